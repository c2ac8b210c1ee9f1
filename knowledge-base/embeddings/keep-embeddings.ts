import { setTimeout } from 'node:timers/promises';
import { embedArticles } from './embed-articles';
import { PassageEmbedder } from './embed-passages';
import { type Embedder, EmbeddingFault } from './embedder';
import { type EmbeddingPace, restAfter, usualPace } from './embedding-pace';
import type { ArticleVectors, EmbeddingStore } from './embedding-store';
import { createStoredVectorReader } from './read-stored-vectors';
import type { SemanticIndex } from './semantic-search';
import { VectorLength } from './vector-length';
import { type KnownArticles, WaitingArticles } from './waiting-articles';

export interface EmbeddingProgress {
  /** Articles whose passages all have vectors. */
  readonly embedded: number;
  readonly waiting: number;
  /** Passages that the endpoint refused; their articles do without. */
  readonly refused: number;
}

export interface EmbeddingKeeper {
  /** Takes over what is stored, and embeds the rest in the background. Call once, when the articles are known. */
  start(): Promise<void>;
  /** Articles were published, changed or withdrawn, by whatever instance. */
  articlesChanged(ids: readonly string[]): void;
  /** A question's vector has another length than the articles'. */
  otherDimension(length: number): void;
  progress(): EmbeddingProgress;
  close(): Promise<void>;
}

interface KeepEmbeddingsOptions {
  readonly store: EmbeddingStore;
  readonly embedder: Embedder;
  readonly index: SemanticIndex;
  readonly articles: KnownArticles;
  /** Called when many vectors are new: what is learnt of them should be learnt anew. */
  onVectors(): void;
  readonly now: () => Date;
  readonly logger: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  /** This process, among those that share the database. */
  readonly instance: string;
  readonly pace?: Partial<EmbeddingPace>;
}

/** Articles are taken together until they have so many passages to embed. */
const passagesAtOnce = 64;
const leaseMs = 90_000;
/** A model left so long ago will not be taken up again, in milliseconds. */
const keepOtherModelsMs = 30 * 24 * 60 * 60_000;
const probe = 'ok';
const loggedEvery = 500;

/**
 * Keeps a vector for each passage of the published articles: in the database, so that nothing is embedded twice, and in
 * the index that is searched. Of a changed article only the passages that changed are embedded. One instance does it at
 * a time; each article is saved as it is done, so that whoever goes on begins where it stopped.
 */
export function keepEmbeddings(options: KeepEmbeddingsOptions): EmbeddingKeeper {
  const { store, embedder, index, articles, now, logger, instance } = options;
  const { model } = embedder;
  const pace = { ...usualPace, ...options.pace };
  const waiting = new WaitingArticles(articles, index);
  const closing = new AbortController();
  const passages = new PassageEmbedder(embedder, { limitMs: pace.limit, signal: closing.signal });
  const dimension = new VectorLength({
    now,
    probe: async () => (await passages.embed([probe]))[0]?.length,
  });
  let running: Promise<void> | null = null;
  let failures = 0;
  let unlearnt = 0;
  let done = 0;
  let removals: Promise<unknown> = Promise.resolve();

  function enter(vectors: ArticleVectors): void {
    if (!dimension.fits(vectors.dimension)) return;
    index.put(vectors);
    waiting.enter(vectors.articleId);
    unlearnt++;
  }

  const stored = createStoredVectorReader({ store, model, articles, waiting, enter, now });

  async function embedSome(): Promise<void> {
    // After a failure one by one, so that an article that the endpoint fails on holds up no other.
    const atOnce = failures > 0 ? 1 : passagesAtOnce;
    const embedded = await embedArticles(waiting.list(), {
      model,
      passages,
      store,
      dimension: dimension.current,
      atOnce,
    });
    if (typeof embedded === 'number') {
      if (!(await renew(embedded))) throw new EmbeddingFault('unreachable', {});
      return;
    }
    for (const { article, vectors, refused } of embedded) {
      // Changed while it was embedded: it stays in the queue, and only what changed is embedded then.
      if (articles.find(article.id) !== article) continue;
      waiting.finish(article.id, refused);
      if (vectors !== null) enter(vectors);
      done++;
      if (done % loggedEvery === 0) logger.info({ ...progress(), model }, 'Articles are being embedded');
    }
  }

  /** Everything anew, where the endpoint's vectors really have another length now. */
  async function renew(length: number): Promise<boolean> {
    const from = dimension.current;
    if (!(await dimension.changeTo(length))) return false;
    logger.warn(
      { model, from, to: length },
      'The embedding model gives vectors of another length: all articles are embedded anew',
    );
    index.clear();
    waiting.takeAll();
    kick();
    return true;
  }

  async function work(): Promise<void> {
    while (waiting.size > 0 && !closing.signal.aborted) {
      let rest = pace.pause;
      try {
        const until = new Date(now().getTime() + leaseMs);
        if (await store.claim(model, instance, until)) await embedSome();
        else {
          await stored.readSaved();
          rest = pace.follow;
        }
        failures = 0;
      } catch (error) {
        rest = noteFailure(error);
      }
      if (waiting.size > 0 && !closing.signal.aborted) await sleep(rest);
    }
    await store.release(model, instance);
    // Small changes move what was learnt by little, and learning takes seconds.
    if (unlearnt * 20 < index.size || closing.signal.aborted) return;
    unlearnt = 0;
    logger.info({ ...progress(), model }, 'Articles are embedded');
    options.onVectors();
  }

  /** How long to leave the endpoint alone, in milliseconds. */
  function noteFailure(error: unknown): number {
    if (closing.signal.aborted) return 0;
    failures++;
    waiting.postponeFirst();
    const rest = restAfter(error, failures, pace);
    const status = error instanceof EmbeddingFault ? error.status : undefined;
    const details = { ...progress(), model, failures, status, restMs: rest };
    if (error instanceof EmbeddingFault) {
      logger.warn(details, 'Articles could not be embedded; the local index goes on, and it is tried again');
    } else {
      logger.error({ ...details, err: error }, 'Embedded articles could not be kept; it is tried again');
    }
    return rest;
  }

  async function sleep(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { ref: false, signal: closing.signal }).catch(() => undefined);
  }

  function kick(): void {
    if (running !== null || waiting.size === 0 || closing.signal.aborted) return;
    running = work()
      .catch((error: unknown) =>
        logger.error({ err: error }, 'Embedding stopped; the next change starts it again'),
      )
      .finally(() => {
        running = null;
        kick();
      });
  }

  function progress(): EmbeddingProgress {
    return { embedded: index.size, waiting: waiting.size, refused: waiting.refused };
  }

  return {
    async start() {
      await stored.readAll();
      unlearnt = index.size;
      await waiting.lookAtAll();
      await store.removeOtherModels(model, new Date(now().getTime() - keepOtherModelsMs));
      logger.info({ ...progress(), model }, 'Stored embeddings are read');
      if (waiting.size > 0) kick();
      else if (index.size > 0) {
        unlearnt = 0;
        options.onVectors();
      }
    },
    articlesChanged(ids) {
      for (const id of ids) {
        const article = articles.find(id);
        if (article !== undefined) {
          waiting.look(article);
          continue;
        }
        index.remove(id);
        waiting.withdraw(id);
        removals = removals
          .then(() => store.remove(id))
          .catch((error: unknown) =>
            logger.error({ err: error }, 'Embeddings of a withdrawn article stay until the next start'),
          );
      }
      kick();
    },
    otherDimension(length) {
      if (dimension.maySuspect()) renew(length).catch(() => undefined);
    },
    progress,
    async close() {
      closing.abort();
      await running;
      await removals;
    },
  };
}
