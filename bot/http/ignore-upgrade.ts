import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const hopHeaders = ['connection', 'upgrade', 'http2-settings'];

/** Pairs of names and values, as they came. */
function headersOf({ rawHeaders }: IncomingMessage): [name: string, value: string][] {
  return rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
  );
}

/**
 * Goes on with a request as if it had not asked for another protocol, as HTTP has it for one that a server does not
 * speak. Java's own client asks for HTTP/2 (`Upgrade: h2c`) with its first request over plain HTTP, and where there is
 * a listener for upgrades, Node hands any such request to it, without its body: the connection is begun anew with the
 * request's own bytes before what has not been read yet.
 */
export function ignoreUpgrade(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  unread: Buffer,
): void {
  const { method, url, httpVersion, headers } = request;
  const isLast = /\bclose\b/i.test(headers.connection ?? '');
  const lines = [
    `${method} ${url} HTTP/${httpVersion}`,
    ...headersOf(request)
      .filter(([name]) => !hopHeaders.includes(name.toLowerCase()))
      .map(([name, value]) => `${name}: ${value}`),
    ...(isLast ? ['Connection: close'] : []),
  ];
  // Node reads headers as Latin-1.
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  socket.unshift(Buffer.concat([head, unread]));
  server.emit('connection', socket);
}
