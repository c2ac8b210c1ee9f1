import type { Locale } from '../../contracts/locale';
import { isWithin } from './content-words';
import { countWords } from './count-words';
import { isLedQuestion } from './follow-up';

const lead = /^\s*(?:e|mas|and|but|what about|how about)[\s,]+(?:sobre|about)?\s*/i;
const mostWords = 5;

/** Whether a few words that ask on only name what a request is about: "e a perna?" */
export function comesBackTo(text: string, request: string, locale: Locale): boolean {
  if (!isLedQuestion(text) || countWords(text) > mostWords) return false;
  return isWithin(text.replace(lead, ''), request, locale);
}
