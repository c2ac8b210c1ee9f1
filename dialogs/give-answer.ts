import type { DialogContext } from 'botbuilder-dialogs';
import { step } from '../conversations/transition';
import type { PublishedArticle } from '../knowledge-base/answering/answer-service';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';

export interface Answer {
  question: string;
  article: PublishedArticle;
  confidence: number;
  /** The part of the article that fits the question. */
  passage?: string;
}

/** How many tried articles are kept for whoever takes over: the last ones tell the story. */
const mostTried = 10;

/** Answers with an article, asks whether it was what the customer needed, and keeps that it was tried. */
export async function giveAnswer(dc: DialogContext, services: BotServices, answer: Answer): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { article, confidence, question, passage } = answer;
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
  const texts = textsFor(context);
  await say(context, 'askHelpful', texts.askHelpful, {
    before: text,
    plantao: {
      kind: 'answer',
      articleId: article.id,
      revision: article.revision,
      confidence,
      locale: article.locale,
      articleTitle: article.title,
      ...(passage === undefined ? {} : { passage: passage.slice(0, 2_000) }),
      ...(phrased ? { phrased: true } : {}),
      ...(citations === undefined ? {} : { citations }),
    },
    choices: [texts.choices.yes, texts.choices.no, texts.choices.person],
  });
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.feedback);
}
