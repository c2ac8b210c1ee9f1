import { type HttpKit, openHttpKit, type Sent } from './http-kit';

let kit: HttpKit;
const send = (address: string, sent?: Sent) => kit.send(address, sent);

beforeAll(async () => {
  kit = await openHttpKit();
});
afterAll(() => kit.close());

describe('health', () => {
  test('lives, is ready, and is not while the database is away or the process stops', async () => {
    const status = async (address: string) => (await send(address, { method: 'GET' })).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    kit.health.database = false;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    kit.health.database = true;
    kit.health.stopping = true;
    expect(await status('/readyz')).toBe(503);
    kit.health.stopping = false;
  });

  test('asked for by HEAD, as monitors do, answers without a body', async () => {
    const ask = async (address: string) => {
      const response = await send(address, { method: 'HEAD' });
      return [response.status, await response.text()];
    };
    expect(await ask('/healthz')).toEqual([200, '']);
    expect(await ask('/readyz')).toEqual([200, '']);
    expect(await ask('/metrics')).toEqual([200, '']);
    expect(await ask('/api/mine')).toEqual([401, '']);
    expect(await ask('/api/echo/1')).toEqual([404, '']);
  });

  test('figures name routes by their pattern', async () => {
    await send('/api/echo/7', { body: '{"email":"a@b"}' });
    const text = await (await send('/metrics', { method: 'GET' })).text();
    expect(text).toContain('route="/api/echo/:id"');
    expect(text).toContain('process_resident_memory_bytes');
  });
});
