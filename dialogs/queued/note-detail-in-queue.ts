import { addDetails } from '../intake/add-details';
import { readMereDetails } from '../intake/read-told-details';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { QueuedMessage } from './queued-message';

/** A bare number is taken for the order's here too, unless they are to be called and it may be a telephone's. */
export async function noteDetailInQueue({ context, services, text }: QueuedMessage): Promise<boolean> {
  const { callback, details } = scopeOf(context).conversation;
  const found = readMereDetails(text, services);
  if (found === null || (callback !== null && details.phone === undefined)) return false;
  addDetails(context, found);
  await say(context, 'queuedNote', textsFor(context).queuedNote, { plantao: { kind: 'acknowledged' } });
  return true;
}
