import pino from 'pino';
import { createThreadOpener } from '../../../bot/channels/open-thread';
import { createActivityStreams } from '../../../bot/direct-line/activity-stream';
import { createAllowedOrigins } from '../../../bot/direct-line/allowed-origins';
import { directLineRoutes } from '../../../bot/direct-line/direct-line-routes';
import { createDirectLineTokens } from '../../../bot/direct-line/direct-line-token';
import { streamSocket } from '../../../bot/direct-line/stream-socket';
import { createHttpServer } from '../../../bot/http/create-server';
import { createMetrics } from '../../../bot/http/metrics';
import { mountRoutes } from '../../../bot/http/mount-routes';
import { mountSockets } from '../../../bot/http/mount-sockets';
import { createRateLimits } from '../../../bot/http/rate-limits';
import { createTurnRunner } from '../../../bot/turn/run-turns';
import { createConversations } from '../../../conversations/conversations';
import { secondCallWords } from '../../../dialogs/absence/second-call-words';
import { greet } from '../../../dialogs/chatting/greet';
import { createMemoryStore } from './memory-store';
import { reportReady } from './report-usage';

/** An echo bot behind the product's own door and adapter, its conversations in memory: the least that a turn can cost. */
async function main(): Promise<void> {
  const logger = pino({ level: 'silent' });
  const now = () => new Date();
  const publicUrl = null;
  const metrics = createMetrics();
  const conversations = createConversations({ store: createMemoryStore(), now, onFault: console.error });
  const turns = createTurnRunner({
    conversations,
    bot: async (context, scope) => {
      await context.sendActivity({
        type: 'message',
        text: `Echo: ${scope.activity.text}`,
        channelData: { plantao: { kind: 'smalltalk' } },
      });
    },
    policyOf: () => null,
    now,
    logger,
    onTyping: () => undefined,
    secondCall: async () => ({ policyOf: () => null, ...secondCallWords({ known: null, now: now() }) }),
    giveUp: (conversation) => ({ conversation, append: [] }),
    atOnceMs: 500,
  });
  const tokens = createDirectLineTokens('a secret of the bench, of no use elsewhere', now);
  const server = createHttpServer({ logger, metrics });
  const limits = createRateLimits({ enabled: false });
  const routes = directLineRoutes({
    conversations,
    turns,
    tokens,
    files: { save: async () => '' },
    openThread: createThreadOpener({ conversations, now, isClosingWord: () => false }),
    greet: greet(),
    policyOf: () => null,
    limits,
    publicUrl,
    origins: createAllowedOrigins({ allowedOrigins: null, publicUrl }),
    onTyping: () => undefined,
    placeOf: async () => null,
  });
  mountRoutes(server, routes, { logger, authenticate: async () => null });
  const streams = createActivityStreams({ conversations, logger });
  mountSockets(server, [streamSocket({ conversations, streams, tokens, publicUrl, limits })], logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  reportReady({ url: `http://127.0.0.1:${server.address().port}` });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
