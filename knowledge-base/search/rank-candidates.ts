import { type ConfidenceEvidence, type ConfidenceModel, probability } from './confidence-model';
import type { MeasuredCandidate } from './locale-index';
import type { QueryWord } from './read-query';
import type { SearchCandidate, SearchResult } from './search-types';

/** How much each measure of a candidate counts in its ranking score. */
export interface RankingWeights {
  readonly bm25: number;
  readonly grams: number;
  readonly headingPairs: number;
  readonly bodyPairs: number;
}

export const defaultRankingWeights: RankingWeights = {
  bm25: 1,
  grams: 0.8,
  headingPairs: 0.15,
  bodyPairs: 0.1,
};

export interface RankedCandidate extends MeasuredCandidate {
  readonly score: number;
}

/** The candidates with their ranking scores, best first; equals by id. */
export function rankCandidates(
  candidates: readonly MeasuredCandidate[],
  weights: RankingWeights = defaultRankingWeights,
): RankedCandidate[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, weights) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scoreOf(candidate: MeasuredCandidate, weights: RankingWeights): number {
  return (
    weights.bm25 * candidate.bm25 +
    weights.grams * candidate.grams +
    weights.headingPairs * candidate.headingPairs +
    weights.bodyPairs * candidate.bodyPairs
  );
}

/** What the ranked candidates say about how sure one may be of the first; undefined without any. */
export function gatherEvidence(
  words: readonly QueryWord[],
  ranked: readonly RankedCandidate[],
): ConfidenceEvidence | undefined {
  const [first, second] = ranked;
  if (!first) return undefined;
  let mass = 0;
  let known = 0;
  for (const word of words) {
    mass += word.mass;
    known += word.mass * word.known;
  }
  return {
    score: first.score,
    margin: first.score - (second?.score ?? 0),
    fourthMargin: first.score - (ranked[3]?.score ?? 0),
    known: mass > 0 ? known / mass : 0,
    cover: first.cover,
    grams: first.grams,
  };
}

/** Gives each candidate its probability: the model's for the first, what is left of the first three's to the rest. */
export function judgeCandidates(
  words: readonly QueryWord[],
  ranked: readonly RankedCandidate[],
  model: ConfidenceModel,
  limit: number,
): SearchResult {
  const evidence = gatherEvidence(words, ranked);
  if (!evidence) return { candidates: [], confidence: 0, nearConfidence: 0 };
  const confidence = probability(model.first, evidence);
  const nearConfidence = Math.max(confidence, probability(model.near, evidence));
  const rest = ranked.slice(1, Math.max(3, limit));
  const shares = rest.map((candidate) => Math.exp(6 * (candidate.score - evidence.score)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const left = nearConfidence - confidence;
  const candidates: SearchCandidate[] = ranked.slice(0, limit).map((candidate, at) => ({
    id: candidate.id,
    score: candidate.score,
    confidence: at === 0 ? confidence : Math.min(confidence, (left * (shares[at - 1] ?? 0)) / total),
  }));
  return { candidates, confidence, nearConfidence };
}
