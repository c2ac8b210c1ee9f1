import { agreesToWait } from '../hearing/agrees-to-wait';
import { saysThanks } from '../hearing/says-thanks';
import { say, textsFor } from '../say';
import type { QueuedMessage } from './queued-message';

/** Thanks, praise and a goodbye are answered in kind, and change nothing. */
export async function answerThanks({ context, text, signals, isBare }: QueuedMessage): Promise<boolean> {
  const { smallTalk } = signals;
  const isGoodbye = smallTalk === 'goodbye';
  const isThanks =
    smallTalk === 'thanks' ||
    smallTalk === 'compliment' ||
    ((isBare || agreesToWait(text)) && saysThanks(text));
  if (!isGoodbye && !isThanks) return false;
  const line = isGoodbye ? 'goodbyeQueued' : 'thanks';
  await say(context, line, textsFor(context)[line], { plantao: { kind: 'smalltalk' } });
  return true;
}
