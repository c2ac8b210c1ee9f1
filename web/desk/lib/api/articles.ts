import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  type ArticleInput,
  type ArticleUpdate,
  type ArticleView,
  articleListSchema,
  articleViewSchema,
  gapSchema,
  type ImportResult,
  importResultSchema,
  revisionViewSchema,
  type TryResult,
  tryResultSchema,
} from '../../../../contracts/article';
import type { Locale } from '../../../../contracts/locale';
import { queryString, request } from './request';

export interface ArticleFilters {
  q?: string;
  state?: string;
  locale?: string;
}

export const articleKeys = {
  all: ['articles'] as const,
  lists: ['articles', 'list'] as const,
  one: (id: string) => ['articles', 'one', id] as const,
  revisions: (id: string) => ['articles', 'revisions', id] as const,
  gaps: ['articles', 'gaps'] as const,
};

export function articlesQuery(filters: ArticleFilters) {
  return infiniteQueryOptions({
    queryKey: [...articleKeys.lists, filters],
    queryFn: ({ pageParam, signal }) =>
      request(articleListSchema, `/articles${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

const path = (id: string) => `/articles/${encodeURIComponent(id)}`;

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: articleKeys.one(id),
    queryFn: ({ signal }) => request(articleViewSchema, path(id), { signal }),
  });
}

export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: articleKeys.revisions(id),
    queryFn: async ({ signal }) =>
      (await request(z.object({ items: z.array(revisionViewSchema) }), `${path(id)}/revisions`, { signal }))
        .items,
  });
}

export const gapsQuery = queryOptions({
  queryKey: articleKeys.gaps,
  queryFn: async ({ signal }) =>
    (await request(z.object({ items: z.array(gapSchema) }), '/knowledge/gaps', { signal })).items,
});

export const createArticle = (input: ArticleInput): Promise<ArticleView> =>
  request(articleViewSchema, '/articles', { method: 'POST', body: input });

export const updateArticle = (id: string, input: ArticleUpdate): Promise<ArticleView> =>
  request(articleViewSchema, path(id), { method: 'PUT', body: input });

/**
 * Publishes the revision that the editor has seen; `conflict` when there is a newer one, `tests-regress` where tests
 * would fail that pass now, unless `despiteTests`.
 */
export const publishArticle = (id: string, revision: number, despiteTests: boolean): Promise<ArticleView> =>
  request(articleViewSchema, `${path(id)}/publish`, { method: 'POST', body: { revision, despiteTests } });

export const withdrawArticle = (id: string, despiteTests: boolean): Promise<ArticleView> =>
  request(articleViewSchema, `${path(id)}/withdraw`, { method: 'POST', body: { despiteTests } });

/** A dry run changes nothing and tells what would happen, line by line. */
export function importArticles(file: File, dryRun: boolean, despiteTests = false): Promise<ImportResult> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/x-ndjson';
  return request(importResultSchema, `/articles/import${queryString({ dryRun, despiteTests })}`, {
    method: 'POST',
    raw: { type, data: file },
  });
}

/** The address that downloads every article, one JSON object a line. */
export const exportAddress = '/api/articles/export';

export function tryQuestion(
  question: string,
  locale: Locale | undefined,
  draft: boolean,
): Promise<TryResult> {
  return request(tryResultSchema, '/knowledge/try', { method: 'POST', body: { question, locale, draft } });
}
