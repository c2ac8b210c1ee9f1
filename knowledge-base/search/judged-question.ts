import type { Locale } from '../../contracts/locale';

/** A question with a person's word on which article answers it: a customer's, an agent's or an editor's. */
export interface JudgedQuestion {
  readonly locale: Locale;
  readonly question: string;
  readonly articleId: string;
  /** Whether that article answers the question. */
  readonly right: boolean;
}

/** Fewer judgements than this say more about who gave them than about the answers. */
const fewestJudged = 20;
/** More would cost time and place the thresholds no better. */
const mostJudged = 200;
/** Of all the questions that confidence is fitted to, no more than this share is judged ones. */
const largestShare = 0.5;

/**
 * The judged questions of a language that the calibration asks beside the articles' own ones: none while they are few,
 * and never more than the articles' own, where there are any.
 *
 * @param judged the latest first
 * @param ownQuestions how many of the articles' own questions are asked
 */
export function selectJudged(
  judged: readonly JudgedQuestion[],
  locale: Locale,
  ownQuestions: number,
): readonly JudgedQuestion[] {
  const own = judged.filter((each) => each.locale === locale);
  if (own.length < fewestJudged) return [];
  const most = ownQuestions === 0 ? mostJudged : (ownQuestions * largestShare) / (1 - largestShare);
  return own.slice(0, Math.min(mostJudged, Math.floor(most)));
}
