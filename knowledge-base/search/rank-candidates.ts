import { type ConfidenceEvidence, type ConfidenceShift, estimateConfidence } from './confidence-model';
import type { MeasuredSearch } from './locale-index';
import type { CandidateMeasures, MeasuredCandidate } from './measure-candidate';
import { isQuestionKind } from './question-kinds';
import type { SearchCandidate, SearchResult } from './search-types';

/** How much each measure of a candidate counts in its ranking score. */
type RankingWeights = Readonly<Record<keyof CandidateMeasures | 'bm25', number>>;

/** For an index whose titles tell its articles apart. */
const weightsOfTellingTitles: RankingWeights = {
  bm25: 5.5,
  grams: 5.2,
  headingCover: 5.1,
  headingCovered: 3.25,
  headingFit: 0,
  sentenceCover: 0.8,
  cover: 0.6,
  headingPairs: 1.4,
  bodyPairs: 1.1,
  length: -0.25,
};

/** For an index whose articles have several alternative questions each. */
const weightsOfManyQuestions: RankingWeights = {
  bm25: 5,
  grams: 3.4,
  headingCover: 0,
  headingCovered: 2.2,
  headingFit: 6,
  sentenceCover: 0.8,
  cover: -1,
  headingPairs: 1,
  bodyPairs: 0.65,
  length: -0.22,
};

/** For an index whose articles share their titles, so that the bodies must do. */
const weightsOfSharedTitles: RankingWeights = {
  bm25: 4.25,
  grams: 0.55,
  headingCover: 0,
  headingCovered: 0.5,
  headingFit: 0,
  sentenceCover: 5.2,
  cover: 5.2,
  headingPairs: 0,
  bodyPairs: 2.15,
  length: -1.3,
};

interface RankedCandidate extends MeasuredCandidate {
  /** In logits: a candidate's odds against another are e to the power of their difference. */
  readonly score: number;
}

/** From this closeness on, a heading is taken at its word; below it, the bodies come in. */
const closeHeading = 0.2;

/** With so many alternative questions an article, in the mean, they rank it by weights of their own. */
const manyQuestions = 2;

/** The candidates with their ranking scores, best first; equals by id. */
export function rankCandidates(measured: MeasuredSearch): RankedCandidate[] {
  const weights = chooseWeights(measured);
  return measured.candidates
    .map((candidate) => scored(candidate, scoreOf(candidate, weights)))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The weights that fit this index and this query: a mixture of the three kinds. */
function chooseWeights(measured: MeasuredSearch): RankingWeights {
  const trust = headingTrust(measured);
  const many = Math.min(1, measured.questionsEach / manyQuestions);
  const mix = (name: keyof RankingWeights): number =>
    trust * ((1 - many) * weightsOfTellingTitles[name] + many * weightsOfManyQuestions[name]) +
    (1 - trust) * weightsOfSharedTitles[name];
  return {
    bm25: mix('bm25'),
    grams: mix('grams'),
    headingCover: mix('headingCover'),
    headingCovered: mix('headingCovered'),
    headingFit: mix('headingFit'),
    sentenceCover: mix('sentenceCover'),
    cover: mix('cover'),
    headingPairs: mix('headingPairs'),
    bodyPairs: mix('bodyPairs'),
    length: mix('length'),
  };
}

/** Written out field by field: a search makes many of these, and objects spread into each other cost ten times this. */
function scored(candidate: MeasuredCandidate, score: number): RankedCandidate {
  return {
    id: candidate.id,
    bm25: candidate.bm25,
    grams: candidate.grams,
    headingCover: candidate.headingCover,
    headingCovered: candidate.headingCovered,
    headingFit: candidate.headingFit,
    sentenceCover: candidate.sentenceCover,
    cover: candidate.cover,
    headingPairs: candidate.headingPairs,
    bodyPairs: candidate.bodyPairs,
    length: candidate.length,
    score,
  };
}

/** How far (0-1) headings decide: as far as they tell articles apart, and one of them fits at all. */
function headingTrust({ candidates, distinctTitles }: MeasuredSearch): number {
  const closest = candidates.reduce((best, candidate) => Math.max(best, headingCloseness(candidate)), 0);
  return distinctTitles * Math.min(1, closest / closeHeading);
}

function headingCloseness({ headingCover, headingCovered }: CandidateMeasures): number {
  return Math.sqrt(headingCover * headingCovered);
}

function scoreOf(candidate: MeasuredCandidate, weights: RankingWeights): number {
  return (
    weights.bm25 * candidate.bm25 +
    weights.grams * candidate.grams +
    weights.headingCover * candidate.headingCover +
    weights.headingCovered * candidate.headingCovered +
    weights.headingFit * candidate.headingFit +
    weights.sentenceCover * candidate.sentenceCover +
    weights.cover * candidate.cover +
    weights.headingPairs * candidate.headingPairs +
    weights.bodyPairs * candidate.bodyPairs +
    weights.length * candidate.length
  );
}

/** What a search says about how sure one may be of its first candidate; undefined without any. */
export function gatherEvidence(
  { words, articleCount, distinctTitles }: MeasuredSearch,
  ranked: readonly RankedCandidate[],
): ConfidenceEvidence | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const { shares, total } = sharesOf(ranked.slice(0, mostRivals));
  let contentWords = 0;
  let mass = 0;
  let knownMass = 0;
  for (const word of words) {
    if (word.isStop || isQuestionKind(word.word)) continue;
    contentWords++;
    mass += word.mass;
    knownMass += word.mass * word.known;
  }
  const massOfOne = Math.log(2 * articleCount + 2);
  return {
    score: first.score,
    share: 1 / total,
    nearShare: shares.slice(0, 3).reduce((sum, share) => sum + share, 0) / total,
    contentWords,
    content: mass / massOfOne,
    known: mass > 0 ? knownMass / mass : 1,
    missing: (mass * (1 - first.cover)) / massOfOne,
    headingCovered: first.headingCovered,
    grams: first.grams,
    sentenceCover: first.sentenceCover,
    articleCount,
    distinctTitles,
  };
}

/** How many candidates share the probability. */
const mostRivals = 10;
/** The odds of "none of them" against a candidate that shares nothing with the query. */
const noneOfThem = 10;

function sharesOf(ranked: readonly RankedCandidate[]): { shares: number[]; total: number } {
  const highest = ranked[0]?.score ?? 0;
  const shares = ranked.map(({ score }) => Math.exp(score - highest));
  const none = noneOfThem * Math.exp(-highest);
  return { shares, total: shares.reduce((sum, share) => sum + share, none) };
}

/**
 * Gives each candidate its probability: the model's for the first, and to the others, in proportion to
 * their odds, what the first three have together beyond it.
 */
export function judgeCandidates(
  measured: MeasuredSearch,
  ranked: readonly RankedCandidate[],
  shift: ConfidenceShift,
  limit: number,
): SearchResult {
  const evidence = gatherEvidence(measured, ranked);
  if (!evidence) return { candidates: [], confidence: 0, nearConfidence: 0 };
  const { first, near } = estimateConfidence(evidence, shift);
  const { shares, total } = sharesOf(ranked.slice(0, Math.max(mostRivals, limit)));
  const candidates: SearchCandidate[] = ranked.slice(0, limit).map(({ id, score }, at) => ({
    id,
    score,
    confidence: at === 0 ? first : Math.min(first, ((near - first) * (shares[at] ?? 0)) / (total - 1)),
  }));
  return { candidates, confidence: first, nearConfidence: near };
}
