import * as z from 'zod';
import {
  carryOutInputSchema,
  privacyRequestListSchema,
  privacyRequestViewSchema,
  privacyStateSchema,
  refuseInputSchema,
  registerInputSchema,
} from '../../contracts/privacy';
import type { Privacy } from '../../privacy/create-privacy';
import { defineRoute, type Route } from '../http/route';

interface Dependencies {
  privacy: Pick<Privacy, 'list' | 'register' | 'approve' | 'refuse'>;
}

const base = '/api/privacy-requests';
const idParams = z.object({ id: z.string().max(100) });
const stateQuery = z.object({ state: z.optional(privacyStateSchema) });

/** What customers ask about their own data, for supervisors and administrators. */
export function privacyRoutes({ privacy }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: base,
      access: 'privacy:decide',
      summary: "Customers' requests about their own data, those that are still to be answered first.",
      query: stateQuery,
      response: privacyRequestListSchema,
      handle: ({ query }) => privacy.list(query.state),
    }),
    defineRoute({
      method: 'post',
      path: base,
      access: 'privacy:decide',
      summary: 'Takes down a request that was made outside the chat: it waits for a decision.',
      body: registerInputSchema,
      response: privacyRequestViewSchema,
      status: 201,
      handle: ({ body, staff }) => privacy.register(body, staff),
    }),
    defineRoute({
      method: 'post',
      path: `${base}/:id/carry-out`,
      access: 'privacy:decide',
      summary:
        'Carries out a request that waits for a decision, for the conversation where it was asked and those with these numbers.',
      params: idParams,
      body: carryOutInputSchema,
      response: privacyRequestViewSchema,
      handle: ({ params, body, staff }) => privacy.approve(params.id, staff, body.conversations),
    }),
    defineRoute({
      method: 'post',
      path: `${base}/:id/refuse`,
      access: 'privacy:decide',
      summary: 'Refuses a request that waits for a decision; the customer is told why.',
      params: idParams,
      body: refuseInputSchema,
      response: privacyRequestViewSchema,
      handle: ({ params, body, staff }) => privacy.refuse(params.id, staff, body.reason),
    }),
  ];
}
