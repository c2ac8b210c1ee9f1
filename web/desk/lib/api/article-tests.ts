import { queryOptions } from '@tanstack/react-query';
import type { ArticleInput } from '../../../../contracts/article';
import {
  type ArticleCheck,
  articleCheckSchema,
  type TestRun,
  testRunSchema,
} from '../../../../contracts/article-test';
import { request } from './request';

/** What publishing a text would change; `articleId` is left out for a new article. Nothing is saved. */
export const checkArticle = (text: ArticleInput & { articleId?: string }): Promise<ArticleCheck> =>
  request(articleCheckSchema, '/knowledge/tests/check', { method: 'POST', body: text });

/** What withdrawing an article would change. */
export const checkWithdrawal = (id: string): Promise<ArticleCheck> =>
  request(articleCheckSchema, `/articles/${encodeURIComponent(id)}/withdraw/check`, {
    method: 'POST',
    body: {},
  });

/** A check is asked for anew whenever it is to be looked at: what is published changes. */
export const checkedOnce = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const;

/** How soon to ask again while tests are still being run, in ms. */
const runningEvery = 1_000;

const testRunKey = ['articles', 'tests'] as const;

/** All tests as they came out last. Asking starts them where that no longer holds. */
export const testRunQuery = queryOptions({
  queryKey: testRunKey,
  queryFn: ({ signal }): Promise<TestRun> => request(testRunSchema, '/knowledge/tests', { signal }),
  refetchInterval: ({ state }) => ((state.data?.progress ?? 1) < 1 ? runningEvery : false),
});

export const startTestRun = (): Promise<TestRun> =>
  request(testRunSchema, '/knowledge/tests/run', { method: 'POST', body: {} });
