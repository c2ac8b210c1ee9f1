import type { DialogContext } from 'botbuilder-dialogs';
import { chooseItem } from '../../knowledge-base/answering/choose-item';
import { measureAsked } from '../../knowledge-base/answering/measure-asked';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { isBareQuestion } from '../hearing/follow-up';
import { happensToIt, toldOfIt } from '../hearing/told-of-it';
import { say, textsFor } from '../say';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { longestPassage } from './give-answer';
import type { LastAnswer } from './last-answer';
import { passageFor } from './last-answer-passage';

/** So much of a part tells it from the others. */
const longestStart = 200;

/** Where a part comes from, so that a correction of the article can list who was told it. */
function sourceOf(services: BotServices, { articleId }: LastAnswer, part: string) {
  const article = services.findPublished(articleId);
  if (article === undefined) return {};
  return { articleId, revision: article.revision, passage: part.slice(0, longestPassage) };
}

/** Says which part of the last answer fits; false when none does, or one that was told a moment ago. */
export async function quoteLastAnswer(
  dc: DialogContext,
  services: BotServices,
  text: string,
  last: LastAnswer,
): Promise<boolean> {
  // What happened to "it" names it only by that pronoun, and "onde?" names nothing: what was asked about names it.
  const told = toldOfIt(text);
  const isAboutAsked = isBareQuestion(text) || (told !== null && happensToIt(text));
  const passage =
    passageFor(services, told ?? text, last) ??
    (isAboutAsked ? passageFor(services, last.question, last) : null);
  if (passage === null) return false;
  const { locale } = scopeOf(dc.context).conversation;
  const part = isAboutAsked ? passage : chooseItem(text, passage, locale);
  const start = part.slice(0, longestStart);
  const isTold = measureAsked(text, locale)?.tells(part) === true;
  if (told === null && !isTold && requestsOf(dc.context).quoted === start) return false;
  keepRequests(dc.context, { quoted: start });
  const { inLastAnswer, choices } = textsFor(dc.context);
  await say(
    dc.context,
    'inLastAnswer',
    inLastAnswer.map((word) => word({ passage: part })),
    {
      plantao: { kind: 'acknowledged', ...sourceOf(services, last, part) },
      choices: [choices.yes, choices.no, choices.person],
    },
  );
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.feedback);
  return true;
}
