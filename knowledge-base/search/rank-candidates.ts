import { type ConfidenceEvidence, type ConfidenceModel, probability } from './confidence-model';
import type { MeasuredCandidate, MeasuredSearch } from './locale-index';
import type { CandidateMeasures } from './measure-candidate';
import type { QueryWord } from './read-query';
import type { SearchCandidate, SearchResult } from './search-types';

/** How much each measure of a candidate counts in its ranking score. */
export type RankingWeights = Readonly<Record<keyof CandidateMeasures | 'bm25', number>>;

/** For an index whose titles tell its articles apart. */
export const weightsOfTellingTitles: RankingWeights = {
  bm25: 5.6,
  grams: 5.7,
  headingCover: 4.5,
  headingCovered: 3,
  sentenceCover: 0.8,
  cover: 0.4,
  headingPairs: 1.3,
  bodyPairs: 0.8,
  length: -0.23,
};

/** For an index whose articles share their titles, so that the bodies must do. */
export const weightsOfSharedTitles: RankingWeights = {
  bm25: 4.3,
  grams: 0.5,
  headingCover: 0,
  headingCovered: 0.5,
  sentenceCover: 5.2,
  cover: 5.2,
  headingPairs: 0,
  bodyPairs: 2.1,
  length: -1.3,
};

export interface RankedCandidate extends MeasuredCandidate {
  /** In logits: a candidate's odds against another are e to the power of their difference. */
  readonly score: number;
}

/** The candidates with their ranking scores, best first; equals by id. */
export function rankCandidates({ candidates, headingTrust }: MeasuredSearch): RankedCandidate[] {
  return candidates
    .map((candidate) => ({
      ...candidate,
      score:
        headingTrust * scoreOf(candidate, weightsOfTellingTitles) +
        (1 - headingTrust) * scoreOf(candidate, weightsOfSharedTitles),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scoreOf(candidate: MeasuredCandidate, weights: RankingWeights): number {
  return (
    weights.bm25 * candidate.bm25 +
    weights.grams * candidate.grams +
    weights.headingCover * candidate.headingCover +
    weights.headingCovered * candidate.headingCovered +
    weights.sentenceCover * candidate.sentenceCover +
    weights.cover * candidate.cover +
    weights.headingPairs * candidate.headingPairs +
    weights.bodyPairs * candidate.bodyPairs +
    weights.length * candidate.length
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
