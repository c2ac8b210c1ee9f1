import type { Logger } from 'pino';
import { createAnswerService } from '../knowledge-base/answering/answer-service';
import { createArticleStore } from '../knowledge-base/article-store';
import { followArticles } from '../knowledge-base/follow-articles';
import { createGapStore } from '../knowledge-base/gap-store';
import { publishSampleArticles } from '../knowledge-base/sample-articles';
import { createQuestionTrier } from '../knowledge-base/try-question';
import type { OpenedDatabase } from './opened-database';

interface Options {
  database: Pick<OpenedDatabase, 'db' | 'mongoose'>;
  /** Whether an empty database gets the sample shop's articles. */
  sampleData: boolean;
  now: () => Date;
  logger: Logger;
  onChange: (articleId: string) => void;
}

/** The articles, the index that answers from what is published of them, and what nothing answers. */
export async function createKnowledge({ database, sampleData, now, logger, onChange }: Options) {
  const { db, mongoose } = database;
  const articles = createArticleStore({ connection: mongoose, now });
  const gaps = createGapStore({ db, now });
  await Promise.all([articles.ensureIndexes(), gaps.ensureIndexes()]);
  if (sampleData) await publishSampleArticles(articles);

  const answers = createAnswerService({ loadPublished: () => articles.readPublished(), logger, now });
  const trier = createQuestionTrier({ store: articles, answers, logger, now });
  const follower = followArticles({
    db,
    store: articles,
    answers,
    now,
    onFault: (error) => logger.error({ err: error }, 'The articles could not be followed; it is tried again'),
    onArticles: (ids) => ids.forEach(onChange),
  });

  return {
    articles,
    answers,
    gaps,
    tryQuestion: trier.tryQuestion,
    whenReady: answers.whenReady,
    async close() {
      trier.close();
      await follower.stop();
    },
  };
}

export type Knowledge = Awaited<ReturnType<typeof createKnowledge>>;
