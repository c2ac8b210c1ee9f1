import { logistic } from '../search/confidence-model';
import type { SearchCandidate, SearchResult } from '../search/search-types';
import { dot } from './fit-logistic';

/** How far similarity is trusted in one language of one knowledge base. */
export interface Blend {
  /** How alike a question is to the likest article that does not answer it, over this knowledge base's questions. */
  readonly spread: { readonly mean: number; readonly deviation: number };
  /** What one deviation of similarity adds to a ranking score, in logits. */
  readonly weight: number;
  /** Logistic weights for "the first is right" and "one of the first three is". */
  readonly first: readonly number[];
  readonly near: readonly number[];
}

export interface BlendedCandidate {
  readonly id: string;
  /** In logits, as the index's own. */
  readonly score: number;
  /** Similarity, in deviations above what articles that do not answer have. */
  readonly likeness: number;
  /** The index's confidence in it; 0 where the index did not find it. */
  readonly wordConfidence: number;
}

/** Words that are not found say little against an article: it may say the same in others. */
const LEAST_WORD_CONFIDENCE = 0.15;
/** How many candidates share the probability, and the score of "none of them": as in the index's own ranking. */
const RIVALS = 10;
const NONE_SCORE = Math.log(10);
const MOST_LIKENESS = 8;

/**
 * Ranks together what the index found by words and what is alike in meaning: the index's scores are logits, and what
 * likeness adds to them is learnt (calibrate-blend), so that their sum is one, too.
 *
 * @param found at most `depth` candidates
 * @param similarities of all candidates to rank, found by words or not, by id
 */
export function blendCandidates(
  found: SearchResult,
  depth: number,
  similarities: ReadonlyMap<string, number>,
  blend: Pick<Blend, 'spread' | 'weight'>,
): BlendedCandidate[] {
  const byWords = new Map(found.candidates.map((candidate) => [candidate.id, candidate]));
  const lowest = found.candidates.reduce(
    (least, { score }) => Math.min(least, score),
    Number.POSITIVE_INFINITY,
  );
  // What the index left out is no better than what it gave last; where it gave all it had, it shares nothing.
  const unfound = found.candidates.length >= depth ? lowest : Math.min(0, lowest);
  return [...similarities]
    .map(([id, similarity]) => {
      const likeness = likenessOf(similarity, blend);
      const word = byWords.get(id);
      const score = (word?.score ?? unfound) + blend.weight * likeness;
      return { id, likeness, score, wordConfidence: word?.confidence ?? 0 };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function likenessOf(similarity: number, { spread }: Pick<Blend, 'spread'>): number {
  const likeness = (similarity - spread.mean) / spread.deviation;
  return Math.max(-MOST_LIKENESS, Math.min(MOST_LIKENESS, likeness));
}

export interface BlendInputs {
  readonly first: readonly number[];
  readonly near: readonly number[];
  /** Each candidate's share of the probability, "none of them" having the rest. */
  readonly shares: readonly number[];
}

/** What confidence in ranked candidates rests on. */
export function readInputs(found: SearchResult, ranked: readonly BlendedCandidate[]): BlendInputs {
  const rivals = ranked.slice(0, RIVALS);
  const highest = rivals[0]?.score ?? 0;
  const odds = rivals.map(({ score }) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, Math.exp(NONE_SCORE - highest));
  const shares = odds.map((each) => each / total);
  const nearest = ranked.slice(0, 3);
  const nearShare = shares.slice(0, 3).reduce((sum, share) => sum + share, 0);
  return {
    shares,
    first: [1, logit(ranked[0]?.wordConfidence ?? 0), ranked[0]?.likeness ?? 0, Math.log(shares[0] ?? 1e-3)],
    near: [
      1,
      logit(found.nearConfidence),
      Math.max(...nearest.map(({ likeness }) => likeness), -MOST_LIKENESS),
      Math.log(nearShare || 1e-3),
    ],
  };
}

/** What both ways of finding say together, best first. */
export function judgeBlended(
  found: SearchResult,
  ranked: readonly BlendedCandidate[],
  blend: Blend,
  limit: number,
): SearchResult {
  if (ranked.length === 0) return { candidates: [], confidence: 0, nearConfidence: 0 };
  const inputs = readInputs(found, ranked);
  const confidence = logistic(dot(blend.first, inputs.first));
  const nearConfidence = Math.max(confidence, logistic(dot(blend.near, inputs.near)));
  const [firstShare = 0] = inputs.shares;
  const candidates = ranked.slice(0, limit).map(({ id, score }, at): SearchCandidate => {
    const rest = ((nearConfidence - confidence) * (inputs.shares[at] ?? 0)) / Math.max(1e-6, 1 - firstShare);
    return { id, score, confidence: at === 0 ? confidence : Math.min(confidence, rest) };
  });
  return { candidates, confidence, nearConfidence };
}

function logit(probability: number): number {
  const bounded = Math.min(0.98, Math.max(LEAST_WORD_CONFIDENCE, probability));
  return Math.log(bounded / (1 - bounded));
}
