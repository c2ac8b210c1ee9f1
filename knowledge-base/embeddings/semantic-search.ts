import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../../contracts/locale';
import type { ArticleIndex } from '../search/article-index';
import type { IndexedArticle, SearchResult } from '../search/search-types';
import { type Blend, blendCandidates, judgeBlended } from './blend-results';
import { blendDepth, calibrateBlend, similaritiesOf } from './calibrate-blend';
import type { ArticleVectors } from './embedding-store';
import { type EmbedQuestion, QuestionVectors } from './question-vectors';
import { VectorIndex } from './vector-index';

interface BlendOptions {
  readonly locale: Locale;
  /** How many candidates to give. */
  readonly limit: number;
  /** Until when an endpoint may be waited for. */
  readonly signal: AbortSignal;
}

/** Finds by meaning, beside the index that finds by words. */
export interface SemanticSearch {
  /** How many candidates `blend` wants to be given. */
  readonly depth: number;
  /**
   * Ranks and judges together what the index found and what is alike in meaning. What was found comes back as it was
   * while there is nothing to compare with, and when the question's vector cannot be had in time.
   */
  blend(question: string, found: SearchResult, options: BlendOptions): Promise<SearchResult>;
  /**
   * Learns how far similarity may be trusted, language by language, from the articles' own questions. One question a
   * step; until then, and where similarity tells nothing, `blend` changes nothing.
   */
  calibration(index: ArticleIndex, articles: ReadonlyMap<string, IndexedArticle>): Generator<void, void>;
}

/** Where the vectors are entered that it searches. */
export interface SemanticIndex extends SemanticSearch {
  /** Enters an article's vectors. */
  put(vectors: ArticleVectors): void;
  remove(articleId: string): void;
  /** Drops passages that an article has no more. */
  keepOnly(articleId: string, hashes: readonly string[]): void;
  /** Whether all of these passages, and no others, have their vectors. */
  holds(articleId: string, locale: Locale, hashes: readonly string[]): boolean;
  /** Forgets everything: another length of vectors is another model. */
  clear(): void;
  /** By language, what a deviation of similarity adds to a ranking score (logits); 0 where it is left out. */
  weights(): ReadonlyMap<Locale, number>;
  /** Number of articles with vectors. */
  readonly size: number;
}

interface Options {
  readonly embedQuestion: EmbedQuestion;
  /** Told when a question's vector has another length than the articles'. */
  onOtherDimension?(dimension: number): void;
}

export function createSemanticIndex({ embedQuestion, onOtherDimension }: Options): SemanticIndex {
  const questions = new QuestionVectors(embedQuestion);
  const indexes = new Map<Locale, VectorIndex>();
  const blends = new Map<Locale, Blend>();
  let dimension: number | null = null;

  async function blendWith(
    { vectors, blend }: { vectors: VectorIndex; blend: Blend },
    question: string,
    found: SearchResult,
    { limit, signal }: BlendOptions,
  ): Promise<SearchResult | null> {
    const vector = await questions.vectorOf(question, signal);
    if (vector === null) return null;
    if (vector.length !== vectors.dimension) {
      questions.forget();
      onOtherDimension?.(vector.length);
      return null;
    }
    const alike = await letOthersIn(vectors.search(vector, blendDepth));
    const similarities = similaritiesOf(found, alike, (id) => vectors.similarity(vector, id));
    return judgeBlended(found, blendCandidates(found, blendDepth, similarities, blend), blend, limit);
  }

  return {
    depth: blendDepth,
    async blend(question, found, options) {
      const own = { ...found, candidates: found.candidates.slice(0, options.limit) };
      const vectors = indexes.get(options.locale);
      const blend = blends.get(options.locale);
      if (vectors === undefined || blend === undefined) return own;
      const [first] = found.candidates;
      // Thanks and greetings ask for nothing; and what has no vector yet cannot be compared.
      if (first !== undefined && (found.nearConfidence === 0 || !vectors.has(first.id))) return own;
      return (await blendWith({ vectors, blend }, question, found, options)) ?? own;
    },
    *calibration(index, articles) {
      for (const [locale, vectors] of indexes) {
        const blend = yield* calibrateBlend(index, vectors, locale, articles);
        if (blend === null) blends.delete(locale);
        else if (indexes.get(locale) === vectors) blends.set(locale, blend);
      }
    },
    put(vectors) {
      if (dimension !== null && vectors.dimension !== dimension) return;
      dimension = vectors.dimension;
      const index = indexes.get(vectors.locale) ?? new VectorIndex(vectors.dimension);
      indexes.set(vectors.locale, index);
      for (const [locale, other] of indexes) if (locale !== vectors.locale) other.remove(vectors.articleId);
      index.put(vectors.articleId, vectors.hashes, vectors.vectors);
    },
    remove(articleId) {
      for (const index of indexes.values()) index.remove(articleId);
    },
    keepOnly(articleId, hashes) {
      const kept = new Set(hashes);
      for (const index of indexes.values()) index.keepOnly(articleId, kept);
    },
    holds: (articleId, locale, hashes) => indexes.get(locale)?.holds(articleId, hashes) ?? false,
    clear() {
      indexes.clear();
      blends.clear();
      questions.forget();
      dimension = null;
    },
    weights: () => new Map([...indexes.keys()].map((locale) => [locale, blends.get(locale)?.weight ?? 0])),
    get size() {
      return [...indexes.values()].reduce((sum, index) => sum + index.size, 0);
    },
  };
}

async function letOthersIn<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
