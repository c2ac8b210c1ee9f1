import { wantedInstead } from '../hearing/declined-wish';
import { turnsTo } from '../hearing/turns-to';
import type { Message } from '../message';
import { keepRequests } from '../scope-state';
import { takeRequests } from './take-requests';

/** What is asked in place of a request that is given up, or of a person: whatever waited is let go. */
export async function heedOtherRequest(message: Message): Promise<boolean> {
  const instead = wantedInstead(message.text);
  const text = turnsTo(message.text) ?? instead;
  if (text === null) return false;
  await message.dc.cancelAllDialogs();
  // What is no longer wanted is not what a person is called for.
  if (instead !== null) keepRequests(message.dc.context, { current: null });
  return takeRequests({ ...message, text });
}
