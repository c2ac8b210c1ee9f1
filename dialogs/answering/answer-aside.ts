import type { TurnContext } from 'botbuilder';
import type { BotServices } from '../bot-services';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { aboutCase, findAside } from './find-aside';
import { tellAnswer } from './give-answer';

/** So many questions are taken while the bot waits for something else; after them it waits no longer. */
export const mostAsides = 3;

/**
 * Answers a question that comes while something else is waited for, if the knowledge base is sure of it; else says
 * that the team will. What was waited for is the caller's to ask again.
 *
 * @returns whether it was answered
 */
export async function answerAside(
  context: TurnContext,
  services: BotServices,
  question: string,
): Promise<boolean> {
  const { conversation, signal } = scopeOf(context);
  const { locale, _id } = conversation;
  const about = aboutCase(context);
  const found = await findAside(services, { text: question, about }, { locale, signal });
  if (found.answer !== null) {
    await tellAnswer(context, services, found.answer);
    return true;
  }
  if (found.isUnknown) services.recordUnanswered({ question, locale, conversationId: _id });
  await say(context, 'unsureAside', textsFor(context).unsureAside, { plantao: { kind: 'unsure' } });
  return false;
}
