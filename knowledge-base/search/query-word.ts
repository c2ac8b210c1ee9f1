import type { Locale } from '../../contracts/locale';
import type { PostingLists } from './posting-lists';
import type { SearchParameters } from './search-parameters';
import type { WordTable } from './word-table';

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

/** What of an index it takes to read a query. */
export interface QueryContext {
  readonly locale: Locale;
  readonly articleCount: number;
  readonly words: WordTable;
  readonly postings: PostingLists;
  readonly parameters: SearchParameters;
}
