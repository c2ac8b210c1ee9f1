import { Readable } from 'node:stream';
import * as z from 'zod';
import {
  type ArticleView,
  articleInputSchema,
  articleListSchema,
  articlePutSchema,
  articleStateSchema,
  articleViewSchema,
  importResultSchema,
  revisionViewSchema,
} from '../../contracts/article';
import { localeSchema } from '../../contracts/locale';
import type { ArticleStore } from '../../knowledge-base/articles/article-store';
import { exportArticles } from '../../knowledge-base/import-export/export-articles';
import { importArticles, maxImportBytes } from '../../knowledge-base/import-export/import-articles';
import type { ArticleTests } from '../../knowledge-base/testing/create-article-tests';
import { publishTested, withdrawTested } from '../../knowledge-base/testing/publish-tested';
import type { AuditStore } from '../../staff/audit-store';
import type { StaffRecord } from '../../staff/staff-member';
import { defineRoute, type Route } from '../http/route';
import { sendFile } from '../http/send-file';
import { despiteTests } from './despite-tests';
import { refuseFixedFields } from './refuse-fixed-fields';

interface ArticleRoutesDependencies {
  articles: ArticleStore;
  tests: Pick<ArticleTests, 'guard' | 'findRegressions'>;
  audit: AuditStore;
}

const idParams = z.object({ id: z.string().max(100) });
/** An empty choice in a form is no choice. */
const choice = <S extends z.core.$ZodType>(schema: S) =>
  z.optional(z.preprocess((value) => (value === '' ? undefined : value), z.optional(schema)));
const listQuery = z.object({
  q: z.string().max(200).optional(),
  state: choice(articleStateSchema),
  locale: choice(localeSchema),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** A line of an import may be sent as it is. */
const articlePostSchema = z.object({ ...articleInputSchema.shape, publish: z.optional(z.boolean()) });
/** `despiteTests`: although article tests would fail that pass now. */
const publishInput = z.object({ revision: z.int().min(1).optional(), despiteTests: z.boolean().optional() });
type PublishInput = z.infer<typeof publishInput>;
const withdrawInput = z.object({ despiteTests: z.boolean().optional() }).optional();
const yesOrNo = z.enum(['true', 'false']).default('false');
const importQuery = z.object({ dryRun: yesOrNo, despiteTests: yesOrNo });

/** Articles: what editors write, and customers read once it is published. */
export function articleRoutes({ articles, tests, audit }: ArticleRoutesDependencies): Route[] {
  async function publish(
    id: string,
    { despiteTests: isDespite = false, revision }: PublishInput,
    { staff, address }: { staff: StaffRecord; address: string },
  ): Promise<ArticleView> {
    const { article, broken } = await publishTested({ articles, tests }, id, {
      by: staff.name,
      despiteTests: isDespite,
      revision,
    });
    const details = { revision: article.revision, ...despiteTests(broken) };
    await audit.record({ action: 'article.published', by: staff.id, target: article.id, details, address });
    return article;
  }

  return [
    defineRoute({
      method: 'get',
      path: '/api/articles',
      access: 'articles:read',
      summary: 'Articles, the latest changed first. `q` looks in titles, questions, keys and tags.',
      query: listQuery,
      response: articleListSchema,
      handle: ({ query }) => articles.list(query),
    }),
    defineRoute({
      method: 'post',
      path: '/api/articles',
      access: 'articles:write',
      summary:
        'Writes a new article: a draft, or published at once with `publish`. Where publishing is refused (tests-regress), the draft stays.',
      body: articlePostSchema,
      response: articleViewSchema,
      status: 201,
      async handle({ body: { publish: isPublished = false, ...input }, staff, address }) {
        const article = await articles.create(input, staff.name);
        await audit.record({ action: 'article.created', by: staff.id, target: article.id, address });
        return isPublished ? publish(article.id, {}, { staff, address }) : article;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/articles/export',
      access: 'articles:read',
      summary: 'Every article as NDJSON, in the shape of an import.',
      produces: ['application/x-ndjson'],
      async handle({ response }) {
        const file = { name: 'articles.ndjson', contentType: 'application/x-ndjson' };
        return sendFile(response, file, Readable.from(exportArticles(articles)));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/articles/import',
      access: 'articles:write',
      summary:
        'Imports articles by key and language; nothing when a line has a fault, or (tests-regress) when article tests would fail that pass now.',
      query: importQuery,
      bodyKind: 'raw',
      maxBytes: maxImportBytes,
      contentTypes: ['application/x-ndjson', 'text/csv'],
      response: importResultSchema,
      async handle({ body, query, staff, address, request }) {
        const dryRun = query.dryRun === 'true';
        const isCsv = request.headers['content-type']?.toLowerCase().startsWith('text/csv') ?? false;
        const format = isCsv ? 'csv' : 'ndjson';
        const { result, broken } = await importArticles({ store: articles, tests }, body, {
          format,
          dryRun,
          by: staff.name,
          despiteTests: query.despiteTests === 'true',
        });
        if (!dryRun) {
          const { created, updated, published } = result;
          const details = { created, updated, published, ...despiteTests(broken) };
          await audit.record({ action: 'article.imported', by: staff.id, details, address });
        }
        return result;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/articles/:id',
      access: 'articles:read',
      summary: 'An article in its newest revision.',
      params: idParams,
      response: articleViewSchema,
      handle: ({ params }) => articles.find(params.id),
    }),
    defineRoute({
      method: 'put',
      path: '/api/articles/:id',
      access: 'articles:write',
      summary: 'Writes a new revision, over the one that the editor had in front of them.',
      params: idParams,
      body: articlePutSchema,
      response: articleViewSchema,
      async handle({ params, body, staff, address }) {
        refuseFixedFields(body, await articles.find(params.id));
        const { title, questions, answer, tags, mustFind, mustNotFind, revision } = body;
        const change = { title, questions, answer, tags, mustFind, mustNotFind, revision };
        const article = await articles.update(params.id, change, staff.name);
        const details = { revision: article.revision };
        await audit.record({ action: 'article.changed', by: staff.id, target: article.id, details, address });
        return article;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/articles/:id/publish',
      access: 'articles:write',
      summary:
        'Makes the newest revision the one that customers are answered from; refused (tests-regress) when article tests would fail that pass now.',
      params: idParams,
      body: publishInput.optional(),
      response: articleViewSchema,
      handle: ({ params, body, staff, address }) => publish(params.id, body ?? {}, { staff, address }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/articles/:id/withdraw',
      access: 'articles:write',
      summary:
        'Takes an article away from customers; refused (tests-regress) when tests of other articles would fail that pass now.',
      params: idParams,
      body: withdrawInput,
      response: articleViewSchema,
      async handle({ params, body, staff, address }) {
        const { article, broken } = await withdrawTested({ articles, tests }, params.id, {
          by: staff.name,
          despiteTests: body?.despiteTests ?? false,
        });
        await audit.record({
          action: 'article.withdrawn',
          by: staff.id,
          target: article.id,
          details: despiteTests(broken),
          address,
        });
        return article;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/articles/:id/revisions',
      access: 'articles:read',
      summary: 'All revisions of an article, the newest first.',
      params: idParams,
      response: z.object({ items: z.array(revisionViewSchema) }),
      handle: async ({ params }) => ({ items: await articles.listRevisions(params.id) }),
    }),
  ];
}
