import type { Locale } from '../../contracts/locale';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { plainText, readWords } from '../search/read-article-text';

/** An answer up to this many characters is its own passage. */
const SHORT_ANSWER = 600;
const PARAGRAPH_END = /\n\s*\n/;

/**
 * The paragraph (Markdown) of an answer that shares most content words with the question; the whole
 * answer when it is short, its first paragraph when nothing is shared.
 */
export function choosePassage(question: string, answer: string, locale: Locale): string {
  if (answer.length <= SHORT_ANSWER) return answer;
  return findPassage(question, answer, locale) ?? (answer.split(PARAGRAPH_END)[0] ?? '').trim();
}

/** The paragraph (Markdown) of an answer that shares most content words with the question; null when none is shared. */
export function findPassage(question: string, answer: string, locale: Locale): string | null {
  const asked = new Set(contentStems(question.slice(0, 2_000), locale));
  let best: string | null = null;
  let bestShared = 0;
  for (const paragraph of answer.split(PARAGRAPH_END)) {
    const shared = new Set(contentStems(plainText(paragraph), locale).filter((stem) => asked.has(stem))).size;
    if (shared > bestShared) {
      best = paragraph.trim();
      bestShared = shared;
    }
  }
  return best;
}

function contentStems(text: string, locale: Locale): string[] {
  return readWords(text, locale)
    .filter((word) => !isStopWord(word, locale))
    .map((word) => stemWord(word, locale));
}
