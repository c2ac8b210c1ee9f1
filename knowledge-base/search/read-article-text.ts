import type { Locale } from '../../contracts/locale';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { tokenize } from '../../language/tokenize';
import { joinPhrases } from './join-phrases';
import { questionKinds } from './question-kinds';
import type { IndexedArticle } from './search-types';

const LONGEST_TITLE = 500;
const MOST_QUESTIONS = 200;
// Far beyond any help article; a pasted megabyte is indexed by its beginning.
const LONGEST_BODY = 60_000;
const LONGEST_SENTENCE = 60;

/** An article taken apart into folded words. */
export interface ArticleText {
  /** The title first, then the alternative questions. */
  readonly headings: readonly (readonly string[])[];
  readonly sentences: readonly (readonly string[])[];
}

// Each pattern has one way to match: an article of nothing but line breaks or half links is read at once all the same.
const CODE_FENCE = /^[^\S\n]*(?:```|~~~).*$/gm;
const LINK = /!?\[([^\]\n]{0,300})\]\([^)\n]{0,2300}\)/g;
const MARKUP = /[*_`#>|~]+/g;
const SENTENCE_END = /(?<=[.!?:;])\s+|\n+/;

/** Reads an article's title, questions, answer and tags as the index needs them. */
export function readArticleText(article: IndexedArticle): ArticleText {
  const headings = [article.title, ...article.questions.slice(0, MOST_QUESTIONS)].map((heading) =>
    readQuestion(heading.slice(0, LONGEST_TITLE), article.locale),
  );
  const sentences = plainText(article.answer.slice(0, LONGEST_BODY))
    .split(SENTENCE_END)
    .concat(article.tags.join(', '))
    .flatMap((sentence) => cutLong(readWords(sentence, article.locale)))
    .filter((words) => words.length > 0);
  return { headings, sentences };
}

/** The words of a heading or a query, and what kinds of question it asks. */
function readQuestion(text: string, locale: Locale): string[] {
  const words = readWords(text, locale);
  return [...words, ...questionKinds(words, locale)];
}

/** The words of a text, folded, with chat abbreviations written out and turns of phrase brought to one word. */
export function readWords(text: string, locale: Locale): string[] {
  return joinPhrases(expandAbbreviations(tokenize(foldText(text)), locale), locale);
}

/** Markdown without its marks: link targets, code fences and emphasis go, their texts stay. */
export function plainText(markdown: string): string {
  return markdown.replace(CODE_FENCE, '').replace(LINK, '$1').replace(MARKUP, ' ');
}

function cutLong(words: string[]): string[][] {
  if (words.length <= LONGEST_SENTENCE) return [words];
  const pieces: string[][] = [];
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    pieces.push(words.slice(from, from + LONGEST_SENTENCE));
  }
  return pieces;
}
