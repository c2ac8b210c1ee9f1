import type { Logger } from 'pino';
import type { BotServices } from '../dialogs/bot-services';
import type { Handoff } from '../handoff/create-handoff';
import { timeZoneOf } from '../handoff/hours/hours-store';
import type { AnswerService } from '../knowledge-base/answering/answer-service';
import type { Feedback } from '../knowledge-base/learning/create-learning';
import { findDetails, validateDetail } from '../triage/details/collect-details';
import { recogniseSignals } from '../triage/recognise-signals';
import { splitRequests } from '../triage/split-requests';
import type { Triage } from '../triage/triage-service';
import { expectPlace } from './expect-place';
import { classifyWithModel } from './model/classify-with-model';
import type { ModelClient } from './model/model-client';
import { phraseAnswer } from './model/phrase-answer';
import { rerankFound } from './model/rerank-articles';

interface Options {
  answers: AnswerService;
  triage: Triage;
  handoff: Pick<Handoff, 'placeFor' | 'placeOf' | 'hours' | 'colleagues' | 'callbacks'>;
  findConversation: (id: string) => Promise<Parameters<Handoff['placeOf']>[0] | null>;
  recordUnanswered: (question: Parameters<BotServices['recordUnanswered']>[0]) => Promise<unknown>;
  recordFeedback: (feedback: Feedback) => Promise<unknown>;
  /** Null: everything is local. */
  model: ModelClient | null;
  provePerson: BotServices['provePerson'];
  now: () => Date;
  logger: Logger;
}

/** What the dialogs stand on: the local index and classifier first, a model beside them where there is one. */
export function createBotServices(options: Options): BotServices {
  const { answers, triage, handoff, findConversation, recordUnanswered, recordFeedback, model, now, logger } =
    options;
  const { findPublished } = answers;

  return {
    findPublished,
    recogniseSignals,
    splitRequests,
    validateDetail,
    findDetails: (text, asked) => findDetails(text, asked === undefined ? {} : { asked }),

    async findAnswer(question, { locale, signal }) {
      const found = await answers.findAnswer(question, { locale, signal });
      return model === null ? found : rerankFound(model, question, found, findPublished, signal);
    },

    async phraseAnswer(question, article, { locale, signal }) {
      if (model === null) return { text: article.answer, phrased: false };
      return phraseAnswer(model, question, article, { locale, signal });
    },

    classifyLocally: (text) => triage.classifyRequest(text),

    async classifyRequest(text, { locale, signal }) {
      const local = triage.classifyRequest(text, { locale });
      return model === null ? local : classifyWithModel(model, text, local, triage.listCategories(), signal);
    },

    detailsOf: (key) => triage.listCategories().find((category) => category.key === key)?.details ?? [],

    async placeFor(wanted, conversationId) {
      const queued = conversationId === undefined ? null : await findConversation(conversationId);
      const place = queued === null ? null : await handoff.placeOf(queued, now());
      return expectPlace(handoff, place ?? (await handoff.placeFor(wanted, now())));
    },

    recordUnanswered(question) {
      recordUnanswered(question).catch((error) =>
        logger.warn({ err: error }, 'An unanswered question could not be recorded'),
      );
    },

    recordHelpful({ question, articleId, helpful, conversationId, names }) {
      const feedback = { question, articleId, right: helpful, from: conversationId, names };
      recordFeedback({ ...feedback, source: 'customer' }).catch((error) =>
        logger.warn({ err: error }, 'Whether an answer helped could not be recorded'),
      );
    },

    provePerson: options.provePerson,

    callTimes: handoff.callbacks.timesFor,

    timeZone: () => timeZoneOf(handoff.hours.current()),
  };
}
