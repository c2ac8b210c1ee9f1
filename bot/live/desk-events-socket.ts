import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type WebSocket from 'ws';
import { deskClientFrameSchema } from '../../contracts/desk-event';
import type { Hours } from '../../contracts/hours';
import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversation } from '../../conversations/conversation';
import type { ConversationAccess } from '../../handoff/views/conversation-access';
import type { StaffRecord } from '../../staff/staff-member';
import type { SocketRoute } from '../http/mount-sockets';
import { createDeskConnection, type DeskConnection } from './desk-connection';
import type { DeskFeed } from './desk-feed';
import type { DeskSignals } from './desk-signals';
import { createDeskViewers } from './desk-viewers';

/** How often an open socket's session is looked at again without being told, in milliseconds: sessions expire. */
const recheckMs = 30_000;
/** Tells the desk that its session is over (an application's own close code). */
const sessionOver = 4401;

interface Dependencies {
  feed: DeskFeed;
  signals: DeskSignals;
  access: ConversationAccess;
  find: (conversationId: string) => Promise<Conversation | null>;
  /** Who is signed in by the request's cookie, or null. */
  authenticate: (request: IncomingMessage) => Promise<StaffRecord | null>;
  /** Somebody's desk is open: told when it opens and again and again. */
  onSeen: (staffId: string) => void;
  /** The service's own address as browsers see it, where it is known. */
  publicUrl?: string;
  /** The calendar by which the promised times run. */
  hours: () => Hours | null;
  now: () => Date;
  onFault: (error: unknown) => void;
}

export interface DeskEvents {
  /** For mountSockets: `GET /api/events?after=CURSOR`. */
  route: SocketRoute;
  readonly size: number;
  /** Looks at every session again, such as after somebody was deactivated. */
  recheck(): Promise<void>;
  close(): void;
}

/** A browser names the page that opens a socket: only our own pages may, for the cookie comes along with any. */
function isOwnPage(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === host;
}

interface OpenDesk {
  request: IncomingMessage;
  connection: DeskConnection;
  /** The person as they are now. */
  become(staff: StaffRecord): void;
}

function readCursor(url: URL): number | null {
  const text = url.searchParams.get('after');
  if (text === null || text === '') return null;
  const cursor = Number(text);
  // A cursor that is not ours reaches nothing: the desk is told to load everything again.
  return /^\d{1,15}$/.test(text) ? cursor : Number.MAX_SAFE_INTEGER;
}

function readFrame(data: WebSocket.RawData): { conversationId: string | null } | null {
  try {
    return deskClientFrameSchema.parse(JSON.parse(String(data)));
  } catch {
    return null;
  }
}

export function createDeskEvents(dependencies: Dependencies): DeskEvents {
  const { feed, signals, access, find, authenticate, onSeen, publicUrl, hours, now, onFault } = dependencies;
  const viewers = createDeskViewers({ signals, now });
  const open = new Map<WebSocket, OpenDesk>();

  const stopMoves = feed.onMove(() => {
    for (const { connection } of open.values()) connection.wake();
  });
  const stopSignals = signals.onSignal((signal) => {
    if (signal.type === 'access-changed') {
      access.forget();
      recheck().catch(onFault);
    } else for (const { connection } of open.values()) connection.signal(signal);
  });

  async function recheck(): Promise<void> {
    await Promise.all([...open.keys()].map(recheckOne));
  }

  async function recheckOne(socket: WebSocket): Promise<void> {
    const desk = open.get(socket);
    if (desk === undefined) return;
    const staff = await authenticate(desk.request);
    if (staff === null) {
      socket.close(sessionOver, 'not-signed-in');
      return;
    }
    desk.become(staff);
    onSeen(staff.id);
  }

  const timer = setInterval(() => {
    recheck().catch(onFault);
  }, recheckMs);
  timer.unref();

  function start(
    socket: WebSocket,
    request: IncomingMessage,
    authenticated: StaffRecord,
    after: number | null,
  ): void {
    const socketId = randomUUID();
    let staff = authenticated;
    const connection = createDeskConnection({
      socket,
      staff,
      feed,
      access,
      find,
      viewersOf: viewers.of,
      hours,
      now,
      after,
      onFault,
    });
    let wanted: string | null = null;

    async function view(conversationId: string | null): Promise<void> {
      wanted = conversationId;
      const shown = conversationId !== null && (await mayView(conversationId)) ? conversationId : null;
      // Meanwhile they may have gone on to another one, or away.
      if (wanted === conversationId) viewers.set(socketId, { id: staff.id, name: staff.name }, shown);
    }

    async function mayView(conversationId: string): Promise<boolean> {
      const conversation = await find(conversationId);
      return conversation !== null && (await access.mayRead(staff, conversation));
    }

    open.set(socket, {
      request,
      connection,
      become(next) {
        staff = next;
        connection.become(next);
        view(wanted).catch(onFault);
      },
    });

    socket.on('message', (data) => {
      const frame = readFrame(data);
      if (frame !== null) view(frame.conversationId).catch(onFault);
    });
    socket.on('close', () => {
      open.delete(socket);
      view(null).catch(onFault);
    });
    connection.begin().then(() => {
      // What was changed while the socket was opened was told to those that were open.
      recheckOne(socket).catch(onFault);
      for (const conversationId of viewers.viewed()) {
        connection.signal({ type: 'viewing', conversationId, instanceId: '', viewers: [] });
      }
    }, onFault);
  }

  return {
    route: {
      path: /^\/api\/events$/,
      async authorise(request, url) {
        if (!isOwnPage(request, publicUrl)) {
          throw new PlantaoError('not-allowed', 'Open the desk from its own address.');
        }
        const staff = await authenticate(request);
        if (staff === null) throw new PlantaoError('not-signed-in', 'Sign in first.');
        const after = readCursor(url);
        return (socket) => start(socket, request, staff, after);
      },
    },

    get size() {
      return open.size;
    },

    recheck,

    close() {
      clearInterval(timer);
      stopMoves();
      stopSignals();
      viewers.close();
      for (const socket of open.keys()) socket.close(1001, 'restarting');
    },
  };
}
