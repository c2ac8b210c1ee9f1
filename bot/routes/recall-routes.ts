import * as z from 'zod';
import { recallSchema } from '../../contracts/recall';
import type { Handoff } from '../../handoff/create-handoff';
import type { ArticleStore } from '../../knowledge-base/articles/article-store';
import { defineRoute, type Route } from '../http/route';

interface RecallRoutesDependencies {
  articles: Pick<ArticleStore, 'findCurrentRevisions'>;
  handoff: Pick<Handoff, 'recall'>;
}

const idParams = z.object({ id: z.string().max(100) });
const toldQuery = z.object({
  since: z.iso.datetime({ offset: true }).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Who was told what an article said before it was corrected. */
export function recallRoutes({ articles, handoff }: RecallRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/articles/:id/told',
      access: 'articles:read',
      summary:
        'The conversations that were answered from an older text of the article since a moment (30 days ago), open ones first; which ones they are, only for who may read them.',
      params: idParams,
      query: toldQuery,
      response: recallSchema,
      async handle({ params, query: { since, cursor, limit }, staff }) {
        const currentRevisions = await articles.findCurrentRevisions(params.id);
        return handoff.recall(staff, {
          articleId: params.id,
          currentRevisions,
          since: since === undefined ? undefined : new Date(since),
          cursor,
          limit,
        });
      },
    }),
  ];
}
