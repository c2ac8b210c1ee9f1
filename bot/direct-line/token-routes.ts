import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import { maySay } from '../channels/may-say';
import { readLocale } from '../channels/read-locale';
import { defineRoute, type Route } from '../http/route';
import { tokenAnswerSchema } from './answer-schemas';
import {
  bearerOf,
  type DirectLineAccess,
  type DirectLineDependencies,
  directLineBase,
} from './direct-line-access';
import { newCustomerId, newThreadId } from './direct-line-token';
import { personSchema } from './incoming-activity';

const generateSchema = z
  .object({ user: maySay(personSchema), locale: maySay(z.string().max(35)) })
  .optional();
const resumeSchema = z.object({
  secret: z.string().min(1).max(2_000),
  conversationId: z.string().max(200).optional(),
});

/** Tokens that open one conversation each: new, renewed, and for who comes back. */
export function tokenRoutes(dependencies: DirectLineDependencies, access: DirectLineAccess): Route[] {
  const { tokens, limits } = dependencies;

  return [
    defineRoute({
      method: 'post',
      path: `${directLineBase}/tokens/generate`,
      access: 'public',
      summary: 'A token for a new conversation.',
      body: generateSchema,
      response: tokenAnswerSchema,
      async handle({ body, request, address }) {
        access.refuseForeignOrigins(request);
        await limits.countConversation(address);
        const name = body?.user?.name;
        const locale = body?.locale;
        return access.tokenFor({
          conv: newThreadId(),
          user: newCustomerId(),
          // Left open for the start of the conversation, which may name it as well.
          ...(locale === undefined ? {} : { locale: readLocale(locale) }),
          ...(name === undefined || name === '' ? {} : { name }),
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: `${directLineBase}/tokens/refresh`,
      access: 'public',
      summary: 'A fresh token for the same conversation.',
      bodyKind: 'stream',
      bearer: true,
      response: tokenAnswerSchema,
      async handle({ request }) {
        request.resume();
        const { exp: _exp, ...claims } = tokens.read(bearerOf(request));
        return access.tokenFor(claims);
      },
    }),
    defineRoute({
      method: 'post',
      path: `${directLineBase}/tokens/resume`,
      access: 'public',
      summary: 'A token for a conversation that this browser began before.',
      body: resumeSchema,
      response: tokenAnswerSchema,
      async handle({ body, request, address }) {
        access.refuseForeignOrigins(request);
        await limits.countConversation(address);
        const { conv, user } = tokens.readResumeSecret(body.secret);
        if (body.conversationId !== undefined && body.conversationId !== conv) {
          throw new PlantaoError('not-allowed', 'This secret opens another conversation.');
        }
        const { customer, locale } = await access.requireThread(conv);
        return access.tokenFor({
          conv,
          user,
          locale,
          ...(customer.name === undefined ? {} : { name: customer.name }),
        });
      },
    }),
  ];
}
