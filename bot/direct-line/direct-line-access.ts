import type { IncomingMessage } from 'node:http';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import type { Transition } from '../../conversations/transition';
import type { ExpectedPlace } from '../../dialogs/bot-services';
import type { OpenThread, ThreadStart } from '../channels/open-thread';
import type { FileStore } from '../files/file-store';
import type { TurnRunner } from '../turn/run-turns';
import type { AllowedOrigins } from './allowed-origins';
import { type DirectLineTokens, type TokenClaims, tokenLifeSeconds } from './direct-line-token';
import { publicOrigin } from './public-origin';

/** Each throws `too-many-requests` when the limit is reached. */
interface DirectLineLimits {
  /** A token is worth one conversation, so counting tokens counts conversations. */
  countConversation(address: string): Promise<void>;
  countMessage(threadId: string): Promise<void>;
  countPassing(threadId: string): Promise<void>;
  countReading(threadId: string): Promise<void>;
  countUpload(address: string, bytes: number): Promise<void>;
}

export interface DirectLineDependencies {
  conversations: Conversations;
  turns: TurnRunner;
  tokens: DirectLineTokens;
  files: Pick<FileStore, 'save'>;
  openThread: OpenThread;
  greet: Transition;
  policyOf: PolicyOf;
  limits: DirectLineLimits;
  /** The service's own address as customers reach it; null: as the request names it. */
  publicUrl: string | null;
  origins: AllowedOrigins;
  onTyping: (conversation: Conversation) => void;
  /** Where a queued conversation stands; null for any other. */
  placeOf: (conversation: Conversation) => Promise<ExpectedPlace | null>;
}

/** Where the self-hosted Direct Line 3.0 is found. */
export const directLineBase = '/v3/directline';

/** The token that a request carries. @throws PlantaoError `not-signed-in` when it carries none */
export function bearerOf(request: IncomingMessage): string {
  const match = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
  if (match?.[1] === undefined)
    throw new PlantaoError('not-signed-in', 'Send the token: Authorization: Bearer …');
  return match[1];
}

/** What the routes of a customer's door share: who asks, for which thread, and what they are handed. */
export function createDirectLineAccess({
  conversations,
  tokens,
  origins,
  publicUrl,
}: Pick<DirectLineDependencies, 'conversations' | 'tokens' | 'origins' | 'publicUrl'>) {
  return {
    claimsFor(request: IncomingMessage, threadId: string): TokenClaims {
      const claims = tokens.read(bearerOf(request));
      if (claims.conv !== threadId) {
        throw new PlantaoError('not-allowed', 'This token opens another conversation.');
      }
      return claims;
    },

    refuseForeignOrigins(request: IncomingMessage): void {
      if (origins.allows(request)) return;
      throw new PlantaoError('not-allowed', 'Pages of this origin may not start conversations.');
    },

    threadOf({ conv, user, name, locale }: TokenClaims): ThreadStart {
      return {
        threadId: conv,
        channel: 'web',
        customer: { id: user, ...(name === undefined ? {} : { name }) },
        locale: locale ?? 'pt-BR',
        reference: null,
      };
    },

    tokenFor(claims: Omit<TokenClaims, 'exp'>) {
      return {
        conversationId: claims.conv,
        token: tokens.issue(claims),
        expires_in: tokenLifeSeconds,
        resumeSecret: tokens.resumeSecret(claims),
      };
    },

    originOf: (request: IncomingMessage) => publicOrigin(request, publicUrl),

    streamUrl(request: IncomingMessage, claims: TokenClaims, watermark?: number): string {
      const path = `${directLineBase}/conversations/${claims.conv}/stream`;
      const url = new URL(path, publicOrigin(request, publicUrl));
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      if (watermark !== undefined) url.searchParams.set('watermark', String(watermark));
      url.searchParams.set('t', tokens.issueStreamTicket(claims));
      return url.href;
    },

    async requireThread(threadId: string): Promise<Conversation> {
      const conversation = await conversations.findByThread(threadId);
      if (conversation === null) throw new PlantaoError('not-found', 'Start the conversation first.');
      return conversation;
    },
  };
}

export type DirectLineAccess = ReturnType<typeof createDirectLineAccess>;
