import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Attachment } from '../../contracts/activity';
import type { Locale } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { noticeSignOfLife } from '../../conversations/absence/arm-absence';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { recordSurvey } from '../../conversations/record-survey';
import type { Transition } from '../../conversations/transition';
import type { OpenThread, ThreadStart } from '../channels/open-thread';
import type { FileStore } from '../files/file-store';
import { defineRoute, type Route } from '../http/route';
import type { TurnRunner } from '../turn/run-turns';
import type { AllowedOrigins } from './allowed-origins';
import {
  type DirectLineTokens,
  newCustomerId,
  newThreadId,
  type TokenClaims,
  tokenLifeSeconds,
} from './direct-line-token';
import {
  type IncomingActivity,
  incomingActivitySchema,
  readMessage,
  surveyEventName,
  surveyValueSchema,
} from './incoming-activity';
import { presentTranscript } from './present-transcript';
import { readUpload } from './read-upload';

/** Each throws `too-many-requests` when the limit is reached. */
export interface DirectLineLimits {
  /** A token is worth one conversation, so counting tokens counts conversations. */
  countConversation(address: string): Promise<void>;
  countMessage(threadId: string): Promise<void>;
}

export interface DirectLineDependencies {
  conversations: Conversations;
  turns: TurnRunner;
  tokens: DirectLineTokens;
  files: FileStore;
  openThread: OpenThread;
  greet: Transition;
  policyOf: PolicyOf;
  limits: DirectLineLimits;
  /** The service's own address as customers reach it; null: as the request names it. */
  publicUrl: string | null;
  origins: AllowedOrigins;
  onTyping: (conversation: Conversation) => void;
}

const base = '/v3/directline';
const threadParams = z.object({ id: z.string().min(1).max(200) });
const watermarkQuery = z.object({ watermark: z.coerce.number().int().min(0).catch(0).default(0) });
const personSchema = z.object({
  id: z.string().max(200).optional(),
  name: z.string().trim().max(100).optional(),
});
const generateSchema = z
  .object({ user: personSchema.optional(), locale: z.string().max(35).optional() })
  .optional();
const startSchema = z
  .looseObject({ locale: z.string().max(35).optional(), user: personSchema.optional() })
  .optional();
const resumeSchema = z.object({
  secret: z.string().min(1).max(2_000),
  conversationId: z.string().max(200).optional(),
});

/** The nearest of our languages: whatever is not Portuguese reads English, and no word at all reads Portuguese. */
function readLocale(tag: string | undefined): Locale {
  return tag === undefined || tag === '' || tag.toLowerCase().startsWith('pt') ? 'pt-BR' : 'en';
}

function bearerOf(request: IncomingMessage): string {
  const match = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
  if (match?.[1] === undefined)
    throw new PlantaoError('not-signed-in', 'Send the token: Authorization: Bearer …');
  return match[1];
}

/** The addresses of the self-hosted Direct Line 3.0: tokens, conversations, activities, uploads. */
export function directLineRoutes(dependencies: DirectLineDependencies): Route[] {
  const { conversations, turns, tokens, files, openThread, greet, policyOf, limits, origins } = dependencies;

  function claimsFor(request: IncomingMessage, threadId: string): TokenClaims {
    const claims = tokens.read(bearerOf(request));
    if (claims.conv !== threadId) {
      throw new PlantaoError('not-allowed', 'This token opens another conversation.');
    }
    return claims;
  }

  function refuseForeignOrigins(request: IncomingMessage): void {
    if (origins.allows(request)) return;
    throw new PlantaoError('not-allowed', 'Pages of this origin may not start conversations.');
  }

  function threadOf({ conv, user, name, locale }: TokenClaims): ThreadStart {
    return {
      threadId: conv,
      channel: 'web',
      customer: { id: user, ...(name === undefined ? {} : { name }) },
      locale: locale ?? 'pt-BR',
      reference: null,
    };
  }

  function tokenFor(claims: Omit<TokenClaims, 'exp'>) {
    return {
      conversationId: claims.conv,
      token: tokens.issue(claims),
      expires_in: tokenLifeSeconds,
      resumeSecret: tokens.resumeSecret(claims),
    };
  }

  function streamUrl(request: IncomingMessage, claims: TokenClaims, watermark?: number): string {
    const origin = dependencies.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
    const url = new URL(`${base}/conversations/${claims.conv}/stream`, origin);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    if (watermark !== undefined) url.searchParams.set('watermark', String(watermark));
    url.searchParams.set('t', tokens.issueStreamTicket(claims));
    return url.href;
  }

  async function requireThread(threadId: string): Promise<Conversation> {
    const conversation = await conversations.findByThread(threadId);
    if (conversation === null) throw new PlantaoError('not-found', 'Start the conversation first.');
    return conversation;
  }

  async function acceptMessage(claims: TokenClaims, activity: IncomingActivity, attachments: Attachment[]) {
    const conversation = await openThread(threadOf(claims), activity.text ?? '');
    const message = readMessage(activity, conversation, attachments);
    const accepted = await turns.accept(conversation._id, message);
    const activities =
      accepted?.activities ?? (await conversations.read(conversation, conversation.firstSeq));
    const own = activities.find(({ externalId }) => externalId === message.externalId);
    return { id: own?._id ?? message.externalId };
  }

  async function acceptPassing(claims: TokenClaims, activity: IncomingActivity) {
    const conversation = await requireThread(claims.conv);
    if (activity.type === 'typing') {
      await conversations.apply(conversation._id, noticeSignOfLife(policyOf));
      dependencies.onTyping(conversation);
    } else if (activity.type === 'event' && activity.name === surveyEventName) {
      const { score, comment } = surveyValueSchema.parse(activity.value);
      await conversations.apply(
        conversation._id,
        recordSurvey({ score, ...(comment === undefined ? {} : { comment }) }),
      );
    }
    return { id: activity.id ?? `${claims.conv}|${activity.type}` };
  }

  return [
    defineRoute({
      method: 'post',
      path: `${base}/tokens/generate`,
      access: 'public',
      summary: 'A token for a new conversation.',
      body: generateSchema,
      async handle({ body, request, address }) {
        refuseForeignOrigins(request);
        await limits.countConversation(address);
        const name = body?.user?.name;
        return tokenFor({
          conv: newThreadId(),
          user: newCustomerId(),
          locale: readLocale(body?.locale),
          ...(name === undefined || name === '' ? {} : { name }),
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/tokens/refresh`,
      access: 'public',
      summary: 'A fresh token for the same conversation.',
      bodyKind: 'stream',
      async handle({ request }) {
        request.resume();
        const { exp: _exp, ...claims } = tokens.read(bearerOf(request));
        return tokenFor(claims);
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/tokens/resume`,
      access: 'public',
      summary: 'A token for a conversation that this browser began before.',
      body: resumeSchema,
      async handle({ body, request, address }) {
        refuseForeignOrigins(request);
        await limits.countConversation(address);
        const { conv, user } = tokens.readResumeSecret(body.secret);
        if (body.conversationId !== undefined && body.conversationId !== conv) {
          throw new PlantaoError('not-allowed', 'This secret opens another conversation.');
        }
        const { customer, locale } = await requireThread(conv);
        return tokenFor({
          conv,
          user,
          locale,
          ...(customer.name === undefined ? {} : { name: customer.name }),
        });
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/conversations`,
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
          const started = await openThread(threadOf(start), '');
          await conversations.apply(started._id, greet);
        }
        return { ...tokenFor({ ...claims }), streamUrl: streamUrl(request, claims) };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${base}/conversations/:id`,
      access: 'public',
      summary: 'A new stream address, to reconnect from a watermark.',
      params: threadParams,
      query: watermarkQuery,
      async handle({ params, query, request }) {
        const claims = claimsFor(request, params.id);
        await requireThread(claims.conv);
        return { ...tokenFor({ ...claims }), streamUrl: streamUrl(request, claims, query.watermark) };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${base}/conversations/:id/activities`,
      access: 'public',
      summary: 'The activities after a watermark.',
      params: threadParams,
      query: watermarkQuery,
      async handle({ params, query, request }) {
        const claims = claimsFor(request, params.id);
        await requireThread(claims.conv);
        conversations.forget(claims.conv);
        const conversation = await requireThread(claims.conv);
        const read = await conversations.read(conversation, query.watermark);
        return {
          activities: presentTranscript(read, conversation),
          watermark: String(read.at(-1)?.seq ?? query.watermark),
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/conversations/:id/activities`,
      access: 'public',
      summary: 'Sends an activity.',
      params: threadParams,
      body: incomingActivitySchema,
      async handle({ params, body, request }) {
        const claims = claimsFor(request, params.id);
        await requireThread(claims.conv);
        if (body.type !== 'message') return acceptPassing(claims, body);
        await limits.countMessage(claims.conv);
        return acceptMessage(claims, body, []);
      },
    }),
    defineRoute({
      method: 'post',
      path: `${base}/conversations/:id/upload`,
      access: 'public',
      summary: 'Sends pictures and PDFs, with or without a text.',
      params: threadParams,
      bodyKind: 'stream',
      async handle({ params, request }) {
        const claims = claimsFor(request, params.id);
        const conversation = await requireThread(claims.conv);
        await limits.countMessage(claims.conv);
        await conversations.apply(conversation._id, noticeSignOfLife(policyOf));
        const { activity, files: uploaded } = await readUpload(request);
        const attachments: Attachment[] = [];
        for (const { name, contentType, bytes } of uploaded) {
          const id = await files.save(name, contentType, bytes, claims.conv);
          attachments.push({ name, contentType, url: `${base}/attachments/${id}`, size: bytes.length });
        }
        return acceptMessage(claims, activity, attachments);
      },
    }),
  ];
}
