import type { ConversationStatus } from '../transcript/derive-status';
import { formatWait } from './format';
import type { Texts } from './texts';

/** Where the customer stands in the queue. A place promises nothing while nobody is there, so none is named then. */
export function describeQueue(
  { position, withoutAgents, expectedAt }: ConversationStatus,
  now: number,
  texts: Texts,
): string {
  if (position === undefined || withoutAgents) return texts.queued;
  if (expectedAt === undefined) return texts.place(position);
  const left = expectedAt - now;
  return `${texts.place(position)} ${left > 30_000 ? texts.wait(formatWait(left)) : texts.waitSoon}`;
}
