import type { AnswerDecision } from '../../knowledge-base/answering/decide-answer';
import type { SearchResult } from '../../knowledge-base/search/search-types';
import { areaUnderCurve, percentile, share } from './figures';

/** A question, what was found for it, and what the bot would do. */
export interface AskedQuestion {
  /** The articles that answer it; empty where none does. */
  readonly articleIds: readonly string[];
  readonly result: SearchResult;
  readonly decision: AnswerDecision;
  readonly milliseconds: number;
}

export interface AnswerQuality {
  /** Of the answerable questions: the right article came first; among the first three. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  /** Mean of one over the right article's rank, among the first ten. */
  readonly mrr: number;
  /** How well confidence tells answerable questions from the others (0.5 chance, 1 perfect); null without both. */
  readonly auroc: number | null;
  /** Of the answerable questions: answered directly; asked which of up to three, the right one among them. */
  readonly answeredShare: number;
  readonly clarifiedShare: number;
  /** Of all direct answers, those to unanswerable questions included: how many were right. */
  readonly answeredPrecision: number;
  /** Of the unanswerable questions: answered directly all the same. */
  readonly wronglyAnsweredShare: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** How good answers are. */
export function summariseAnswers(asked: readonly AskedQuestion[]): AnswerQuality {
  const judged = asked.map(({ articleIds, result, decision, milliseconds }) => ({
    answerable: articleIds.length > 0,
    result,
    rank: result.candidates.findIndex(({ id }) => articleIds.includes(id)),
    answered: decision.outcome === 'answer',
    right: decision.outcome === 'answer' && articleIds.includes(decision.articleId),
    clarified: decision.outcome === 'clarify' && decision.articleIds.some((id) => articleIds.includes(id)),
    milliseconds,
  }));
  const answerable = judged.filter((each) => each.answerable);
  const unanswerable = judged.filter((each) => !each.answerable);
  const times = judged.map((each) => each.milliseconds);
  return {
    recallAt1: share(answerable, ({ rank }) => rank === 0),
    recallAt3: share(answerable, ({ rank }) => rank >= 0 && rank < 3),
    mrr: answerable.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / answerable.length,
    auroc: areaUnderCurve(
      answerable.map(({ result }) => result.nearConfidence),
      unanswerable.map(({ result }) => result.nearConfidence),
    ),
    answeredShare: share(answerable, ({ answered }) => answered),
    clarifiedShare: share(answerable, ({ clarified }) => clarified),
    answeredPrecision: share(
      judged.filter(({ answered }) => answered),
      ({ right }) => right,
    ),
    wronglyAnsweredShare: share(unanswerable, ({ answered }) => answered),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
