import type { PublishedArticle } from '../answering/published-catalogue';
import type { PassageEmbedder } from './embed-passages';
import type { ArticleVectors, EmbeddingStore } from './embedding-store';
import { type Passage, splitIntoPassages } from './split-into-passages';

const articlesAtOnce = 50;

interface EmbeddedArticle {
  readonly article: PublishedArticle;
  /** What was saved; null when all its passages were refused. */
  readonly vectors: ArticleVectors | null;
  /** Number of passages that the endpoint refused. */
  readonly refused: number;
}

interface Options {
  readonly model: string;
  readonly passages: PassageEmbedder;
  readonly store: Pick<EmbeddingStore, 'find' | 'save'>;
  /** The length of the vectors in use; null while there are none. */
  readonly dimension: number | null;
  /** Articles are taken until they have so many passages to embed. */
  readonly atOnce: number;
}

interface Work {
  readonly article: PublishedArticle;
  readonly all: readonly Passage[];
  readonly known: ReadonlyMap<string, Float32Array>;
  readonly missing: readonly Passage[];
}

/**
 * Embeds what is missing of the first few articles, and saves each. Passages that are stored already are not embedded
 * again.
 *
 * @returns the articles that were done, or the length of the vectors when it is not the one in use
 * @throws EmbeddingFault `unreachable`
 */
export async function embedArticles(
  articles: Iterable<PublishedArticle>,
  options: Options,
): Promise<EmbeddedArticle[] | number> {
  const work = await takeWork(articles, options);
  const texts = work.flatMap(({ missing }) => missing.map(({ text }) => text));
  const made = texts.length === 0 ? [] : await options.passages.embed(texts);
  const length = made.find((vector) => vector !== null)?.length;
  if (length !== undefined && options.dimension !== null && length !== options.dimension) return length;
  const embedded: EmbeddedArticle[] = [];
  let at = 0;
  for (const { article, all, known, missing } of work) {
    const byHash = new Map(known);
    for (const { hash } of missing) {
      const vector = made[at++];
      if (vector) byHash.set(hash, vector);
    }
    const vectors = joinVectors(article, all, byHash);
    if (vectors !== null) await options.store.save(options.model, vectors);
    embedded.push({ article, vectors, refused: all.length - (vectors?.hashes.length ?? 0) });
  }
  return embedded;
}

async function takeWork(articles: Iterable<PublishedArticle>, options: Options): Promise<Work[]> {
  const work: Work[] = [];
  let count = 0;
  for (const article of articles) {
    const all = splitIntoPassages(article);
    const known = vectorsByHash(await options.store.find(options.model, article.id), options.dimension);
    const missing = all.filter(({ hash }) => !known.has(hash));
    count += missing.length;
    if (count > options.atOnce && work.length > 0) break;
    work.push({ article, all, known, missing });
    if (work.length >= articlesAtOnce) break;
  }
  return work;
}

/** What is stored of an article, where it compares with what is in use. */
function vectorsByHash(
  stored: ArticleVectors | null,
  dimension: number | null,
): ReadonlyMap<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (stored === null || stored.dimension !== dimension) return known;
  for (const [at, hash] of stored.hashes.entries()) {
    known.set(hash, stored.vectors.subarray(at * dimension, (at + 1) * dimension));
  }
  return known;
}

function joinVectors(
  article: PublishedArticle,
  all: readonly Passage[],
  byHash: ReadonlyMap<string, Float32Array>,
): ArticleVectors | null {
  const hashes = all.map(({ hash }) => hash).filter((hash) => byHash.has(hash));
  const rows = hashes.flatMap((hash) => byHash.get(hash) ?? []);
  const dimension = rows[0]?.length;
  if (dimension === undefined) return null;
  const vectors = new Float32Array(rows.length * dimension);
  for (const [at, row] of rows.entries()) vectors.set(row, at * dimension);
  const { id: articleId, locale, revision } = article;
  return { articleId, locale, revision, hashes, vectors, dimension };
}
