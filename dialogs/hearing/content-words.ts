import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { tokenize } from '../../language/tokenize';

/** The stems of the words that a text is about. */
export function contentWords(text: string, locale: Locale): string[] {
  return tokenize(foldText(text))
    .filter((word) => word.length > 1 && !isStopWord(word, locale))
    .map((word) => stemWord(word, locale));
}

/** Whether all that a text is about is in another one, and there is something. */
export function isWithin(text: string, whole: string, locale: Locale): boolean {
  const words = contentWords(text, locale);
  const all = new Set(contentWords(whole, locale));
  return words.length > 0 && words.every((word) => all.has(word));
}
