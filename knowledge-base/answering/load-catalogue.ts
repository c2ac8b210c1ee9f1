import { setImmediate } from 'node:timers/promises';
import type { ArticleIndex } from '../search/article-index';
import { buildInWorker, canBuildInWorker } from '../search/build-in-worker';
import type { PublishedArticle, PublishedCatalogue } from './published-catalogue';

/** While articles load, turns get their say after so many: about 10 ms. */
const batchSize = 50;
/** From so many on, another thread indexes: a second's work is spared and some memory spent. */
const manyArticles = 5_000;

interface Loaded {
  readonly catalogue: PublishedCatalogue;
  readonly index: ArticleIndex;
}

interface Loading extends Loaded {
  /** Ids of articles that changed while loading: what is read of them may be older and does not count. */
  readonly changed: ReadonlySet<string>;
}

/** Enters an article, or its newer revision, into the catalogue and the index. */
export function enterArticle(article: PublishedArticle, { catalogue, index }: Loaded): void {
  const replaced = catalogue.enter(article);
  if (replaced && replaced.locale !== article.locale) index.remove(replaced.id, replaced.locale);
  index.put(article);
}

/** Enters everything published: few articles at once, many by way of another thread. */
export async function loadCatalogue(
  articles: AsyncIterable<PublishedArticle> | readonly PublishedArticle[],
  loading: Loading,
): Promise<void> {
  const batches = cutIntoBatches(articles);
  let count = 0;
  for await (const batch of batches) {
    if (count >= manyArticles && canBuildInWorker()) {
      await loadInWorker(batch, batches, loading);
      return;
    }
    for (const article of batch) if (!loading.changed.has(article.id)) enterArticle(article, loading);
    count += batch.length;
    await setImmediate();
  }
}

/** Has the rest, and what was indexed so far, indexed in another thread, and takes the result over. */
async function loadInWorker(
  first: readonly PublishedArticle[],
  rest: AsyncIterable<readonly PublishedArticle[]>,
  { catalogue, index, changed }: Loading,
): Promise<void> {
  function enterCurrent(batch: readonly PublishedArticle[]): readonly PublishedArticle[] {
    const current = batch.filter(({ id }) => !changed.has(id));
    for (const article of current) catalogue.enter(article);
    return current;
  }
  async function* all(): AsyncGenerator<readonly PublishedArticle[]> {
    yield [...catalogue.byId.values()];
    yield enterCurrent(first);
    for await (const batch of rest) yield enterCurrent(batch);
  }
  for (const packed of await buildInWorker(all())) index.adopt(packed);
  for (const id of changed) {
    index.remove(id);
    const article = catalogue.byId.get(id);
    if (article) index.put(article);
  }
}

async function* cutIntoBatches(
  articles: AsyncIterable<PublishedArticle> | readonly PublishedArticle[],
): AsyncGenerator<readonly PublishedArticle[]> {
  let batch: PublishedArticle[] = [];
  for await (const article of articles) {
    batch.push(article);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
