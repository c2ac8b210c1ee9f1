import { aboutCase, findAside } from '../answering/find-aside';
import { tellAnswer } from '../answering/give-answer';
import { asksForTime, asksForTimeOnly } from '../hearing/asks-about-wait';
import { textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { QueuedMessage } from './queued-message';

/**
 * Answers a question that the knowledge base is sure of. What they have been told already was not enough: they wait
 * for a person.
 */
export async function answerMeanwhile({
  context,
  services,
  text,
  isQuestion,
}: QueuedMessage): Promise<boolean> {
  if (!isQuestion || asksForTimeOnly(text)) return false;
  const { conversation, signal } = scopeOf(context);
  const { locale, articlesTried } = conversation;
  // "How long does it take?" of one who waits is about the wait, unless it says what else it is about.
  const about = asksForTime(text) ? [] : aboutCase(context);
  const { answer } = await findAside(services, { text, about }, { locale, signal });
  if (answer === null || articlesTried.some(({ articleId }) => articleId === answer.article.id)) return false;
  const { queuedMeanwhile } = textsFor(context);
  await tellAnswer(context, services, answer, { line: 'queuedMeanwhile', wordings: queuedMeanwhile });
  return true;
}
