import type { Model } from 'mongoose';
import * as z from 'zod';
import { PlantaoError } from '../contracts/plantao-error';
import { foldText } from '../language/fold-text';
import type { ArticleDocument } from './article-model';
import type { ArticleFilter, ArticlePage } from './article-types';
import { presentArticle } from './present-article';

const cursorSchema = z.tuple([z.iso.datetime(), z.string()]);

/** One page of articles, the latest changed first. */
export async function listArticles(
  articles: Model<ArticleDocument>,
  { q, state, locale, cursor, limit }: ArticleFilter,
): Promise<ArticlePage> {
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(locale === undefined ? {} : { locale }),
    ...searchFilter(q ?? ''),
  };
  const page = cursor === undefined || cursor === '' ? filter : { ...filter, ...afterCursor(cursor) };
  const [found, total] = await Promise.all([
    articles
      .find(page)
      .sort({ updatedAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean(),
    articles.countDocuments(filter),
  ]);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(presentArticle),
    nextCursor: last === undefined ? null : encodeCursor(last),
    total,
  };
}

function searchFilter(q: string): object {
  const words = foldText(q).split(/\s+/).filter(Boolean).slice(0, 10);
  if (words.length === 0) return {};
  return { $and: words.map((word) => ({ searchText: { $regex: escapeRegExp(word) } })) };
}

function encodeCursor({ updatedAt, _id }: ArticleDocument): string {
  return Buffer.from(JSON.stringify([updatedAt.toISOString(), _id])).toString('base64url');
}

function afterCursor(cursor: string): object {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    const updatedAt = new Date(at);
    return { $or: [{ updatedAt: { $lt: updatedAt } }, { updatedAt, _id: { $lt: id } }] };
  } catch (cause) {
    const fields = { cursor: 'Give the nextCursor of the page before.' };
    throw new PlantaoError('invalid-input', 'The cursor is not one of ours.', { fields, cause });
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
