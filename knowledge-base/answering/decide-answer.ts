import { answerConfidence } from '../search/confidence-model';
import type { SearchCandidate, SearchResult } from '../search/search-types';

export interface AnswerThresholds {
  /** From this confidence in the first candidate on, it is given as the answer. */
  readonly answer: number;
  /** From this confidence in the first three on, the customer is asked which of them. */
  readonly clarify: number;
}

/**
 * Chosen so that at least 95 in 100 direct answers are right on public question sets that the index has
 * not seen; `npm run evaluate -- answers` shows what they give on another knowledge base.
 */
export const defaultThresholds: AnswerThresholds = { answer: answerConfidence, clarify: 0.62 };

export type AnswerDecision =
  | { readonly outcome: 'answer'; readonly articleId: string; readonly confidence: number }
  | {
      readonly outcome: 'clarify';
      /** One to three, best first. */
      readonly articleIds: readonly string[];
      readonly confidence: number;
    }
  | {
      readonly outcome: 'none';
      readonly confidence: number;
      readonly candidates: readonly SearchCandidate[];
    };

/** How far, in logits, a second and a third candidate may be behind the first and still be worth asking about. */
const worthAsking = [0, 3, 2.5];

/** Turns a search into what the bot does: answer, ask which of one to three, or say that it does not know. */
export function decideAnswer(
  result: SearchResult,
  thresholds: AnswerThresholds = defaultThresholds,
): AnswerDecision {
  const { candidates, confidence, nearConfidence } = result;
  const [first] = candidates;
  if (first && confidence >= thresholds.answer) {
    return { outcome: 'answer', articleId: first.id, confidence };
  }
  if (first && nearConfidence >= thresholds.clarify) {
    const asked = candidates.filter(({ score }, at) => first.score - score <= (worthAsking[at] ?? -1));
    return { outcome: 'clarify', articleIds: asked.map(({ id }) => id), confidence };
  }
  return { outcome: 'none', confidence, candidates };
}
