import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AcceptedProposal,
  acceptedProposalSchema,
  type Correction,
  correctedSchema,
  type MeasuredEffect,
  measuredEffectSchema,
  proposalListSchema,
} from '../../../../contracts/learning';
import { type SynonymSettings, synonymsSchema } from '../../../../contracts/synonyms';
import { ignored, queryString, request, requestVersioned, type Versioned } from './request';

/** How soon to ask again for an effect that is still being measured, in ms. */
const measuringEvery = 1_200;

export const proposalsKey = ['articles', 'proposals'] as const;

/** The most asked ones, each with its effect as far as it is measured. */
export function proposalsQuery(limit: number) {
  return queryOptions({
    queryKey: [...proposalsKey, 'list', limit] as const,
    queryFn: ({ signal }) =>
      request(proposalListSchema, `/knowledge/proposals${queryString({ limit })}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ progress }) => progress < 1) ? measuringEvery : false,
  });
}

/** How many proposals there are; the effect of most is not measured for that. */
export const proposalCountQuery = queryOptions({
  queryKey: [...proposalsKey, 'count'] as const,
  queryFn: async ({ signal }) =>
    (await request(proposalListSchema, '/knowledge/proposals?limit=1', { signal })).total,
});

const path = (id: string, verb: string) => `/knowledge/proposals/${encodeURIComponent(id)}/${verb}`;

/** What a proposal would change in another wording. */
export function effectQuery(id: string, question: string) {
  return queryOptions({
    queryKey: [...proposalsKey, 'effect', id, question] as const,
    queryFn: ({ signal }): Promise<MeasuredEffect> =>
      request(measuredEffectSchema, path(id, 'effect'), { method: 'POST', body: { question }, signal }),
    refetchInterval: ({ state }) => ((state.data?.progress ?? 1) < 1 ? measuringEvery : false),
  });
}

export const acceptProposal = (
  id: string,
  { question, despiteTests }: { question: string | undefined; despiteTests: boolean },
): Promise<AcceptedProposal> =>
  request(acceptedProposalSchema, path(id, 'accept'), { method: 'POST', body: { question, despiteTests } });

export const dismissProposal = (id: string): Promise<unknown> =>
  request(ignored, path(id, 'dismiss'), { method: 'POST', body: {} });

/** Says which article answers a question; null when nothing is to be proposed. */
export const correctAnswer = (correction: Correction): Promise<{ proposalId: string | null }> =>
  request(correctedSchema, '/knowledge/corrections', { method: 'POST', body: correction });

export const synonymsQuery = queryOptions({
  queryKey: ['settings', 'synonyms'],
  queryFn: ({ signal }) => requestVersioned(synonymsSchema, '/settings/synonyms', { signal }),
});

/** Over the version that the editor has seen; `conflict` when there is a newer one. */
export const saveSynonyms = ({
  content,
  version,
}: Versioned<SynonymSettings>): Promise<Versioned<SynonymSettings>> =>
  requestVersioned(synonymsSchema, '/settings/synonyms', { method: 'PUT', body: content, version });
