import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { PlantaoData } from '../../contracts/activity';
import { step } from '../../conversations/transition';
import { choosePassage } from '../../knowledge-base/answering/choose-passage';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { PublishedArticle } from '../../knowledge-base/answering/published-catalogue';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { say, textsFor } from '../say';
import { requestsOf, scopeOf } from '../scope-state';
import { asWritten } from '../texts/word-values';

export interface Answer {
  question: string;
  article: PublishedArticle;
  confidence: number;
  /** The part of the article that fits the question. */
  passage?: string;
}

/** What was found, where it answers a question; null for anything else, and for an article that was just withdrawn. */
export function answerFrom(services: BotServices, question: string, found: FoundAnswer): Answer | null {
  if (found.outcome !== 'answer') return null;
  const article = services.findPublished(found.articleId);
  const { confidence, passage } = found;
  return article === undefined ? null : { question, article, confidence, passage };
}

/** So much of a passage is kept, in characters. */
export const longestPassage = 2_000;

/** How many tried articles are kept for whoever takes over: the last ones tell the story. */
const mostTried = 10;

/**
 * Says what an article answers, and keeps that it was tried. The article's words stand alone, or before a line of the
 * bot's own.
 */
export async function tellAnswer(
  context: TurnContext,
  services: BotServices,
  {
    article,
    confidence,
    question,
    passage = choosePassage(question, article.answer, article.locale),
  }: Answer,
  after?: { line: string; wordings: readonly string[]; choices?: readonly string[] },
): Promise<void> {
  const scope = scopeOf(context);
  const { text, phrased, citations } = await services.phraseAnswer(question, article, {
    locale: article.locale,
    signal: scope.signal,
  });
  scope.change((conversation, now) =>
    step(conversation, {
      articlesTried: [
        ...conversation.articlesTried,
        {
          articleId: article.id,
          revision: article.revision,
          title: article.title,
          question: question.slice(0, 500),
          confidence,
          at: now,
        },
      ].slice(-mostTried),
    }),
  );
  const plantao: PlantaoData = {
    kind: 'answer',
    articleId: article.id,
    revision: article.revision,
    confidence,
    locale: article.locale,
    articleTitle: article.title,
    passage: passage.slice(0, longestPassage),
    ...(phrased ? { phrased: true } : {}),
    ...(citations === undefined ? {} : { citations }),
  };
  if (after === undefined) await say(context, 'aside', [text], { plantao });
  else await say(context, after.line, after.wordings, { before: text, plantao, choices: after.choices });
}

/** Answers with an article, and asks whether it was what the customer needed; what else they asked for comes then. */
export async function giveAnswer(dc: DialogContext, services: BotServices, answer: Answer): Promise<void> {
  const { askHelpful, askHelpfulFirst, choices } = textsFor(dc.context);
  const [next] = requestsOf(dc.context).pending;
  await tellAnswer(dc.context, services, answer, {
    line: 'askHelpful',
    wordings:
      next === undefined ? askHelpful : askHelpfulFirst.map((word) => word({ request: asWritten(next) })),
    choices: [choices.yes, choices.no, choices.person],
  });
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.feedback);
}
