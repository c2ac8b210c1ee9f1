import { EventEmitter } from 'node:events';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { createLogger } from '../../../bot/create-logger';
import { createHttpServer } from '../../../bot/http/create-server';
import { mountHealth } from '../../../bot/http/health';
import { createMetrics } from '../../../bot/http/metrics';
import { mountRoutes } from '../../../bot/http/mount-routes';
import { openapiRoute } from '../../../bot/http/openapi';
import { alreadySent, defineRoute } from '../../../bot/http/route';
import { mountStaticFiles } from '../../../bot/http/static-files';
import { transferInputSchema } from '../../../contracts/conversation';
import { type ErrorBody, errorBodySchema } from '../../../contracts/error';
import { PlantaoError } from '../../../contracts/plantao-error';
import type { StaffRecord } from '../../../staff/staff-member';

const editor: StaffRecord = {
  id: 'e1',
  name: 'Edu',
  email: 'edu@example.com',
  roles: ['editor'],
  skills: [],
  teams: [],
  capacity: 5,
  active: true,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};

/** Tells of the end of `/api/endless`, when its fault has been dealt with. */
export const endless = new EventEmitter();

const routes = [
  defineRoute({
    method: 'post',
    path: '/api/echo/:id',
    access: 'public',
    summary: 'Says what came.',
    params: z.object({ id: z.string().max(5) }),
    query: z.object({ times: z.coerce.number().int().optional() }),
    body: z.object({ email: z.string(), list: z.array(z.object({ name: z.string() })).optional() }),
    handle: async ({ params, query, body, staff }) => ({ params, query, body, staff }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/transfer',
    access: 'public',
    summary: 'A body that is transformed.',
    body: transferInputSchema,
    handle: async ({ body }) => body,
  }),
  defineRoute({
    method: 'post',
    path: '/api/words',
    access: 'public',
    summary: 'Refuses in words.',
    body: z.object({
      name: z.string().min(1),
      size: z.int().max(10),
      kind: z.enum(['red', 'green']),
      day: z.string().max(5),
      own: z.string().min(2, 'Write two of them.'),
      list: z.array(z.string()),
    }),
    handle: async () => undefined,
  }),
  defineRoute({
    method: 'post',
    path: '/v3/protocol',
    access: 'public',
    summary: 'What programs of others call.',
    body: z.object({ type: z.string() }),
    handle: async ({ body }) => body,
  }),
  defineRoute({
    method: 'post',
    path: '/api/told',
    access: 'public',
    summary: 'Is told, and reads nothing.',
    handle: async () => undefined,
  }),
  defineRoute({
    method: 'post',
    path: '/api/raw',
    access: 'public',
    summary: 'Counts bytes.',
    bodyKind: 'raw',
    maxBytes: 2_000_000,
    contentTypes: ['text/csv'],
    handle: async ({ body }) => ({ bytes: body.length }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/nothing',
    access: 'public',
    summary: 'Nothing to say.',
    handle: async () => undefined,
  }),
  defineRoute({
    method: 'get',
    path: '/api/mine',
    access: 'signed-in',
    summary: 'Who am I.',
    handle: async ({ staff }) => ({ name: staff.name }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/queue',
    access: 'conversations:read',
    summary: 'The queue.',
    handle: async () => [],
  }),
  defineRoute({
    method: 'get',
    path: '/api/broken',
    access: 'public',
    summary: 'Throws.',
    handle: async () => {
      throw new TypeError('secret of ana@example.com');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/busy',
    access: 'public',
    summary: 'Refuses.',
    handle: async () => {
      throw new PlantaoError('too-many-requests', 'Wait a little.', { retryAfterSeconds: 2.2 });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/endless',
    access: 'public',
    summary: 'Never ends.',
    handle: async ({ response }) => {
      try {
        await pipeline(createReadStream('/dev/zero'), response);
      } finally {
        setImmediate(() => endless.emit('end'));
      }
      return alreadySent;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/long',
    access: 'public',
    summary: 'Much to say.',
    handle: async () => ({ text: 'palavra '.repeat(1000) }),
  }),
];

export interface Sent {
  method?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/** The HTTP server with routes made for tests, pages, health and metrics, and nothing behind them. */
export interface HttpKit {
  readonly base: string;
  readonly port: number;
  /** What the server logged. */
  readonly lines: readonly string[];
  /** As what the health checks see; to be changed. */
  readonly health: { database: boolean; stopping: boolean };
  send(address: string, sent?: Sent): Promise<Response>;
  close(): Promise<void>;
}

function writePages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plantao-web-'));
  for (const face of ['shop', 'widget', 'desk', 'loader']) mkdirSync(path.join(folder, face));
  writeFileSync(path.join(folder, 'shop', 'index.html'), '<!doctype html><title>Loja</title>');
  writeFileSync(path.join(folder, 'widget', 'index.html'), '<!doctype html><title>Chat</title>');
  writeFileSync(path.join(folder, 'desk', 'index.html'), '<!doctype html><title>Mesa</title>');
  writeFileSync(path.join(folder, 'loader', 'widget.js'), 'console.log(1)');
  writeFileSync(path.join(folder, 'desk', 'main-Bx3kQ9aZ.js'), `/*${'x'.repeat(5000)}*/`);
  return folder;
}

export async function openHttpKit(): Promise<HttpKit> {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line: string) => void lines.push(line) });
  const metrics = createMetrics();
  const server = createHttpServer({ logger, metrics });
  const folder = writePages();
  const health = { database: true, stopping: false };
  mountRoutes(server, [...routes, openapiRoute(routes, '0.1.0')], {
    logger,
    authenticate: async (request) => (request.headers.cookie === 'editor' ? editor : null),
  });
  mountStaticFiles(server, { folder, frameAncestors: ['https://loja.example'] });
  mountHealth(server, {
    metrics,
    ping: async () => {
      if (!health.database) throw new Error('away');
    },
    isShuttingDown: () => health.stopping,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address();
  const base = `http://127.0.0.1:${port}`;

  return {
    base,
    port,
    lines,
    health,
    send(address, { method = 'POST', body, headers } = {}) {
      return fetch(base + address, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: { 'X-Requested-With': 'plantao', 'Content-Type': 'application/json', ...headers },
      });
    },
    async close() {
      server.server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(null)));
      metrics.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function expectError(
  response: Response,
  status: number,
  code: string,
): Promise<ErrorBody['error']> {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { error } = errorBodySchema.parse(await response.json());
  expect({ status: response.status, code: error.code }).toEqual({ status, code });
  return error;
}
