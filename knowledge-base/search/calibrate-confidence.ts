import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { pickEvenly } from '../pick-evenly';
import { type ConfidenceShift, estimateConfidence, logistic, logit, noShift } from './confidence-model';
import { type JudgedQuestion, selectJudged } from './judged-question';
import type { LocaleIndex, MeasuredSearch } from './locale-index';
import { gatherEvidence, rankCandidates } from './rank-candidates';
import type { IndexedArticle } from './search-types';

/** Enough to place the shifts within a few hundredths of a probability, and done in a fraction of a second. */
const mostQuestions = 400;
/** How far, in logits, one knowledge base's questions may be expected to differ from another's. */
const expectedShift = 0.4;
/** Editors' own questions are easier than customers': they may lower confidence more than raise it. */
const highestShift = 0.2;
/** A question left out is at times the only mention of what it asks, which makes it harder than customers'. */
const lowestShift = -0.3;
/** What people judged are customers' questions: they may lower confidence as far as it takes. */
const lowestJudgedShift = -0.8;
const longestStep = 0.25;

interface Trial {
  /** The confidence (0-1) before any shift, in the first candidate and in the first three. */
  readonly first: number;
  readonly near: number;
  /** Where the right article came: 0 for first, -1 for not found. */
  readonly rank: number;
}

/**
 * Learns how sure one may be on this very knowledge base: asks articles' alternative questions, each
 * left out of its article for that moment, and shifts the logits of confidence, in the first candidate and in
 * the first three, towards what came out. Questions that people judged are asked beside them.
 * One question a step, so that whoever drives it can do other things in between.
 *
 * @param articles what the index holds, by id; may change between steps
 * @param judged what people said about answers, in any language, the latest first
 * @returns the shifts in logits; nought without questions
 */
export function* calibrateConfidence(
  index: LocaleIndex,
  locale: Locale,
  articles: ReadonlyMap<string, IndexedArticle>,
  judged: readonly JudgedQuestion[] = [],
): Generator<void, ConfidenceShift> {
  const questions = [...articles.values()]
    .filter((article) => article.locale === locale)
    .flatMap((article) => article.questions.map((_, at) => ({ article, at })));
  const trials: Trial[] = [];
  for (const { article, at } of pickEvenly(questions, mostQuestions)) {
    // Not what was withdrawn, or replaced by another revision, since the articles were listed.
    const trial = articles.get(article.id) === article ? tryQuestion(index, article, at) : undefined;
    if (trial) trials.push(trial);
    yield;
  }
  const selected = selectJudged(judged, locale, trials.length);
  for (const each of selected) {
    const trial = tryJudged(index, each, articles);
    if (trial) trials.push(trial);
    yield;
  }
  const lowest = selected.length > 0 ? lowestJudgedShift : lowestShift;
  return {
    first: fitShift(
      trials.map(({ first, rank }) => ({ logit: logit(first), right: rank === 0 })),
      lowest,
    ),
    near: fitShift(
      trials.map(({ near, rank }) => ({ logit: logit(near), right: rank >= 0 && rank < 3 })),
      lowest,
    ),
  };
}

function tryQuestion(index: LocaleIndex, article: IndexedArticle, left: number): Trial | undefined {
  index.put({ ...article, questions: article.questions.filter((_, at) => at !== left) });
  const measured = index.measure(article.questions[left] ?? '');
  index.put(article);
  return judgeTrial(measured, article.id);
}

/** A judged question; left out of its article where an editor has made it one of the article's own. */
function tryJudged(
  index: LocaleIndex,
  { question, articleId, right }: JudgedQuestion,
  articles: ReadonlyMap<string, IndexedArticle>,
): Trial | undefined {
  const article = articles.get(articleId);
  if (!article) return undefined;
  const left = article.questions.findIndex((own) => foldText(own) === foldText(question));
  if (right && left >= 0) return tryQuestion(index, article, left);
  const trial = judgeTrial(index.measure(question), articleId);
  if (right || !trial) return trial;
  // That an article is not the answer tells nothing of the others.
  return trial.rank === 0 ? { ...trial, rank: -1 } : undefined;
}

function judgeTrial(measured: MeasuredSearch, articleId: string): Trial | undefined {
  const ranked = rankCandidates(measured);
  const evidence = gatherEvidence(measured, ranked);
  if (!evidence) return undefined;
  return { ...estimateConfidence(evidence, noShift), rank: ranked.findIndex(({ id }) => id === articleId) };
}

/** The most likely shift within bounds, given that it is normally distributed around nought (Newton's method). */
export function fitShift(
  trials: readonly { logit: number; right: boolean }[],
  lowest: number = lowestShift,
): number {
  let shift = 0;
  for (let round = 0; round < 20; round++) {
    let slope = -shift / expectedShift ** 2;
    let curvature = 1 / expectedShift ** 2;
    for (const trial of trials) {
      const probability = logistic(trial.logit + shift);
      slope += Number(trial.right) - probability;
      curvature += probability * (1 - probability);
    }
    // Where the model was sure and wrong, the curve is flat and a full step leaps far beyond the top.
    shift += Math.max(-longestStep, Math.min(longestStep, slope / curvature));
  }
  return Math.min(highestShift, Math.max(lowest, shift));
}
