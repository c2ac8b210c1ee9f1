import { logistic, logit } from '../search/confidence-model';
import type { SearchCandidate, SearchResult } from '../search/search-types';

/** How far similarity is trusted in one language of one knowledge base. */
export interface Blend {
  /** How alike a question is to the likest article that does not answer it, over this knowledge base's questions. */
  readonly spread: { readonly mean: number; readonly deviation: number };
  /** What one deviation of similarity adds to a ranking score, in logits. */
  readonly weight: number;
  /** How likeness is distributed over the articles that do answer; over those that do not it is standard normal. */
  readonly answering: { readonly mean: number; readonly deviation: number };
}

interface BlendedCandidate {
  readonly id: string;
  /** In logits, as the index's own. */
  readonly score: number;
  /** Similarity, in deviations above what articles that do not answer have. */
  readonly likeness: number;
  /** The index's confidence in it; 0 where the index did not find it. */
  readonly wordConfidence: number;
}

/** Words that are not found say little against an article: it may say the same in others. */
const leastWordConfidence = 0.15;
/** How many candidates share the probability, and the score of "none of them": as in the index's own ranking. */
const mostRivals = 10;
const noneScore = Math.log(10);
const mostLikeness = 8;
/** Words and meaning are no independent witnesses: the second counts for less. */
const discount = 0.7;
const mostEvidence = 6;
/** A first candidate that has less of the candidates' probability than this has a close rival. */
const clearLead = 0.85;

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
  return Math.max(-mostLikeness, Math.min(mostLikeness, likeness));
}

/** Each candidate's share of the probability, "none of them" having the rest. */
function sharesOf(ranked: readonly BlendedCandidate[]): number[] {
  const rivals = ranked.slice(0, mostRivals);
  const highest = rivals[0]?.score ?? 0;
  const odds = rivals.map(({ score }) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, Math.exp(noneScore - highest));
  return odds.map((each) => each / total);
}

/**
 * What likeness adds to the logits of "this article answers": the logarithm of how much likelier it is among articles
 * that answer than among those that do not (both normal, of one deviation, as in linear discriminant analysis).
 */
function evidenceOf(likeness: number, { answering: { mean, deviation } }: Blend): number {
  const variance = (1 + deviation ** 2) / 2;
  const evidence = (discount * mean * (likeness - mean / 2)) / variance;
  return Math.max(-mostEvidence, Math.min(mostEvidence, evidence));
}

/** What both ways of finding say together, best first. */
export function judgeBlended(
  found: SearchResult,
  ranked: readonly BlendedCandidate[],
  blend: Blend,
  limit: number,
): SearchResult {
  if (ranked.length === 0) return { candidates: [], confidence: 0, nearConfidence: 0 };
  const shares = sharesOf(ranked);
  const likest = Math.max(...ranked.slice(0, 3).map(({ likeness }) => likeness));
  const [first] = ranked;
  const sure = logistic(wordLogit(first?.wordConfidence ?? 0) + evidenceOf(first?.likeness ?? 0, blend));
  // A first candidate with a close rival is not given as the answer, as in the index's own judgement.
  const confidence = sure * Math.min(1, (shares[0] ?? 0) / clearLead);
  const near = logistic(wordLogit(found.nearConfidence) + evidenceOf(likest, blend));
  const nearConfidence = Math.max(confidence, near);
  const [firstShare = 0] = shares;
  const candidates = ranked.slice(0, limit).map(({ id, score }, at): SearchCandidate => {
    const rest = ((nearConfidence - confidence) * (shares[at] ?? 0)) / Math.max(1e-6, 1 - firstShare);
    return { id, score, confidence: at === 0 ? confidence : Math.min(confidence, rest) };
  });
  return { candidates, confidence, nearConfidence };
}

/** What words say of a candidate, in logits: never so sure that likeness could not speak against it. */
function wordLogit(confidence: number): number {
  return logit(confidence, leastWordConfidence, 0.98);
}
