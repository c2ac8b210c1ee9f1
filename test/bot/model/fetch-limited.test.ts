import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { fetchLimited } from '../../../bot/model/fetch-limited';

const part = Buffer.alloc(1024 * 1024, ' ');

/** An endpoint whose answer has so many megabytes; 0: it never ends. */
async function ask(megabytes: number): Promise<string> {
  function* parts() {
    for (let sent = 0; sent !== megabytes || megabytes === 0; sent += 1) yield part;
  }
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    pipeline(parts(), response).catch(() => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = new Promise((resolve) => {
    server.on('connection', (socket) => socket.on('close', resolve));
  });
  try {
    const response = await fetchLimited(`http://127.0.0.1:${port}/`);
    expect(response.headers.get('content-type')).toBe('application/json');
    return await response.text();
  } finally {
    server.closeIdleConnections();
    await closed;
    server.close();
  }
}

test('an answer of an endpoint is read whole', async () => {
  expect(await ask(20)).toHaveLength(20 * part.length);
});

test('an answer that goes on and on is broken off', async () => {
  await expect(ask(0)).rejects.toThrow('too long');
});
