import { turnsTo } from '../hearing/turns-to';
import type { Message } from '../message';
import { takeRequests } from './take-requests';

/** What is asked in place of a request that is given up, or of a person: whatever waited is let go. */
export async function heedOtherRequest(message: Message): Promise<boolean> {
  const text = turnsTo(message.text);
  if (text === null) return false;
  await message.dc.cancelAllDialogs();
  return takeRequests({ ...message, text });
}
