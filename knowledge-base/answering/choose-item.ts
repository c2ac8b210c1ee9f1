import type { Locale } from '../../contracts/locale';
import { plainText, readWords } from '../search/read-article-text';
import { contentStems } from './answer-paragraphs';
import { isAskingWord } from './asking-words';

/** Steps, which are numbered, go together: one of them alone says nothing. */
const itemMark = /^\s*[-*]\s+/;

function stemsOf(text: string, locale: Locale): string[] {
  const words = readWords(text, locale).filter((word) => !isAskingWord(word));
  return contentStems(words, locale);
}

/**
 * The one item of a list (Markdown) that a text is about: of how long each way to pay takes, to "foi no Pix" that of
 * Pix. The passage as it is where it is no list, or no item shares more with the text than all others do.
 */
export function chooseItem(text: string, passage: string, locale: Locale): string {
  const asked = new Set(stemsOf(text, locale));
  const items = passage.split('\n').filter((line) => itemMark.test(line));
  const shared = items.map(
    (item) => new Set(stemsOf(plainText(item), locale).filter((stem) => asked.has(stem))).size,
  );
  const most = Math.max(0, ...shared);
  const best = items.filter((_item, at) => shared[at] === most);
  return items.length > 1 && most > 0 && best.length === 1 ? (best[0] ?? passage) : passage;
}
