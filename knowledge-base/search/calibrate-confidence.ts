import type { Locale } from '../../contracts/locale';
import { firstLogit, logistic } from './confidence-model';
import type { LocaleIndex } from './locale-index';
import { gatherEvidence, rankCandidates } from './rank-candidates';
import type { IndexedArticle } from './search-types';

/** Enough to place the shift within a few hundredths of a probability, and done in a fraction of a second. */
const MOST_QUESTIONS = 200;
/** How far, in logits, the knowledge base's own questions can be expected to move confidence. */
const EXPECTED_SHIFT = 0.5;
/** Editors' own questions are easier than customers': they may lower confidence more than raise it. */
const HIGHEST_SHIFT = 0.3;
const LOWEST_SHIFT = -1.5;

interface Trial {
  /** What the model says before any shift. */
  readonly logit: number;
  readonly right: boolean;
}

/**
 * Learns how sure one may be on this very knowledge base: asks articles' alternative questions, each
 * left out of its article for that moment, and shifts the logit of confidence to what came out.
 * One question a step, so that whoever drives it can do other things in between.
 *
 * @param articles what the index holds, by id; may change between steps
 * @returns the shift in logits; 0 without alternative questions
 */
export function* calibrateConfidence(
  index: LocaleIndex,
  locale: Locale,
  articles: ReadonlyMap<string, IndexedArticle>,
): Generator<void, number> {
  const questions = [...articles.values()]
    .filter((article) => article.locale === locale)
    .flatMap((article) => article.questions.map((_, at) => ({ article, at })));
  const stride = Math.max(1, questions.length / MOST_QUESTIONS);
  const trials: Trial[] = [];
  for (let at = 0; at < questions.length; at += stride) {
    const question = questions[Math.floor(at)];
    // Not what was withdrawn, or replaced by another revision, since the articles were listed.
    if (question && articles.get(question.article.id) === question.article) {
      const trial = tryQuestion(index, question.article, question.at);
      if (trial) trials.push(trial);
    }
    yield;
  }
  return fitShift(trials);
}

function tryQuestion(index: LocaleIndex, article: IndexedArticle, left: number): Trial | undefined {
  index.put({ ...article, questions: article.questions.filter((_, at) => at !== left) });
  const measured = index.measure(article.questions[left] ?? '');
  index.put(article);
  const ranked = rankCandidates(measured);
  const evidence = gatherEvidence(measured, ranked);
  return evidence && { logit: firstLogit(evidence), right: ranked[0]?.id === article.id };
}

/** The most likely shift, given that it is normally distributed around nought (Newton's method). */
export function fitShift(trials: readonly Trial[]): number {
  let shift = 0;
  for (let round = 0; round < 20; round++) {
    let slope = -shift / EXPECTED_SHIFT ** 2;
    let curvature = 1 / EXPECTED_SHIFT ** 2;
    for (const { logit, right } of trials) {
      const probability = logistic(logit + shift);
      slope += Number(right) - probability;
      curvature += probability * (1 - probability);
    }
    shift += slope / curvature;
  }
  return Math.min(HIGHEST_SHIFT, Math.max(LOWEST_SHIFT, shift));
}
