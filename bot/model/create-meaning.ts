import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { localeSchema } from '../../contracts/locale';
import type { AnswerService } from '../../knowledge-base/answering/answer-service';
import { createEmbeddingStore } from '../../knowledge-base/embeddings/embedding-store';
import { type EmbeddingKeeper, keepEmbeddings } from '../../knowledge-base/embeddings/keep-embeddings';
import { createSemanticIndex, type SemanticSearch } from '../../knowledge-base/embeddings/semantic-search';
import type { EmbeddingClient } from './embedding-client';
import { measureEmbedding } from './model-metrics';

interface Options {
  database: { db: Db };
  client: EmbeddingClient;
  registry: Registry;
  now: () => Date;
  logger: Logger;
}

/** Finding by meaning: the vectors, what keeps them up to date, and what learns how far to trust them. */
interface Meaning {
  semantic: SemanticSearch;
  /** Begins to embed what is published, once it is loaded. Call once. */
  follow(answers: AnswerService): void;
  articlesChanged(ids: readonly string[]): void;
  close(): Promise<void>;
}

export async function createMeaning({ database, client, registry, now, logger }: Options): Promise<Meaning> {
  const store = await createEmbeddingStore({ db: database.db, now });
  let keeper: EmbeddingKeeper | null = null;
  let starting: Promise<void> = Promise.resolve();
  const semantic = createSemanticIndex({
    embedQuestion: client.embedQuestion,
    onOtherDimension: (dimension) => keeper?.otherDimension(dimension),
  });

  return {
    semantic,
    follow(answers) {
      const kept = keepEmbeddings({
        store,
        embedder: client,
        index: semantic,
        articles: {
          list: () => localeSchema.options.flatMap((locale) => answers.listPublished(locale)),
          find: answers.findPublished,
        },
        onVectors: answers.recalibrate,
        now,
        logger,
        instance: randomUUID(),
      });
      keeper = kept;
      measureEmbedding(registry, { progress: kept.progress, weights: semantic.weights });
      starting = answers
        .whenReady()
        .then(kept.start)
        .catch((error: unknown) =>
          logger.error({ err: error }, 'Embeddings could not be read; the index goes on'),
        );
    },
    articlesChanged: (ids) => keeper?.articlesChanged(ids),
    async close() {
      const closing = keeper?.close();
      await Promise.all([starting, closing]);
    },
  };
}
