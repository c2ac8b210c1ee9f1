import type { Model } from 'mongoose';
import * as z from 'zod';
import { contains } from '../../database/contains';
import { decodeCursor, encodeCursor } from '../../database/list-cursor';
import { foldText } from '../../language/fold-text';
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
    nextCursor: last === undefined ? null : encodeCursor([last.updatedAt.toISOString(), last._id]),
    total,
  };
}

function searchFilter(q: string): object {
  const words = foldText(q).split(/\s+/).filter(Boolean).slice(0, 10);
  if (words.length === 0) return {};
  return { $and: words.map((word) => ({ searchText: contains(word) })) };
}

function afterCursor(cursor: string): object {
  const [at, id] = decodeCursor(cursorSchema, cursor);
  const updatedAt = new Date(at);
  return { $or: [{ updatedAt: { $lt: updatedAt } }, { updatedAt, _id: { $lt: id } }] };
}
