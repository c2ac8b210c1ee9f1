import { answerAbove } from './answer-above';
import type { FoundRequest } from './request';

/** What the last answer has already is told from there. */
export async function answerFromLast({ dc, services, text, withLast }: FoundRequest): Promise<boolean> {
  if (withLast.is !== 'above') return false;
  await answerAbove(dc, services, text, withLast.last);
  return true;
}
