import * as z from 'zod';
import { articleInputSchema, articleReadShape } from '../../contracts/article';
import { articleCheckSchema, testRunSchema } from '../../contracts/article-test';
import type { ArticleStore } from '../../knowledge-base/articles/article-store';
import { expectReadable } from '../../knowledge-base/articles/expect-readable';
import { writtenOver } from '../../knowledge-base/articles/present-article';
import type { ArticleTests } from '../../knowledge-base/testing/create-article-tests';
import { defineRoute, type Route } from '../http/route';

interface ArticleTestRoutesDependencies {
  articles: Pick<ArticleStore, 'find'>;
  tests: Pick<ArticleTests, 'check' | 'readRun' | 'startRun'>;
}

/** The text, alone or with what the article was read with. */
const textSchema = z.object({
  ...articleReadShape,
  revision: z.number().optional(),
  ...articleInputSchema.shape,
  /** The article that would read so; left out for a new one. */
  articleId: z.string().max(100).optional(),
});
const idParams = z.object({ id: z.string().max(100) });

/** What an article that is not stored yet goes by. */
const newArticle = { id: 'new', key: 'new', revision: 0 };

/** The articles' own tests: against a text before it is published, and all of them as things are. */
export function articleTestRoutes({ articles, tests }: ArticleTestRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/knowledge/tests/check',
      access: 'articles:write',
      summary:
        "What publishing a text would change: its own tests, those of all articles, customers' past questions. Saves nothing.",
      body: textSchema,
      response: articleCheckSchema,
      async handle({ body: { articleId, key, locale, ...written } }) {
        // Publishing would refuse it, too.
        expectReadable(written.answer);
        const stored = articleId === undefined ? null : await articles.find(articleId);
        const name = stored ?? { ...newArticle, ...(key === undefined ? {} : { key }), locale };
        const article = { id: name.id, key: name.key, locale: name.locale, revision: name.revision };
        return tests.check({
          changed: [{ ...article, ...writtenOver(stored, written) }],
          withdrawn: [],
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/articles/:id/withdraw/check',
      access: 'articles:write',
      summary: 'What withdrawing an article would change. Withdraws nothing.',
      params: idParams,
      response: articleCheckSchema,
      async handle({ params }) {
        const { id } = await articles.find(params.id);
        return tests.check({ changed: [], withdrawn: [id] });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/knowledge/tests',
      access: 'articles:read',
      summary:
        'The tests of everything published that fail now, and how far asking them has come; it begins where articles or synonyms changed since.',
      response: testRunSchema,
      handle: async () => tests.readRun(),
    }),
    defineRoute({
      method: 'post',
      path: '/api/knowledge/tests/run',
      access: 'articles:write',
      summary: 'Asks all tests of everything published anew.',
      response: testRunSchema,
      handle: async () => tests.startRun(),
    }),
  ];
}
