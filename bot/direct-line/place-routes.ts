import { z } from 'zod';
import { waitRangeSchema } from '../../contracts/activity';
import { defineRoute, type Route } from '../http/route';
import { type DirectLineAccess, type DirectLineDependencies, directLineBase } from './direct-line-access';
import { threadParams } from './incoming-activity';

const placeSchema = z.object({
  place: z
    .object({
      /** From 1. */
      position: z.number(),
      expectedWaitSeconds: z.number().nullable(),
      expectedWaitRange: z.nullable(waitRangeSchema),
      withoutAgents: z.boolean(),
      /** When people are next there, where they are not now. */
      opensAt: z.string().nullable(),
    })
    .nullable(),
});

/**
 * Where the customer stands in the queue now. Beside the protocol: what the bot said when they were queued stays in
 * the transcript as it was, while places move and agents come and go.
 */
export function placeRoutes(
  { conversations, limits, placeOf }: DirectLineDependencies,
  access: DirectLineAccess,
): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: `${directLineBase}/conversations/:id/place`,
      access: 'public',
      summary: 'The place in the queue as it is now; null for a conversation that does not wait in it.',
      params: threadParams,
      bearer: true,
      response: placeSchema,
      async handle({ params, request }) {
        const claims = access.claimsFor(request, params.id);
        await limits.countReading(claims.conv);
        // Another instance may have taken it out of the queue.
        conversations.forget(claims.conv);
        const place = await placeOf(await access.requireThread(claims.conv));
        if (place === null) return { place };
        const { isAnyoneThere, ...told } = place;
        return { place: { ...told, withoutAgents: !isAnyoneThere } };
      },
    }),
  ];
}
