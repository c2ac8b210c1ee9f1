import { type Answer, answerFrom, giveAnswer } from '../answering/give-answer';
import { pickOffered } from './pick-offered';
import type { FoundRequest } from './request';

/** Answers with the article that is sure, or that was offered and is meant by other words for it. */
export async function answerFound(request: FoundRequest): Promise<boolean> {
  const { dc, services, question, found } = request;
  const answer = answerFrom(services, question, found) ?? pickedFrom(request);
  if (answer === null) return false;
  await giveAnswer(dc, services, answer);
  return true;
}

function pickedFrom({ services, clarifying, text, alone, question, found }: FoundRequest): Answer | null {
  const offered = clarifying?.options.map(({ articleId }) => articleId) ?? [];
  const picked = pickOffered(offered, { text, alone, together: found });
  const article = picked === null ? undefined : services.findPublished(picked);
  return article === undefined ? null : { question, article, confidence: found.confidence };
}
