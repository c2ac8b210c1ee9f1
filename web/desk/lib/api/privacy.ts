import { queryOptions } from '@tanstack/react-query';
import {
  type PrivacyRequestView,
  privacyRequestListSchema,
  privacyRequestViewSchema,
  type RegisterInput,
} from '../../../../contracts/privacy';
import { request } from './request';

/** How soon a request that is under way is looked at again, in ms. */
const underWayEvery = 3_000;

/** Customers' requests about their own data, what is still to be answered first. */
export const privacyRequestsQuery = queryOptions({
  queryKey: ['privacy-requests'] as const,
  queryFn: ({ signal }) => request(privacyRequestListSchema, '/privacy-requests', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some((item) => item.state === 'open') ? underWayEvery : false,
});

export const registerRequest = (body: RegisterInput): Promise<PrivacyRequestView> =>
  request(privacyRequestViewSchema, '/privacy-requests', { method: 'POST', body });

const path = (id: string, verb: string) => `/privacy-requests/${encodeURIComponent(id)}/${verb}`;

/** `conversations`: numbers of the same person's other conversations. */
export const carryOutRequest = (id: string, conversations: number[]): Promise<PrivacyRequestView> =>
  request(privacyRequestViewSchema, path(id, 'carry-out'), { method: 'POST', body: { conversations } });

export const refuseRequest = (id: string, reason: string): Promise<PrivacyRequestView> =>
  request(privacyRequestViewSchema, path(id, 'refuse'), { method: 'POST', body: { reason } });
