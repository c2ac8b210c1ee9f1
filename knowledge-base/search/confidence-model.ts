/** What the confidence in a search's first candidates rests on. */
export interface ConfidenceEvidence {
  /** The first candidate's ranking score. */
  readonly score: number;
  /** How far the second candidate's score is behind, and the fourth's; the score itself without one. */
  readonly margin: number;
  readonly fourthMargin: number;
  /** Share (0-1) of the query's mass that the index knows. */
  readonly known: number;
  /** Share (0-1) of the query's mass that the first candidate covers. */
  readonly cover: number;
  /** Likeness (0-1) of the first candidate's closest heading to the query. */
  readonly grams: number;
}

/** A logistic model: the weights of the evidence, in the order of `weigh`, the first one constant. */
export type ConfidenceWeights = readonly number[];

export interface ConfidenceModel {
  /** For "the first candidate is right". */
  readonly first: ConfidenceWeights;
  /** For "one of the first three is right". */
  readonly near: ConfidenceWeights;
}

export const defaultConfidenceModel: ConfidenceModel = {
  first: [-9, 3, 6, 0, 2, 4, 3],
  near: [-8, 3, 0, 3, 2, 4, 3],
};

/** The evidence as the model's inputs. */
export function weigh(evidence: ConfidenceEvidence): number[] {
  const { score, margin, fourthMargin, known, cover, grams } = evidence;
  return [1, score, margin, fourthMargin, known, cover, grams];
}

export function probability(weights: ConfidenceWeights, evidence: ConfidenceEvidence): number {
  const inputs = weigh(evidence);
  let logit = 0;
  for (let at = 0; at < inputs.length; at++) logit += (inputs[at] ?? 0) * (weights[at] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}
