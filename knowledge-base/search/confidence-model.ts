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
  /** What the query's content words say together, in words that one article alone has. */
  readonly content: number;
  /** Share (0-1) of that which the index knows, less for what had to be corrected or stood for. */
  readonly known: number;
  /** What the first candidate lacks of it, in words that one article alone has. */
  readonly missing: number;
  /** Share (0-1) of the first candidate's closest heading that the query covers. */
  readonly headingCovered: number;
  /** Character grams that the query shares with the first candidate's closest heading (cosine). */
  readonly grams: number;
  /** Share (0-1) of the query that one sentence of the first candidate covers. */
  readonly sentenceCover: number;
  readonly articleCount: number;
  /** Share (0-1) of the articles whose title no other has. */
  readonly distinctTitles: number;
}

/** What each input adds, in logits. */
interface ConfidenceWeights {
  readonly constant: number;
  readonly share: number;
  readonly score: number;
  readonly contentWords: number;
  readonly content: number;
  readonly known: number;
  readonly missing: number;
  readonly headingCovered: number;
  readonly grams: number;
  readonly sentenceCover: number;
  readonly articleCount: number;
  /** Makes up for headings that cannot fit closely where articles share them. */
  readonly sharedTitles: number;
}

/** For "the first candidate is right". */
const firstWeights: ConfidenceWeights = {
  constant: -2,
  share: 2.4,
  score: 0.145,
  contentWords: 0.75,
  content: 1.4,
  known: 1.1,
  missing: -0.3,
  headingCovered: 0.6,
  grams: 1.05,
  sentenceCover: 0.5,
  articleCount: -0.34,
  sharedTitles: 0.25,
};
/** For "one of the first three is right". */
const nearWeights: ConfidenceWeights = {
  constant: -2.45,
  share: 2.1,
  score: 0.26,
  contentWords: 0.85,
  content: 1.9,
  known: 1.15,
  missing: -0.5,
  headingCovered: 1.1,
  grams: 2.1,
  sentenceCover: 1.1,
  articleCount: -0.65,
  sharedTitles: 0,
};

/** One word is treated as two when an article is named by it: customers type "frete" and mean it. */
const fewestWords = 2;
const enoughWords = 5;
/** Outside these sizes nothing was measured: what they do to confidence is not drawn out further. */
const fewestArticles = 50;
const mostArticles = 1_500;
/** Keeps the logarithm finite for a query of the commonest words. */
const leastContent = 0.3;
/**
 * A first candidate that has less of the candidates' probability than this has a close rival. Without this rule, the
 * confidence that is needed on one knowledge base is far from that on another.
 */
const clearLead = 0.85;

/** From this confidence in the first candidate on, it is right often enough to be given as the answer. */
export const answerConfidence = 0.785;

/** What is added to the logits of confidence in the first candidate and in the first three. */
export interface ConfidenceShift {
  readonly first: number;
  readonly near: number;
}

export const noShift: ConfidenceShift = { first: 0, near: 0 };

interface Confidence {
  /** Probability (0-1) that the first candidate is right. */
  readonly first: number;
  /** Probability (0-1) that one of the first three is. */
  readonly near: number;
}

/**
 * How sure one may be: a logistic model. The weights were fitted on public question sets in both languages, with
 * questions of other domains among them, and the inputs chosen by what they gave on each set with the weights of the
 * others.
 *
 * @param shift what this knowledge base's own questions add (see calibrate-confidence)
 */
export function estimateConfidence(evidence: ConfidenceEvidence, shift: ConfidenceShift): Confidence {
  // Greetings, thanks and bare question words ask for nothing that an article could answer.
  if (evidence.contentWords === 0) return { first: 0, near: 0 };
  const { contentWords, share, nearShare } = evidence;
  // A single word says little of what is asked: any rival counts.
  const lead = contentWords < fewestWords ? share : Math.min(1, share / clearLead);
  const words = Math.max(fewestWords, contentWords);
  const first = lead * logistic(logitOf(firstWeights, evidence, share, words) + shift.first);
  const near = logistic(logitOf(nearWeights, evidence, nearShare, contentWords) + shift.near);
  return { first, near: Math.max(first, near) };
}

function logitOf(
  weights: ConfidenceWeights,
  evidence: ConfidenceEvidence,
  share: number,
  words: number,
): number {
  const articles = Math.max(fewestArticles, Math.min(mostArticles, evidence.articleCount));
  return (
    weights.constant +
    weights.share * Math.log(share) +
    weights.score * evidence.score +
    weights.contentWords * Math.log(1 + Math.min(enoughWords, words)) +
    weights.content * Math.log(leastContent + evidence.content) +
    weights.known * evidence.known +
    weights.missing * evidence.missing +
    weights.headingCovered * evidence.headingCovered +
    weights.grams * evidence.grams +
    weights.sentenceCover * evidence.sentenceCover +
    weights.articleCount * Math.log(articles) +
    weights.sharedTitles * (1 - evidence.distinctTitles)
  );
}

/** The log-odds of a probability, which is first brought within bounds: certainty would weigh without end. */
export function logit(probability: number, lowest = 0.001, highest = 0.999): number {
  const bounded = Math.min(highest, Math.max(lowest, probability));
  return Math.log(bounded / (1 - bounded));
}

/** The probability (0-1) that a logit stands for. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
