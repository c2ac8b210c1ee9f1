import { step, type Transition } from './transition';

export interface SurveyAnswer {
  /** 0 to 10: how likely the customer is to recommend the service. */
  score: number;
  comment?: string;
}

/** Keeps the customer's answer to the survey. A second answer takes the first one's place; nothing else changes. */
export function recordSurvey({ score, comment }: SurveyAnswer): Transition {
  return (conversation, now) =>
    step(conversation, {
      survey: { score, ...(comment === undefined || comment === '' ? {} : { comment }), at: now },
    });
}
