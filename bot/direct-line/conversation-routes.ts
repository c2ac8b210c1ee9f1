import { z } from 'zod';
import { defineRoute, type Route } from '../http/route';
import {
  bearerOf,
  type DirectLineAccess,
  type DirectLineDependencies,
  directLineBase,
  readLocale,
} from './direct-line-access';
import { personSchema, threadParams, watermarkQuery } from './incoming-activity';

const startSchema = z
  .looseObject({ locale: z.string().max(35).optional(), user: personSchema.optional() })
  .optional();

/** Starting a conversation and finding its stream again. */
export function conversationRoutes(dependencies: DirectLineDependencies, access: DirectLineAccess): Route[] {
  const { conversations, tokens, openThread, greet } = dependencies;

  return [
    defineRoute({
      method: 'post',
      path: `${directLineBase}/conversations`,
      access: 'public',
      summary: "Starts the token's conversation, or goes on in it.",
      body: startSchema,
      status: 201,
      async handle({ body, request }) {
        const claims = tokens.read(bearerOf(request));
        const known = await conversations.findByThread(claims.conv);
        if (known === null) {
          const name = claims.name ?? body?.user?.name;
          const start = {
            ...claims,
            locale: claims.locale ?? readLocale(body?.locale),
            ...(name ? { name } : {}),
          };
          const started = await openThread(access.threadOf(start), '');
          await conversations.apply(started._id, greet);
        }
        return { ...access.tokenFor({ ...claims }), streamUrl: access.streamUrl(request, claims) };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${directLineBase}/conversations/:id`,
      access: 'public',
      summary: 'A new stream address, to reconnect from a watermark.',
      params: threadParams,
      query: watermarkQuery,
      async handle({ params, query, request }) {
        const claims = access.claimsFor(request, params.id);
        await access.requireThread(claims.conv);
        return {
          ...access.tokenFor({ ...claims }),
          streamUrl: access.streamUrl(request, claims, query.watermark),
        };
      },
    }),
  ];
}
