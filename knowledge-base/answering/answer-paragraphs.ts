import { RecentMap } from '../../basics/recent-map';
import type { Locale } from '../../contracts/locale';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { plainText, readWords } from '../search/read-article-text';

/** A paragraph of an answer, with what it is compared by. */
interface AnswerParagraph {
  /** As it stands in the answer (Markdown), without blanks around it. */
  readonly markdown: string;
  readonly plain: string;
  /** Stems of its content words, each once. */
  readonly stems: ReadonlySet<string>;
  /** The same for each of its sentences, or items where it is a list. */
  readonly statements: readonly ReadonlySet<string>[];
}

const paragraphEnd = /\n\s*\n/;
const statementEnd = /\n|(?<=[.;!?])\s+/;

/** The paragraphs of an answer as they stand in it (Markdown), without blanks around them. */
export function splitParagraphs(answer: string): string[] {
  return answer.split(paragraphEnd).map((each) => each.trim());
}

/** What of a text's words is its matter: stems, without stop words. */
export function contentStems(words: readonly string[], locale: Locale): string[] {
  return words.filter((word) => !isStopWord(word, locale)).map((word) => stemWord(word, locale));
}

function stemsOf(text: string, locale: Locale): Set<string> {
  return new Set(contentStems(readWords(text, locale), locale));
}

/** So many answers, of a few kilobytes each, are remembered: what was just answered is asked on about. */
const mostRemembered = 100;
const remembered = new RecentMap<string, readonly AnswerParagraph[]>(mostRemembered);

/** The paragraphs of an answer, read. */
export function readParagraphs(answer: string, locale: Locale): readonly AnswerParagraph[] {
  const key = `${locale} ${answer}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const paragraphs = splitParagraphs(answer).map((markdown) => {
    const plain = plainText(markdown);
    const statements = markdown.split(statementEnd).map((each) => stemsOf(plainText(each), locale));
    return { markdown, plain, stems: stemsOf(plain, locale), statements };
  });
  remembered.set(key, paragraphs);
  return paragraphs;
}
