import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type restify from 'restify';
import WebSocket, { WebSocketServer } from 'ws';
import { PlantaoError } from '../../contracts/plantao-error';
import { ignoreUpgrade } from './ignore-upgrade';
import { errorStatus } from './send-error';

/** One address that speaks WebSocket. */
export interface SocketRoute {
  path: RegExp;
  /** Decides who it is before the connection is upgraded; throws a PlantaoError to refuse. */
  authorise(request: IncomingMessage, url: URL, match: RegExpExecArray): Promise<(socket: WebSocket) => void>;
}

interface Sockets {
  /** Opens no further socket; those that are open stay. */
  refuse(): void;
  close(): void;
}

/** What a request's target is relative to; only its path and query count. */
const localAddress = 'http://localhost';
const maxFrameBytes = 256 * 1024;
const pingEveryMs = 30_000;

function refuse(socket: Duplex, status: number): void {
  // The server keeps a connection half open, and watches an upgraded one no longer: a peer that never ends its side
  // would hold it for ever.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** Answers upgrades for the given addresses and nothing else. Sockets whose peer is gone are found by pings. */
export function mountSockets(
  server: restify.Server,
  routes: readonly SocketRoute[],
  logger: Logger,
): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });
  const alive = new WeakSet<WebSocket>();
  let isRefusing = false;

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (isRefusing) return refuse(socket, 503);
    const target = request.url ?? '/';
    if (!URL.canParse(target, localAddress)) return refuse(socket, 400);
    const url = new URL(target, localAddress);
    for (const route of routes) {
      const match = route.path.exec(url.pathname);
      if (match === null) continue;
      const open = await route.authorise(request, url, match);
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        alive.add(webSocket);
        webSocket.on('pong', () => alive.add(webSocket));
        webSocket.on('error', () => webSocket.terminate());
        open(webSocket);
      });
      return;
    }
    refuse(socket, 404);
  }

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      ignoreUpgrade(server.server, request, socket, head);
      return;
    }
    socket.on('error', () => socket.destroy());
    upgrade(request, socket, head).catch((error) => {
      if (!(error instanceof PlantaoError)) logger.error({ err: error }, 'A WebSocket could not be opened');
      refuse(socket, error instanceof PlantaoError ? errorStatus[error.code] : 500);
    });
  });

  const pings = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (!alive.has(webSocket)) webSocket.terminate();
      alive.delete(webSocket);
      if (webSocket.readyState !== WebSocket.OPEN) continue;
      webSocket.ping();
      // No page is told of a ping: an empty frame, which Direct Line's clients pass over, shows that the line stands.
      webSocket.send('');
    }
  }, pingEveryMs);
  pings.unref();

  return {
    refuse() {
      isRefusing = true;
    },
    close() {
      clearInterval(pings);
      for (const webSocket of sockets.clients) webSocket.close(1001, 'restarting');
      sockets.close();
    },
  };
}
