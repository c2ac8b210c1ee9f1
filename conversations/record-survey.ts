import { type Conversation, isErased } from './conversation';
import { step, type Transition } from './transition';

interface SurveyAnswer {
  /** 0 to 10: how likely the customer is to recommend the service. */
  score: number;
  comment?: string;
}

/** True where the customer was asked: an agent closed the conversation. */
function wasAskedSurvey(conversation: Conversation): boolean {
  const { status, closed } = conversation;
  if (isErased(conversation)) return false;
  return status === 'closed' && closed?.reason === 'agent';
}

/**
 * Keeps the customer's answer to the survey. A second answer takes the first one's place; nothing else changes. Null
 * where no survey was asked: a score must not land in another conversation.
 */
export function recordSurvey({ score, comment }: SurveyAnswer): Transition {
  return (conversation, now) =>
    wasAskedSurvey(conversation)
      ? step(conversation, {
          survey: { score, ...(comment === undefined || comment === '' ? {} : { comment }), at: now },
        })
      : null;
}
