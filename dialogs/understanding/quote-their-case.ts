import { tellsWhichCase } from '../answering/last-answer-passage';
import { readRefusal } from '../hearing/refusal';
import { answerAbove } from './answer-above';
import { findsLast, remarkedOn } from './remarked-on';
import type { FoundRequest } from './request';

/** Who says which of an answer's cases is theirs ("foi no Pix") is told what it says of that. */
export async function quoteTheirCase(request: FoundRequest): Promise<boolean> {
  const { dc, services, locale, text } = request;
  const last = remarkedOn(request);
  if (last === null || (readRefusal(text) !== null && findsLast(request))) return false;
  if (!tellsWhichCase(services, text, last, locale)) return false;
  await answerAbove(dc, services, text, last);
  return true;
}
