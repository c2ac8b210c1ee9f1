import * as z from 'zod';
import {
  acceptedProposalSchema,
  acceptInputSchema,
  correctedSchema,
  correctionSchema,
  measuredEffectSchema,
  proposalListSchema,
  proposalWordingSchema,
} from '../../contracts/learning';
import { localeSchema } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import type { AnswerService } from '../../knowledge-base/answering/answer-service';
import type { Learning } from '../../knowledge-base/learning/create-learning';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { despiteTests } from './despite-tests';

interface LearningRoutesDependencies {
  learning: Pick<Learning, 'list' | 'effectOf' | 'accept' | 'dismiss' | 'record'>;
  answers: Pick<AnswerService, 'findAnswer' | 'findPublished'>;
  audit: Pick<AuditStore, 'record'>;
}

const idParams = z.object({ id: z.string().min(1).max(100) });
const listQuery = z.object({
  locale: z.optional(localeSchema),
  articleId: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What customers' wordings could teach the articles, and what editors say to it. */
export function learningRoutes({ learning, answers, audit }: LearningRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/knowledge/proposals',
      access: 'gaps:read',
      summary: 'Alternative questions proposed for articles, the most asked first, with their effect.',
      query: listQuery,
      response: proposalListSchema,
      handle: ({ query }) => learning.list(query),
    }),
    defineRoute({
      method: 'post',
      path: '/api/knowledge/proposals/:id/effect',
      access: 'gaps:read',
      summary:
        'What a proposal would change, as it stands or in another wording; ask again until it is measured.',
      params: idParams,
      body: proposalWordingSchema,
      response: measuredEffectSchema,
      handle: ({ params, body }) => learning.effectOf(params.id, body.question),
    }),
    defineRoute({
      method: 'post',
      path: '/api/knowledge/proposals/:id/accept',
      access: 'articles:write',
      summary:
        'Gives the article the question, and publishes it unless other changes of the article wait; refused (tests-regress) when article tests would fail that pass now.',
      params: idParams,
      body: acceptInputSchema,
      response: acceptedProposalSchema,
      async handle({ params, body, staff, address }) {
        const { accepted, broken } = await learning.accept(params.id, { ...body, by: staff });
        const { articleId, revision, published } = accepted;
        const details = { proposal: params.id, revision, published, edited: body.question !== undefined };
        await audit.record({
          action: 'proposal.accepted',
          by: staff.id,
          target: articleId,
          details: { ...details, ...despiteTests(broken) },
          address,
        });
        return accepted;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/knowledge/proposals/:id/dismiss',
      access: 'articles:write',
      summary: 'Takes a proposal away; the same wording is not proposed again.',
      params: idParams,
      async handle({ params, staff, address }) {
        const { articleId } = await learning.dismiss(params.id, staff);
        const details = { proposal: params.id };
        await audit.record({
          action: 'proposal.dismissed',
          by: staff.id,
          target: articleId,
          details,
          address,
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/knowledge/corrections',
      access: 'articles:write',
      summary: 'Says which article answers a question: it becomes a proposal, and confidence learns from it.',
      body: correctionSchema,
      response: correctedSchema,
      async handle({ body, staff, address }) {
        const { question, articleId } = body;
        const article = answers.findPublished(articleId);
        if (article === undefined) {
          throw new PlantaoError('invalid-input', 'Choose an article that is published.', {
            fields: { articleId: 'It is not published.' },
          });
        }
        const said = { question, source: 'editor' as const, from: `editor:${staff.id}` };
        const found = await answers.findAnswer(question, { locale: article.locale });
        if (found.outcome === 'answer' && found.key !== article.key) {
          await learning.record({ ...said, articleId: found.articleId, right: false });
        }
        const proposalId = await learning.record({ ...said, articleId, right: true });
        const details = { proposal: proposalId ?? '' };
        await audit.record({ action: 'answer.corrected', by: staff.id, target: articleId, details, address });
        return { proposalId };
      },
    }),
  ];
}
