/** What the confidence in a search's first candidates rests on. */
export interface ConfidenceEvidence {
  /** The first candidate's ranking score (logits). */
  readonly score: number;
  /** Probability (0-1) of the first candidate, among all candidates and "none of them": their scores' softmax. */
  readonly share: number;
  /** The same of the first three together. */
  readonly nearShare: number;
  /** Number of content words in the query. */
  readonly contentWords: number;
  /** What the first candidate lacks of the query's content words, in words that one article alone has. */
  readonly missing: number;
  /** Share (0-1) of the first candidate's closest heading that the query covers. */
  readonly headingCovered: number;
  /** Share (0-1) of the query's neighbouring words that stand together in the first candidate's body. */
  readonly bodyPairs: number;
}

/** A logistic model: the weights of the inputs that `inputsOf` gives, the first one constant. */
type ConfidenceWeights = readonly number[];

/** For "the first candidate is right". */
const firstWeights: ConfidenceWeights = [-8.07, 1.44, 0.365, 0.106, 4.0, -0.255, 2.0, 0.955, 0];
/** For "one of the first three is right". */
const nearWeights: ConfidenceWeights = [-9.4, 0, 0.26, 0.142, 5.03, -0.56, 2.98, 1.15, 2.31];

/** One word is treated as two: customers type "frete" and mean it. */
const FEWEST_WORDS = 2;
const ENOUGH_WORDS = 5;
/** A first candidate that has less of the candidates' probability than this has a close rival. */
const CLEAR_LEAD = 0.85;

/** From this confidence in the first candidate on, it is right often enough to be given as the answer. */
export const ANSWER_CONFIDENCE = 0.69;

/** What is added to the logits of confidence in the first candidate and in the first three. */
export interface ConfidenceShift {
  readonly first: number;
  readonly near: number;
}

export const noShift: ConfidenceShift = { first: 0, near: 0 };

export interface Confidence {
  /** Probability (0-1) that the first candidate is right. */
  readonly first: number;
  /** Probability (0-1) that one of the first three is. */
  readonly near: number;
}

/**
 * How sure one may be. The weights were fitted on public question sets in both languages, with questions
 * of other domains among them, and checked on each set with the others' weights.
 *
 * @param shift what this knowledge base's own questions add (see calibrate-confidence)
 */
export function estimateConfidence(evidence: ConfidenceEvidence, shift: ConfidenceShift): Confidence {
  // Greetings, thanks and bare question words ask for nothing that an article could answer.
  if (evidence.contentWords === 0) return { first: 0, near: 0 };
  const inputs = inputsOf(evidence);
  const lead = Math.min(1, evidence.share / CLEAR_LEAD);
  const first = logistic(dot(firstWeights, inputs) + shift.first) * lead;
  return { first, near: Math.max(first, logistic(dot(nearWeights, inputs) + shift.near)) };
}

function inputsOf(evidence: ConfidenceEvidence): number[] {
  const { score, share, nearShare, contentWords, missing, headingCovered, bodyPairs } = evidence;
  return [
    1,
    Math.log(share),
    Math.log(share / (1 - share + 0.001)),
    score,
    Math.log(1 + Math.max(FEWEST_WORDS, Math.min(ENOUGH_WORDS, contentWords))),
    missing,
    headingCovered,
    bodyPairs,
    Math.log(nearShare),
  ];
}

function dot(weights: ConfidenceWeights, inputs: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (inputs[at] ?? 0), 0);
}

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
