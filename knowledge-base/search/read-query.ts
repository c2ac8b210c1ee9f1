import type { Locale } from '../../contracts/locale';
import { bm25InverseFrequency } from './inverse-frequency';
import type { PostingLists } from './posting-lists';
import { questionKinds } from './question-kinds';
import { readWords } from './read-article-text';
import type { SearchParameters } from './search-parameters';
import type { WordTable } from './word-table';

const LONGEST_QUERY = 2_000;
const MOST_WORDS = 64;

/** One of the index's terms that stand for a word of the query, with what a match is worth. */
export interface QueryAlternative {
  readonly term: number;
  readonly weight: number;
}

/** A word of the query. */
export interface QueryWord {
  /** As the index spells it, where it had to be corrected. */
  readonly word: string;
  /** What the word says about the subject: its inverse document frequency, less for stop words. */
  readonly mass: number;
  /** Share (0-1) of the word that the index knows: 1 as typed, less when corrected, 0 unknown. */
  readonly known: number;
  readonly isStop: boolean;
  /** Empty for a word that the index does not know. */
  readonly alternatives: readonly QueryAlternative[];
}

export interface QueryContext {
  readonly locale: Locale;
  readonly articleCount: number;
  readonly words: WordTable;
  readonly postings: PostingLists;
  readonly parameters: SearchParameters;
}

/**
 * Reads what a customer typed into the words to search, in order, each once: abbreviations written
 * out, unknown words split, joined with the next or corrected against the index's own words, synonyms
 * added. Only the first 2,000 characters and 64 words count.
 */
export function readQuery(query: string, context: QueryContext): QueryWord[] {
  const typed = readWords(query.slice(0, LONGEST_QUERY), context.locale).slice(0, MOST_WORDS);
  const read = readSequence(typed, context);
  // Asked of the corrected words: "quanot custa" asks for a price as well.
  const kinds = questionKinds(
    read.map(({ word }) => word),
    context.locale,
  );
  const known = kinds.filter((kind) => isKnown(kind, context)).map((kind) => knownWord(kind, context));
  const distinct = new Map([...read, ...known].reverse().map((word) => [word.word, word]));
  return [...distinct.values()].reverse();
}

function readSequence(typed: readonly string[], context: QueryContext): QueryWord[] {
  const read: QueryWord[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const previous = typed[at - 1];
    const next = typed[at + 1];
    if (isKnown(word, context)) {
      read.push(knownWord(word, context));
    } else if (next !== undefined && isKnown(word + next, context) && !isKnown(next, context)) {
      read.push(knownWord(word + next, context));
      at++;
    } else if (previous !== undefined && isKnown(previous + word, context)) {
      read.push(knownWord(previous + word, context));
    } else {
      read.push(...repairWord(word, context));
    }
  }
  return read;
}

function isKnown(word: string, { words, postings }: QueryContext): boolean {
  const term = words.findTerm(word);
  return term !== undefined && postings.count(term) > 0;
}

function knownWord(word: string, context: QueryContext): QueryWord {
  const term = context.words.findTerm(word) ?? 0;
  const isStop = context.words.isStopTerm(term);
  const idf = inverseFrequency(term, context);
  const mass = idf * context.words.weightOfTerm(term, context.parameters);
  const alternatives = [{ term, weight: mass }];
  if (!isStop) {
    for (const other of context.words.synonymTerms(word)) {
      if (other === term || context.postings.count(other) === 0) continue;
      const weight = Math.min(idf, inverseFrequency(other, context)) * context.parameters.synonymWeight;
      alternatives.push({ term: other, weight });
    }
    for (const other of context.words.kindredTerms(word, context.parameters.kindredPart)) {
      if (context.postings.count(other) === 0 || alternatives.some((each) => each.term === other)) continue;
      const weight = Math.min(idf, inverseFrequency(other, context)) * context.parameters.kindredWeight;
      alternatives.push({ term: other, weight });
    }
  }
  return { word, mass, known: 1, isStop, alternatives };
}

function repairWord(word: string, context: QueryContext): QueryWord[] {
  const parts = splitWord(word, context);
  if (parts) return parts.map((part) => knownWord(part, context));
  const unknownMass = bm25InverseFrequency(0, context.articleCount);
  const matches = context.words.nearest(word);
  const alternatives: QueryAlternative[] = [];
  for (const match of matches) {
    const term = context.words.findTerm(match.word);
    if (term === undefined || alternatives.some((known) => known.term === term)) continue;
    const share = context.parameters.repairWeight * (match.distance === matches[0]?.distance ? 1 : 0.6);
    alternatives.push({ term, weight: inverseFrequency(term, context) * share });
  }
  const first = alternatives[0];
  if (!first) {
    const synonyms = synonymAlternatives(word, context);
    return [
      {
        word,
        mass: unknownMass,
        known: synonyms.length > 0 ? context.parameters.synonymWeight : 0,
        isStop: false,
        alternatives: synonyms,
      },
    ];
  }
  return [
    {
      word: matches[0]?.word ?? word,
      mass: inverseFrequency(first.term, context),
      known: context.parameters.repairWeight,
      isStop: false,
      alternatives,
    },
  ];
}

function synonymAlternatives(word: string, context: QueryContext): QueryAlternative[] {
  const alternatives: QueryAlternative[] = [];
  for (const term of context.words.synonymTerms(word)) {
    if (context.postings.count(term) === 0) continue;
    alternatives.push({
      term,
      weight: inverseFrequency(term, context) * context.parameters.synonymWeight,
    });
  }
  return alternatives;
}

/** Two known words that were typed as one ("notafiscal"), each of three letters or more. */
function splitWord(word: string, context: QueryContext): [string, string] | undefined {
  if (word.length < 7 || word.length > 32) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (isWholeWord(left, context) && isWholeWord(right, context)) return [left, right];
  }
  return undefined;
}

function isWholeWord(word: string, context: QueryContext): boolean {
  return context.words.articlesWith(word) > 1 && isKnown(word, context);
}

function inverseFrequency(term: number, { articleCount, postings }: QueryContext): number {
  return bm25InverseFrequency(postings.count(term), articleCount);
}
