import { say, textsFor } from '../say';
import type { QueuedMessage } from './queued-message';

/** Who is angry, or tells what is urgent, hears that it was heard. */
export async function soothe({ context, signals, isRaised }: QueuedMessage): Promise<boolean> {
  if (signals.wantsPerson || !(signals.anger || isRaised)) return false;
  const line = signals.anger ? 'queuedSorry' : 'queuedUrgent';
  await say(context, line, textsFor(context)[line], { plantao: { kind: 'acknowledged' } });
  return true;
}
