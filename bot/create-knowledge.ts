import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { createAnswerService, type PublishedArticle } from '../knowledge-base/answering/answer-service';
import type { OpenedDatabase } from './opened-database';
import type { Settings } from './settings';

interface Options {
  database: OpenedDatabase;
  settings: Settings;
  now: () => Date;
  logger: Logger;
  onChange: (articleId: string) => void;
}

export async function createKnowledge({ now, logger }: Options) {
  const answers = createAnswerService({
    async loadPublished() {
      const folder = path.join(__dirname, '../knowledge-base/sample/articles');
      const list: PublishedArticle[] = [];
      for (const file of readdirSync(folder)) {
        for (const a of JSON.parse(readFileSync(path.join(folder, file), 'utf8'))) {
          for (const locale of ['pt-BR', 'en'] as const)
            list.push({
              id: `${a.key}-${locale}`,
              key: a.key,
              locale,
              revision: 1,
              tags: a.tags,
              ...a[locale],
            });
        }
      }
      return list;
    },
    logger,
    now,
  });
  return {
    answers,
    gaps: {
      recordUnanswered: async (_q: { question: string; locale: 'pt-BR' | 'en'; conversationId: string }) =>
        undefined,
    },
    whenReady: answers.whenReady,
    close: async () => undefined,
  };
}
export type Knowledge = Awaited<ReturnType<typeof createKnowledge>>;
