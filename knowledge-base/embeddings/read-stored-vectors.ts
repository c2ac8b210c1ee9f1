import type { ArticleVectors, EmbeddingStore } from './embedding-store';
import { splitIntoPassages } from './split-into-passages';
import type { KnownArticles, WaitingArticles } from './waiting-articles';

interface Options {
  readonly store: Pick<EmbeddingStore, 'read' | 'remove'>;
  readonly model: string;
  readonly articles: KnownArticles;
  readonly waiting: Pick<WaitingArticles, 'has'>;
  /** Told of the vectors that hold. */
  enter(vectors: ArticleVectors): void;
  readonly now: () => Date;
}

/** Takes over the vectors that are in the database. */
interface StoredVectorReader {
  /** All that is stored; what belongs to no article any more is removed. */
  readAll(): Promise<void>;
  /** What another instance has embedded since the last time, of the articles that wait. */
  readSaved(): Promise<void>;
}

/** Instances' clocks differ: this much is read again each time, in milliseconds. */
const overlapMs = 60_000;

export function createStoredVectorReader(options: Options): StoredVectorReader {
  const { store, model, articles, waiting, enter, now } = options;
  let readUntil = now();

  return {
    async readAll() {
      for await (const stored of store.read(model)) {
        if (articles.find(stored.articleId) === undefined) await store.remove(stored.articleId);
        else enter(stored);
      }
    },

    async readSaved() {
      const started = now();
      for await (const stored of store.read(model, new Date(readUntil.getTime() - overlapMs))) {
        const article = articles.find(stored.articleId);
        if (article === undefined || !waiting.has(article.id)) continue;
        const hashes = new Set(splitIntoPassages(article).map(({ hash }) => hash));
        if (stored.revision >= article.revision && stored.hashes.every((hash) => hashes.has(hash)))
          enter(stored);
      }
      readUntil = started;
    },
  };
}
