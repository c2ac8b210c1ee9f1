import { z } from 'zod';
import { maySay } from '../channels/may-say';
import { readLocale } from '../channels/read-locale';
import { defineRoute, type Route } from '../http/route';
import { startedAnswerSchema } from './answer-schemas';
import {
  bearerOf,
  type DirectLineAccess,
  type DirectLineDependencies,
  directLineBase,
} from './direct-line-access';
import { personSchema, threadParams, watermarkQuery } from './incoming-activity';

const startSchema = z
  .looseObject({ locale: maySay(z.string().max(35)), user: maySay(personSchema) })
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
      bearer: true,
      response: startedAnswerSchema,
      status: 201,
      async handle({ body, request }) {
        const claims = tokens.read(bearerOf(request));
        const known = await conversations.findByThread(claims.conv);
        const name = claims.name ?? (known === null ? body?.user?.name : known.customer.name);
        const holder = {
          ...claims,
          locale: claims.locale ?? known?.locale ?? readLocale(body?.locale),
          ...(name ? { name } : {}),
        };
        if (known === null) {
          const started = await openThread(access.threadOf(holder), '');
          await conversations.apply(started._id, greet);
        }
        return { ...access.tokenFor(holder), streamUrl: access.streamUrl(request, holder) };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${directLineBase}/conversations/:id`,
      access: 'public',
      summary: 'A new stream address, to reconnect from a watermark.',
      params: threadParams,
      query: watermarkQuery,
      bearer: true,
      response: startedAnswerSchema,
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
