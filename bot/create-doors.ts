import type { Logger } from 'pino';
import type restify from 'restify';
import { greet } from '../dialogs/chatting/greet';
import { isClosingWord } from '../dialogs/hearing/bare-answer';
import type { Privacy } from '../privacy/create-privacy';
import { recogniseSignals } from '../triage/recognise-signals';
import type { Triage } from '../triage/triage-service';
import { createThreadOpener } from './channels/open-thread';
import type { Configuration } from './configuration/read-configuration';
import type { Core } from './create-core';
import type { Knowledge } from './create-knowledge';
import type { ActivityStreams } from './direct-line/activity-stream';
import { createAllowedOrigins, mountCrossOriginAccess } from './direct-line/allowed-origins';
import { attachmentRoutes } from './direct-line/attachment-routes';
import { directLineRoutes } from './direct-line/direct-line-routes';
import { createDirectLineTokens } from './direct-line/direct-line-token';
import type { ChannelTyping } from './direct-line/send-typing';
import { streamSocket } from './direct-line/stream-socket';
import { expectPlace } from './expect-place';
import type { FileStore } from './files/file-store';
import { openFrameworkDoor } from './framework/open-framework-door';
import { helpCentreRoutes } from './help-centre/help-centre-routes';
import { mountNotFoundPage } from './help-centre/not-found-page';
import { publishedArticles } from './help-centre/published-articles';
import { createAuthenticate } from './http/authenticate';
import { createHttpServer } from './http/create-server';
import { mountHealth } from './http/health';
import type { Metrics } from './http/metrics';
import { mountRoutes } from './http/mount-routes';
import { mountSockets } from './http/mount-sockets';
import { openapiRoute } from './http/openapi';
import { createRateLimits } from './http/rate-limits';
import { mountStaticFiles } from './http/static-files';
import type { Live } from './live/create-live';
import { createDeskEvents } from './live/desk-events-socket';
import { staffApiRoutes } from './routes/staff-api-routes';
import type { ServiceDatabase } from './service-database';
import type { TurnRunner } from './turn/run-turns';
import { waitAtMost } from './wait-at-most';

interface Options {
  configuration: Configuration;
  database: ServiceDatabase;
  now: () => Date;
  logger: Logger;
  pagesFolder: string;
  /** The product's version. */
  version: string;
  metrics: Metrics;
  core: Core;
  knowledge: Knowledge;
  triage: Triage;
  turns: TurnRunner;
  streams: ActivityStreams;
  live: Live;
  typing: ChannelTyping;
  files: FileStore;
  privacy: Privacy;
  /** Signs customers' tokens. */
  secret: string;
}

/** How long a channel that hangs may hold up the end, in milliseconds: what it is owed is durable. */
const deliveryDrainMs = 1_000;

interface Doors {
  server: restify.Server;
  /** Sends what outside channels are owed. */
  deliver(conversationId: string): Promise<void>;
  /** Tells load balancers that this instance is going, and opens no further WebSocket. */
  stopAccepting(): void;
  close(): Promise<void>;
}

/** Everything that answers over HTTP: customers' channels, the staff's API, the pages, and what operators watch. */
export async function createDoors(options: Options): Promise<Doors> {
  const { configuration, database, now, logger, core, live, streams, turns, typing, files } = options;
  const { conversations, handoff, policyOf } = core;
  const https = configuration.publicUrl?.startsWith('https:') ?? false;
  const server = createHttpServer({ logger, metrics: options.metrics, https });
  const authenticate = createAuthenticate({ sessions: core.sessions, staff: core.staff, https });
  const rateLimits = createRateLimits({ enabled: configuration.rateLimits });
  const tokens = createDirectLineTokens(options.secret, now);
  const openThread = createThreadOpener({
    conversations,
    now,
    isClosingWord: (text) => isClosingWord(text, recogniseSignals(text)),
  });
  const deskEvents = createDeskEvents({
    feed: live.feed,
    signals: live.signals,
    access: handoff.access,
    find: conversations.find,
    authenticate,
    onSeen: handoff.seen,
    hours: handoff.hours.current,
    ...(configuration.publicUrl === null ? {} : { publicUrl: configuration.publicUrl }),
    now,
    onFault: (error) => logger.error({ err: error }, 'A desk could not be told; it resumes by itself'),
  });
  const helpCentre = publishedArticles(options.knowledge.answers, core.workspace.read);
  const origins = createAllowedOrigins(configuration);
  mountCrossOriginAccess(server, origins, { isAnyone: configuration.allowedOrigins === null });
  const routes = [
    ...directLineRoutes({
      conversations,
      turns,
      tokens,
      files,
      openThread,
      greet: greet(),
      policyOf,
      limits: rateLimits,
      publicUrl: configuration.publicUrl,
      origins,
      onTyping: typing.customer,
      async placeOf(conversation) {
        const place = await handoff.placeOf(conversation, now());
        return place === null ? null : expectPlace(handoff, place);
      },
    }),
    ...attachmentRoutes({ files }),
    ...staffApiRoutes({ ...options, https, limits: rateLimits }),
    ...helpCentreRoutes(helpCentre),
  ];
  let isStopping = false;
  mountRoutes(server, [...routes, openapiRoute(routes, options.version)], {
    logger,
    authenticate,
    trustedProxies: configuration.trustedProxies,
  });
  mountNotFoundPage(server, helpCentre);
  mountHealth(server, {
    metrics: options.metrics,
    ping: () => database.db.command({ ping: 1 }),
    isShuttingDown: () => isStopping,
  });
  mountStaticFiles(server, {
    folder: options.pagesFolder,
    ...(configuration.allowedOrigins === null ? {} : { frameAncestors: configuration.allowedOrigins }),
  });
  const delivery = openFrameworkDoor({
    server,
    configuration,
    conversations,
    turns,
    openThread,
    greet: greet(),
    policyOf,
    logger,
    limitMessages: rateLimits.countMessage,
  });
  const sockets = mountSockets(
    server,
    [
      streamSocket({
        conversations,
        streams,
        tokens,
        publicUrl: configuration.publicUrl,
        limits: rateLimits,
      }),
      deskEvents.route,
    ],
    logger,
  );

  return {
    server,
    deliver: delivery.deliver,
    stopAccepting() {
      isStopping = true;
      server.server.close();
      sockets.refuse();
    },
    async close() {
      delivery.close();
      await waitAtMost(deliveryDrainMs, delivery.drain());
      deskEvents.close();
      sockets.close();
      server.server.closeAllConnections();
    },
  };
}
