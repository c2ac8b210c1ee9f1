import type { Locale } from '../../contracts/locale';

/** One language version of an article, as the index takes it. */
export interface IndexedArticle {
  /** Unique within its locale. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** Other ways in which customers ask for it. */
  readonly questions: readonly string[];
  /** Markdown. */
  readonly answer: string;
  readonly tags: readonly string[];
}

export interface SearchCandidate {
  readonly id: string;
  /** Comparable within one search only; higher is better. */
  readonly score: number;
  /** Probability (0-1) that this article answers the query. */
  readonly confidence: number;
}

export interface SearchResult {
  /** Best first. */
  readonly candidates: readonly SearchCandidate[];
  /** Probability (0-1) that the first candidate answers the query; 0 without candidates. */
  readonly confidence: number;
  /** Probability (0-1) that one of the first three does. */
  readonly nearConfidence: number;
}

export interface SearchOptions {
  /** The index searched; without it, the one of the language recognised, else every language. */
  readonly locale?: Locale;
  /** How many candidates to give; 10 when not said. */
  readonly limit?: number;
}
