import { toVector } from './feature-space';
import type { FeatureCounts, ReadText } from './features';
import { measureFamiliarity } from './known-words';
import { countText, type ServedModel } from './model';
import { type MemberScores, mixScores, scoreMembers } from './score';
import type { Mix } from './train-ensemble';

/** A text's features, and what the members make of them. */
export interface ScoredText {
  counts: FeatureCounts;
  scores: MemberScores;
}

interface Judgement {
  /** The class with the highest probability. */
  winner: number;
  /** By class, summing to one. */
  probabilities: Float64Array;
  /** What the confidence is computed from (see `confidenceInputs`). */
  inputs: number[];
}

/** Counts a text's features, spelling mended, and asks every member of the ensemble about them. */
export function scoreText(model: ServedModel, text: ReadText): ScoredText {
  const counts = countText(model, text);
  return { counts, scores: scoreMembers(model.ensemble, toVector(model.space, counts)) };
}

/** Decides for a class and gathers the evidence on whether it is right. */
export function judge(model: ServedModel, text: ScoredText, mix: Mix): Judgement {
  const probabilities = mixScores(text.scores, mix);
  const winner = indexOfLargest(probabilities);
  return { winner, probabilities, inputs: confidenceInputs(model, text, probabilities, winner) };
}

/** Whether each input speaks for the winner (1) or against it (-1); 0 where that depends. */
export const confidenceSigns: readonly number[] = [1, 1, 1, 1, 1, -1, 0, 1, 1, -1];

/**
 * The evidence: log-odds of the winner, its margin to the second, its linear score as it is, the networks' opinion of
 * it, the share of the words that its examples have, the share that no example has, length, how near its nearest
 * example is, by how much another class's is nearer, and how near the nearest of those that are out of scope.
 */
function confidenceInputs(
  model: ServedModel,
  { counts, scores }: ScoredText,
  probabilities: Float64Array,
  winner: number,
): number[] {
  const { linear, network, nearest } = scores;
  const first = probabilities[winner] as number;
  let second = 0;
  for (let c = 0; c < probabilities.length; c++) {
    if (c !== winner) second = Math.max(second, probabilities[c] as number);
  }
  const { stems, unknown, ownedByClass } = measureFamiliarity(model.space, model.owners, counts, winner);
  const ownNearest = nearest ? (nearest.byClass[winner] as number) : 0;
  const anyNearest = nearest ? (nearest.byClass[indexOfLargest(nearest.byClass)] as number) : 0;
  return [
    clamp(Math.log(first / (1 - first + 1e-9)), 8),
    clamp(Math.log(first / (second + 1e-9)), 8),
    clamp(linear[winner] as number, 12),
    network ? clamp(logProbability(network, winner), 8) : 0,
    ownedByClass,
    unknown,
    Math.log(1 + stems),
    ownNearest,
    ownNearest - anyNearest,
    nearest?.outOfScope ?? 0,
  ];
}

/** The logarithm of the probability that scores, taken as logits, give to a class. */
function logProbability(scores: Float64Array, target: number): number {
  const highest = scores[indexOfLargest(scores)] as number;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += Math.exp((scores[c] as number) - highest);
  return (scores[target] as number) - highest - Math.log(sum);
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
