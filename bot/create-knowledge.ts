import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createAnswerService } from '../knowledge-base/answering/answer-service';
import { createCalibrationStore } from '../knowledge-base/answering/calibration-store';
import { createArticleStore } from '../knowledge-base/articles/article-store';
import { followArticles } from '../knowledge-base/articles/follow-articles';
import { createGapStore, type UnansweredQuestion } from '../knowledge-base/gaps/gap-store';
import { createLearning, type Feedback } from '../knowledge-base/learning/create-learning';
import { createJudgementStore } from '../knowledge-base/learning/judgement-store';
import { createProposalStore } from '../knowledge-base/learning/proposal-store';
import { publishSampleArticles } from '../knowledge-base/sample-articles';
import { followSynonyms } from '../knowledge-base/synonyms/follow-synonyms';
import { createSynonymStore } from '../knowledge-base/synonyms/synonym-store';
import { createArticleTests } from '../knowledge-base/testing/create-article-tests';
import { createQuestionTrier } from '../knowledge-base/try-question';
import { createMeaning } from './model/create-meaning';
import type { EmbeddingClient } from './model/embedding-client';
import { createPendingWrites } from './pending-writes';
import type { ServiceDatabase } from './service-database';

interface Options {
  database: Pick<ServiceDatabase, 'db' | 'mongoose'>;
  /** Whether an empty database gets the sample shop's articles. */
  sampleData: boolean;
  now: () => Date;
  logger: Logger;
  onChange: (articleId: string) => void;
  /** Null: nothing is embedded, and no article leaves this machine. */
  embeddings: EmbeddingClient | null;
  registry: Registry;
}

/** How soon another instance's synonyms count here, in milliseconds: within a second, like articles. */
const synonymsPollMs = 700;

/** The articles, the index that answers from what is published of them, and what nothing answers. */
export async function createKnowledge(options: Options) {
  const { database, sampleData, now, logger, onChange } = options;
  const { db, mongoose } = database;
  const articles = await createArticleStore({ connection: mongoose, now });
  const gaps = await createGapStore({ db, now });
  const judgements = await createJudgementStore({ db, now });
  const proposals = await createProposalStore({ db, now });
  const samples = sampleData ? await publishSampleArticles(articles) : 0;
  const onFault = (error: unknown) =>
    logger.error({ err: error }, 'What the articles learn from could not be read; it is tried again');

  const meaning =
    options.embeddings === null ? null : await createMeaning({ ...options, client: options.embeddings });
  // Nothing is awaited between this and what its changes go to.
  const synonyms = await followSynonyms({
    store: createSynonymStore({ db, now }),
    pollMs: synonymsPollMs,
    onChange(changed) {
      answers.setSynonyms(changed);
      trier.forgetDrafts();
      learning.articlesChanged();
      tests.articlesChanged();
    },
    onFault,
  });
  const answers = createAnswerService({
    loadPublished: () => articles.readPublished(),
    readJudged: judgements.readLatest,
    calibrationStore: createCalibrationStore(db),
    synonyms: synonyms.current(),
    logger,
    now,
    ...(meaning === null ? {} : { semantic: meaning.semantic }),
  });
  meaning?.follow(answers);
  const trier = createQuestionTrier({
    store: articles,
    answers,
    synonyms: () => synonyms.current(),
    logger,
    now,
  });
  const writes = createPendingWrites();
  const tests = createArticleTests({
    answers,
    judgements,
    gaps,
    synonyms: () => synonyms.current(),
    logger,
    now,
    onFault: (error) => logger.error({ err: error }, 'The article tests could not be run'),
  });
  const learning = createLearning({ articles, answers, judgements, proposals, gaps, tests, onFault });
  await learning.refresh();
  const follower = followArticles({
    db,
    store: articles,
    answers,
    now,
    onFault: (error) => logger.error({ err: error }, 'The articles could not be followed; it is tried again'),
    onArticles(ids) {
      learning.articlesChanged();
      tests.articlesChanged();
      ids.forEach(onChange);
      meaning?.articlesChanged(ids);
    },
  });

  return {
    /** True when the sample shop was put into the empty database just now. */
    isNewSample: samples > 0,
    articles,
    answers,
    gaps,
    judgements,
    learning,
    tests,
    /** Both go on behind an answer; closing waits for them. */
    recordUnanswered: (question: UnansweredQuestion) => writes.track(gaps.recordUnanswered(question)),
    recordFeedback: (feedback: Feedback) => writes.track(learning.record(feedback)),
    /** Forgets what these conversations asked and said, and what of it is still being written down. */
    async forgetConversations(ids: readonly string[]) {
      await writes.settle();
      await Promise.all([gaps.forget(ids), learning.forget(ids)]);
    },
    synonyms,
    tryQuestion: trier.tryQuestion,
    whenReady: answers.whenReady,
    async close() {
      trier.close();
      await writes.settle();
      await Promise.all([follower.stop(), learning.close(), tests.close(), synonyms.close()]);
      await meaning?.close();
      // After all that asks it to calibrate anew.
      await answers.close();
    },
  };
}

export type Knowledge = Awaited<ReturnType<typeof createKnowledge>>;
