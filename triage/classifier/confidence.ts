import { toVector } from './feature-space';
import type { FeatureCounts, ReadText } from './features';
import { measureFamiliarity } from './known-words';
import { countText, type ServedModel } from './model';
import { type Scores, scoreVector } from './score';

export type Judgement = {
  /** The class with the highest probability. */
  winner: number;
  scores: Scores;
  /** What the confidence is computed from (see `confidenceInputs`). */
  inputs: number[];
};

/** Scores a text and gathers the evidence on whether the winner is right. */
export function judge(model: ServedModel, text: ReadText): Judgement {
  const counts = countText(model, text);
  const vector = toVector(model.space, counts);
  const scores = scoreVector(model.ensemble, vector);
  const winner = indexOfLargest(scores.probabilities);
  return { winner, scores, inputs: confidenceInputs(model, counts, scores, winner) };
}

/**
 * The evidence: log-odds of the winner, its margin to the second, its linear score as it is, the network's
 * opinion of it, the share of the words that its examples have, the share that no example has, and length.
 */
function confidenceInputs(model: ServedModel, text: FeatureCounts, scores: Scores, winner: number): number[] {
  const { probabilities, linear, network } = scores;
  const first = probabilities[winner] as number;
  let second = 0;
  for (let c = 0; c < probabilities.length; c++) {
    if (c !== winner) second = Math.max(second, probabilities[c] as number);
  }
  const { stems, unknown, ownedByClass } = measureFamiliarity(model.space, model.owners, text, winner);
  return [
    clamp(Math.log(first / (1 - first + 1e-9)), 8),
    clamp(Math.log(first / (second + 1e-9)), 8),
    clamp(linear[winner] as number, 12),
    network ? clamp(Math.log((network[winner] as number) + 1e-9), 8) : 0,
    ownedByClass,
    unknown,
    Math.log(1 + stems),
  ];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
