import type { Logger } from 'pino';
import type { Conversation } from '../../conversations/conversation';
import { failedRequest } from '../../dialogs/answering/failed-request';
import type { Feedback } from '../../knowledge-base/learning/create-learning';

interface Options {
  record: (feedback: Feedback) => Promise<unknown>;
  logger: Pick<Logger, 'warn'>;
}

/** Notes, behind the scenes, that an agent answered with articles what the bot had failed to. */
export function recordSentArticles({ record, logger }: Options) {
  return (conversation: Conversation, articleIds: readonly string[]): void => {
    const question = failedRequest(conversation);
    if (question === null) return;
    const { _id: from, customer, details } = conversation;
    const names = [customer.name, details.name].filter((name) => name !== undefined);
    for (const articleId of new Set(articleIds)) {
      record({ question, articleId, right: true, source: 'agent', from, names }).catch((error: unknown) =>
        logger.warn({ err: error }, 'The article that an agent sent could not be recorded'),
      );
    }
  };
}
