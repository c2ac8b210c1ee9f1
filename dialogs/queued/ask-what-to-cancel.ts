import { justCancels } from '../hearing/wants-to-leave';
import { say, textsFor } from '../say';
import type { QueuedMessage } from './queued-message';

/** A bare "cancel" may mean the wait, or what it is about. */
export async function askWhatToCancel({ context, text }: QueuedMessage): Promise<boolean> {
  if (!justCancels(text)) return false;
  const { cancelWhat, choices } = textsFor(context);
  await say(context, 'cancelWhat', cancelWhat, {
    plantao: { kind: 'acknowledged' },
    choices: [choices.stayQueued, choices.leaveQueue],
  });
  return true;
}
