import * as z from 'zod';
import { gapSchema, type TryResult, tryQuestionSchema, tryResultSchema } from '../../contracts/article';
import { localeSchema } from '../../contracts/locale';
import type { AnswerService } from '../../knowledge-base/answering/answer-service';
import type { GapStore } from '../../knowledge-base/gaps/gap-store';
import { listOpenGaps } from '../../knowledge-base/gaps/list-open-gaps';
import type { JudgementStore } from '../../knowledge-base/learning/judgement-store';
import type { TriedQuestion } from '../../knowledge-base/try-question';
import { defineRoute, type Route } from '../http/route';

interface KnowledgeRoutesDependencies {
  answers: Pick<AnswerService, 'findAnswer'>;
  gaps: Pick<GapStore, 'list'>;
  judgements: Pick<JudgementStore, 'readWrong'>;
  tryQuestion(tried: TriedQuestion): Promise<TryResult>;
}

const gapsQuery = z.object({
  locale: z.optional(localeSchema),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** What the knowledge base finds, and what it does not. */
export function knowledgeRoutes({
  answers,
  gaps,
  judgements,
  tryQuestion,
}: KnowledgeRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/knowledge/try',
      access: 'articles:read',
      summary: 'Answers a question as a customer would be answered, without talking to one.',
      body: tryQuestionSchema,
      response: tryResultSchema,
      handle: ({ body }) => tryQuestion(body),
    }),
    defineRoute({
      method: 'get',
      path: '/api/knowledge/gaps',
      access: 'gaps:read',
      summary: 'Unanswered questions of alike meaning together, the most asked first.',
      query: gapsQuery,
      response: z.object({ items: z.array(gapSchema) }),
      handle: async ({ query }) => ({ items: await listOpenGaps({ gaps, answers, judgements }, query) }),
    }),
  ];
}
