import type { DialogContext } from 'botbuilder-dialogs';
import { besidesGrumble } from '../../triage/signals/grumble';
import { answerFrom, giveAnswer } from '../answering/give-answer';
import type { BotServices } from '../bot-services';
import { isUrgent } from '../hearing/is-urgent';
import { say, textsFor } from '../say';
import { keepRequests, scopeOf } from '../scope-state';

/**
 * A grumble beside a matter that the knowledge base is sure of ("como troco a senha? que saco") is answered with a word
 * of regret and the way to a person. Insults, other urgency, a long wait, or an answer that did not help are for a
 * person. True when it was answered.
 */
export async function answerGrumble(
  dc: DialogContext,
  services: BotServices,
  said: string,
): Promise<boolean> {
  const { context } = dc;
  const { conversation, signal } = scopeOf(context);
  const { locale, articlesTried } = conversation;
  const heard = services.recogniseSignals(said);
  const question = besidesGrumble(said);
  if (question === null || heard.waitingLong || isUrgent({ ...heard, anger: false })) return false;
  if (services.recogniseSignals(question).anger) return false;
  if (articlesTried.some(({ helpful }) => helpful === false)) return false;
  const answer = answerFrom(services, question, await services.findAnswer(question, { locale, signal }));
  if (answer === null || articlesTried.some(({ articleId }) => articleId === answer.article.id)) return false;
  keepRequests(context, { current: question });
  await say(context, 'sorryFirst', textsFor(context).sorryFirst, { plantao: { kind: 'acknowledged' } });
  await giveAnswer(dc, services, answer);
  return true;
}
