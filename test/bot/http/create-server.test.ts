import { connect } from 'node:net';
import pino from 'pino';
import { createHttpServer } from '../../../bot/http/create-server';

describe('a client that asks and never reads', () => {
  it('is cut off', async () => {
    const server = createHttpServer({ logger: pino({ level: 'silent' }), idleMs: 200 });
    server.get('/much', (_request, response, next) => {
      response.writeHead(200);
      response.write(Buffer.alloc(50 * 1024 * 1024));
      next();
    });
    const cut = new Promise<void>((resolve) => {
      server.server.on('connection', (socket) => socket.on('close', () => resolve()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = connect(server.address().port, '127.0.0.1');
    client.pause();
    client.on('error', () => undefined);
    client.write('GET /much HTTP/1.1\r\nHost: localhost\r\n\r\n');
    try {
      await cut;
    } finally {
      client.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });
});
