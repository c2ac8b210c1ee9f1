import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { QueuedMessage } from './queued-message';

/** Without a place in the queue there is nothing to say of it: the message is kept. */
export async function noteWithoutPlace({ context }: QueuedMessage): Promise<boolean> {
  if (scopeOf(context).conversation.queue !== null) return false;
  await say(context, 'queuedNote', textsFor(context).queuedNote, { plantao: { kind: 'acknowledged' } });
  return true;
}
