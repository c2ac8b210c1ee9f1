import { parentPort } from 'node:worker_threads';
import type { Locale } from '../../contracts/locale';
import { LocaleIndex } from './locale-index';
import type { IndexedArticle } from './search-types';

/** Articles to enter; null once all are entered and the indexes are wanted. */
export type IndexingOrder = readonly IndexedArticle[] | null;

/** Builds indexes in a thread of its own: takes batches of articles, and gives each language's index packed. */
const indexes = new Map<Locale, LocaleIndex>();

parentPort?.on('message', (order: IndexingOrder) => {
  if (order) {
    for (const article of order) indexFor(article.locale).put(article);
    parentPort?.postMessage('indexed');
    return;
  }
  for (const index of indexes.values()) {
    const packed = index.pack();
    parentPort?.postMessage(packed, [
      packed.postings.pool.buffer as ArrayBuffer,
      packed.articles.words.buffer as ArrayBuffer,
      packed.articles.grams.buffer as ArrayBuffer,
    ]);
  }
  parentPort?.close();
});

function indexFor(locale: Locale): LocaleIndex {
  const index = indexes.get(locale) ?? new LocaleIndex(locale);
  indexes.set(locale, index);
  return index;
}
