import type { IncomingMessage } from 'node:http';
import WebSocket from 'ws';
import { createLogger } from '../../../bot/create-logger';
import { createHttpServer } from '../../../bot/http/create-server';
import { mountSockets } from '../../../bot/http/mount-sockets';
import { createDeskEventStore } from '../../../bot/live/desk-event-store';
import { createDeskEvents, type DeskEvents } from '../../../bot/live/desk-events-socket';
import { createDeskFeed, type DeskFeed } from '../../../bot/live/desk-feed';
import { createDeskSignals, type DeskSignals } from '../../../bot/live/desk-signals';
import { type DeskEvent, deskEventSchema } from '../../../contracts/desk-event';
import { createConversationStore } from '../../../conversations/conversation-store';
import type { Conversations } from '../../../conversations/conversations';
import { createStoredReader } from '../../../conversations/stored-reader';
import type { Handoff } from '../../../handoff/create-handoff';
import type { Kit } from '../../handoff/handoff-kit';
import { refuseUnreadable } from '../../support/refuse-unreadable';

/** A desk in a browser: keeps what it heard. */
export interface Desk {
  socket: WebSocket;
  heard: DeskEvent[];
  /** Resolves when the desk has heard what is looked for; the waiting ends with the test's time. */
  until(found: (heard: DeskEvent[]) => boolean): Promise<DeskEvent[]>;
  /** Resolves with the close code. */
  closed: Promise<number>;
  leave(): Promise<void>;
}

/** One instance's live part behind a real server. */
export interface LiveInstance {
  conversations: Conversations;
  handoff: Handoff;
  feed: DeskFeed;
  signals: DeskSignals;
  events: DeskEvents;
  /** Opens a desk for somebody; `after` resumes. */
  open(staffId: string | null, after?: string, headers?: Record<string, string>): Promise<Desk>;
  /** The status that answers the upgrade of somebody who is refused. */
  refused(staffId: string | null, headers?: Record<string, string>): Promise<number>;
  close(): Promise<void>;
}

function openDesk(url: string, headers: Record<string, string>): Promise<Desk> {
  const socket = new WebSocket(url, { headers });
  const heard: DeskEvent[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    if (String(data) === '') return;
    heard.push(deskEventSchema.parse(JSON.parse(String(data))));
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const desk: Desk = {
    socket,
    heard,
    closed,
    until(found) {
      return new Promise((resolve) => {
        const look = () => {
          if (!found(heard)) return;
          waiting.delete(look);
          resolve(heard);
        };
        waiting.add(look);
        look();
      });
    },
    async leave() {
      socket.terminate();
      await closed;
    },
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) =>
      reject(new RefusedError(response.statusCode ?? 0)),
    );
    socket.on('open', () => resolve(desk));
  });
}

class RefusedError extends Error {
  constructor(readonly status: number) {
    super(`The upgrade was answered ${status}.`);
  }
}

/** Serves the desks' events of one instance; people are named by a cookie that is their id. */
export async function openLive(
  kit: Kit,
  { conversations, handoff }: { conversations: Conversations; handoff: Handoff },
): Promise<LiveInstance> {
  const { db } = kit.database;
  const { now } = kit.clock;
  const onFault = (error: unknown) => void kit.faults.push(error);
  const store = await createDeskEventStore({ db, now });
  const { findChanged } = await createConversationStore(db, createStoredReader(refuseUnreadable));
  const feed = createDeskFeed({
    store,
    conversations,
    positionOf: handoff.positionOf,
    findChanged,
    now,
    onFault,
    pollMs: 50,
  });
  const signals = await createDeskSignals({ db, now, onFault });
  handoff.onPresence(({ staffId, status, load }) =>
    signals.send({ type: 'presence', staffId, status, load }),
  );
  const events = createDeskEvents({
    feed,
    signals,
    access: handoff.access,
    find: conversations.find,
    authenticate: async (request: IncomingMessage) =>
      kit.staff.find(({ id, active }) => active && id === request.headers.cookie) ?? null,
    onSeen: handoff.seen,
    hours: handoff.hours.current,
    now,
    onFault,
  });
  const logger = createLogger('error', { write: (line: string) => void kit.faults.push(line) });
  const server = createHttpServer({ logger });
  const sockets = mountSockets(server, [events.route], logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  await feed.start();
  signals.start();
  const url = `ws://127.0.0.1:${server.address().port}/api/events`;
  const named = (staffId: string | null): Record<string, string> =>
    staffId === null ? {} : { cookie: staffId };

  return {
    conversations,
    handoff,
    feed,
    signals,
    events,
    open: (staffId, after, headers = {}) =>
      openDesk(after === undefined ? url : `${url}?after=${encodeURIComponent(after)}`, {
        ...named(staffId),
        ...headers,
      }),
    async refused(staffId, headers = {}) {
      try {
        const desk = await openDesk(url, { ...named(staffId), ...headers });
        await desk.leave();
        return 101;
      } catch (error) {
        if (error instanceof RefusedError) return error.status;
        throw error;
      }
    },
    async close() {
      events.close();
      sockets.close();
      await handoff.whenIdle();
      await feed.close();
      await signals.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
