import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { localeSchema } from '../../contracts/locale';
import { hashId } from '../hash-id';
import type { SynonymGroups } from '../search/article-index';
import type { JudgedQuestion } from '../search/judged-question';
import { defaultParameters } from '../search/search-parameters';
import type { IndexedArticle } from '../search/search-types';

/** Raise it when confidence comes out otherwise from the same articles. */
const fitFormat = 1;
/** So many articles are hashed before others get their say: about 5 ms. */
const batchSize = 100;

interface Knowledge {
  readonly articles: Iterable<IndexedArticle>;
  readonly judged: readonly JudgedQuestion[];
  readonly synonyms: SynonymGroups;
}

/** An article is replaced when it changes, and hashed once. */
const hashes = new WeakMap<IndexedArticle, string>();

function hashArticle(article: IndexedArticle): string {
  const { locale, title, questions, answer, tags } = article;
  const hash = hashes.get(article) ?? hashId(JSON.stringify([locale, title, questions, answer, tags]));
  hashes.set(article, hash);
  return hash;
}

/**
 * Names what confidence is fitted to, whatever the order and the ids of the articles.
 *
 * @returns 32 hexadecimal digits
 */
export async function fingerprintKnowledge({ articles, judged, synonyms }: Knowledge): Promise<string> {
  const found: string[] = [];
  for (const article of [...articles]) {
    found.push(hashArticle(article));
    if (found.length % batchSize === 0) await setImmediate();
  }
  const groups = localeSchema.options.map((locale) => synonyms[locale] ?? []);
  return createHash('sha256')
    .update(JSON.stringify([fitFormat, defaultParameters, found.sort(), judged, groups]))
    .digest('hex')
    .slice(0, 32);
}
