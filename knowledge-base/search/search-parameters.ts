/**
 * The constants of retrieval and ranking. They were chosen by cross-validation over public
 * question-and-answer sets in both languages, and are few on purpose: what is tuned finely on one
 * knowledge base fails on the next.
 */
export interface SearchParameters {
  /** BM25's saturation of repeated words. */
  readonly k1: number;
  /** BM25F's length normalisation and weight of the headings (title and alternative questions). */
  readonly headingB: number;
  readonly headingWeight: number;
  /** The same for the body; its weight is 1. */
  readonly bodyB: number;
  /** Share of their weight that stop words keep. */
  readonly stopWordWeight: number;
  /** Share of its weight that the kind of question counts (see question-kinds). */
  readonly questionKindWeight: number;
  /** Share of a word's weight that a corrected spelling, or a synonym, is worth. */
  readonly repairWeight: number;
  /** Part of it that is left when two letters had to be corrected. */
  readonly distantRepairPart: number;
  readonly synonymWeight: number;
  /** Share of its weight that one part of a hyphenated compound is worth. */
  readonly compoundPartWeight: number;
  /** The same for a word that begins alike, for at least that part of its letters. */
  readonly kindredWeight: number;
  readonly kindredPart: number;
  /** How many candidates are looked at closely, at most and at least. */
  readonly depth: number;
  readonly depthAtLeast: number;
  /** In between, those with this share of the first one's score. */
  readonly worthMeasuring: number;
}

export const defaultParameters: SearchParameters = {
  k1: 1.2,
  headingB: 0.3,
  headingWeight: 2,
  bodyB: 0.8,
  stopWordWeight: 0.25,
  questionKindWeight: 0.5,
  repairWeight: 0.85,
  distantRepairPart: 0.8,
  synonymWeight: 0.75,
  compoundPartWeight: 0.4,
  kindredWeight: 0.5,
  kindredPart: 0.55,
  depth: 20,
  depthAtLeast: 5,
  worthMeasuring: 0.5,
};
