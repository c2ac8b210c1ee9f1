import { once } from 'node:events';
import { connect } from 'node:net';
import type restify from 'restify';
import WebSocket from 'ws';
import { createLogger } from '../../../bot/create-logger';
import { createHttpServer } from '../../../bot/http/create-server';
import { mountSockets } from '../../../bot/http/mount-sockets';
import { readBody } from '../../../bot/http/read-body';
import { PlantaoError } from '../../../contracts/plantao-error';
import { until } from '../../support/until';

test('an open socket is told every half minute that the line stands', async () => {
  jest.useFakeTimers({
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'Date',
    ],
  });
  const logger = createLogger('error');
  const server = createHttpServer({ logger });
  const route = { path: /^\/open$/, authorise: async () => () => undefined };
  const sockets = mountSockets(server, [route], logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = new WebSocket(`ws://127.0.0.1:${server.address().port}/open`);
  await once(socket, 'open');
  jest.advanceTimersByTime(30_000);
  const [data, isBinary] = await once(socket, 'message');
  expect([String(data), isBinary]).toEqual(['', false]);
  sockets.close();
  await once(socket, 'close');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  jest.useRealTimers();
});

test('a refused upgrade holds no connection, although its peer never ends its side', async () => {
  const logger = createLogger('error');
  const server = createHttpServer({ logger });
  const route = {
    path: /^\/closed$/,
    authorise: () => Promise.reject(new PlantaoError('not-signed-in', 'Sign in first.')),
  };
  const sockets = mountSockets(server, [route], logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const closed = once(server.server, 'connection').then(([socket]) => once(socket, 'close'));
  const peer = connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: true });
  peer.write('GET /closed HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const [answer] = await once(peer, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
  await closed;
  peer.destroy();
  sockets.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('a client that asks for HTTP/2 is answered in HTTP/1.1, its body included', async () => {
  const logger = createLogger('error');
  const server = createHttpServer({ logger });
  server.post('/count', async (request: restify.Request, response: restify.Response) => {
    const bytes = await readBody(request, 100);
    response.end(`${bytes.length} bytes of ${request.headers['x-name']}`);
  });
  const sockets = mountSockets(server, [], logger);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const peer = connect({ port: server.address().port, host: '127.0.0.1' });
  let answers = '';
  peer.on('data', (data) => {
    answers += data.toString();
  });
  const ask = (body: string) =>
    peer.write(
      `POST /count HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAM\r\nX-Name: jo\u00e3o\r\nContent-Length: 10\r\n\r\n${body}`,
      'latin1',
    );
  ask('first');
  await new Promise((resolve) => setImmediate(resolve));
  peer.write('-half');
  await until(() => answers.includes('10 bytes of jo\u00e3o'));
  // The same connection goes on, and may ask again.
  ask('second one');
  await until(() => answers.split('10 bytes of jo\u00e3o').length === 3);
  expect(answers.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  peer.destroy();
  sockets.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
