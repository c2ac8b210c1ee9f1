import { saysMisunderstood } from '../hearing/misunderstood';
import { saysWorry } from '../hearing/worry';
import { say, textsFor } from '../say';
import type { QueuedMessage } from './queued-message';

/** Who is angry or worried, tells what is urgent, or doubts that anybody reads, hears that it was heard. */
export async function soothe({ context, text, signals, isRaised }: QueuedMessage): Promise<boolean> {
  if (signals.wantsPerson) return false;
  const line = signals.anger
    ? 'queuedSorry'
    : isRaised
      ? 'queuedUrgent'
      : saysWorry(text)
        ? 'queuedWorry'
        : saysMisunderstood(text)
          ? 'queuedRead'
          : null;
  if (line === null) return false;
  await say(context, line, textsFor(context)[line], { plantao: { kind: 'acknowledged' } });
  return true;
}
