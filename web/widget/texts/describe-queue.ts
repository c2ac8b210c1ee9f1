import type { ConversationStatus } from '../transcript/derive-status';
import { formatWait } from './format';
import type { Texts } from './texts';

/** Where the customer stands in the queue. A place promises nothing while nobody is there, so none is named then. */
export function describeQueue(
  { position, withoutAgents, expectedFrom, expectedAt }: ConversationStatus,
  now: number,
  texts: Texts,
): string {
  if (position === undefined || withoutAgents) return texts.queued;
  if (expectedFrom === undefined || expectedAt === undefined) return texts.place(position);
  return `${texts.place(position)} ${describeWait(expectedFrom - now, expectedAt - now, texts)}`;
}

/** Shorter than this it is said to be over in a moment, in milliseconds. */
const soonMs = 30_000;

/** Both ends in milliseconds from now. */
function describeWait(least: number, most: number, texts: Texts): string {
  if (most <= soonMs) return texts.waitSoon;
  const [from, to] = [formatWait(least), formatWait(most)];
  if (from === to) return texts.wait(to);
  return least <= soonMs ? texts.waitUpTo(to) : texts.waitBetween(from, to);
}
