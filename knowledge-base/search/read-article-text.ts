import type { Locale } from '../../contracts/locale';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { tokenize } from '../../language/tokenize';
import { hashGrams } from './heading-grams';
import { joinPhrases } from './join-phrases';
import { questionKinds } from './question-kinds';
import type { IndexedArticle } from './search-types';

const longestTitle = 500;
const mostQuestions = 200;
// Far beyond any help article; a pasted megabyte is indexed by its beginning.
const longestBody = 60_000;
const longestSentence = 60;

/** A title or an alternative question. */
interface Heading {
  /** Folded, with what kinds of question it asks. */
  readonly words: readonly string[];
  /** Its character grams, hashed. */
  readonly grams: Uint16Array;
}

/** An article taken apart into folded words. */
export interface ArticleText {
  /** The title first, then the alternative questions. */
  readonly headings: readonly Heading[];
  readonly sentences: readonly (readonly string[])[];
}

// Each pattern has one way to match: an article of nothing but line breaks or half links is read at once all the same.
const codeFence = /^[^\S\n]*(?:```|~~~).*$/gm;
const linkPattern = /!?\[([^\]\n]{0,300})\]\([^)\n]{0,2300}\)/g;
const markup = /[*_`#>|~]+/g;
const sentenceEnd = /(?<=[.!?:;])\s+|\n+/;

/** So many headings: more than two articles have, unless they are unusual. */
const mostRemembered = 64;

/**
 * Reads articles' titles, questions, answers and tags as the index needs them. What was read last is remembered: to
 * measure what a question does, its article is put again and again with one question more or less.
 */
export class ArticleReader {
  private readonly headings = new Map<string, Heading>();
  private body: { article: Pick<IndexedArticle, 'answer' | 'tags'>; sentences: string[][] } | undefined;

  /** @param locale of all articles that are read */
  constructor(private readonly locale: Locale) {}

  read(article: IndexedArticle): ArticleText {
    const headings = [article.title, ...article.questions.slice(0, mostQuestions)].map((heading) =>
      this.readHeading(heading.slice(0, longestTitle)),
    );
    if (this.body?.article.answer !== article.answer || this.body.article.tags !== article.tags) {
      this.body = { article, sentences: readBody(article) };
    }
    return { headings, sentences: this.body.sentences };
  }

  private readHeading(text: string): Heading {
    const known = this.headings.get(text);
    if (known) return known;
    const words = readQuestion(text, this.locale);
    const heading = { words, grams: hashGrams(words) };
    if (this.headings.size >= mostRemembered) this.headings.clear();
    this.headings.set(text, heading);
    return heading;
  }
}

function readBody({ answer, tags, locale }: IndexedArticle): string[][] {
  return plainText(answer.slice(0, longestBody))
    .split(sentenceEnd)
    .concat(tags.join(', '))
    .flatMap((sentence) => cutLong(readWords(sentence, locale)))
    .filter((words) => words.length > 0);
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
  return markdown.replace(codeFence, '').replace(linkPattern, '$1').replace(markup, ' ');
}

function cutLong(words: string[]): string[][] {
  if (words.length <= longestSentence) return [words];
  const pieces: string[][] = [];
  for (let from = 0; from < words.length; from += longestSentence) {
    pieces.push(words.slice(from, from + longestSentence));
  }
  return pieces;
}
