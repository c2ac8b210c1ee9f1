import { plainWords } from '../hearing/plain-words';
import { answerAbove } from './answer-above';
import { findsLast } from './remarked-on';
import type { FoundRequest } from './request';

/** Other words for what was just answered call for the part that fits; the same words for the whole article again. */
export async function quoteSameArticle(request: FoundRequest): Promise<boolean> {
  const { dc, services, text, last } = request;
  if (last === null || !findsLast(request) || plainWords(text) === plainWords(last.question)) return false;
  await answerAbove(dc, services, text, last);
  return true;
}
