import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { endless, expectError, type HttpKit, openHttpKit, type Sent } from './http-kit';

let kit: HttpKit;
const send = (address: string, sent?: Sent) => kit.send(address, sent);

beforeAll(async () => {
  kit = await openHttpKit();
});
afterAll(() => kit.close());

describe('a route', () => {
  test('hands plain values of its schemas to the handler', async () => {
    const body = JSON.stringify({ email: 'a@b', list: [{ name: 'x' }] });
    const response = await send('/api/echo/7?times=3', { body });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      params: { id: '7' },
      query: { times: 3 },
      body: { email: 'a@b', list: [{ name: 'x' }] },
      staff: null,
    });
  });

  test('refuses what it does not know, by its name, and says what it knows', async () => {
    const body = JSON.stringify({ email: 'a@b', extra: { $gt: '' }, list: [{ name: 'x', $where: '1' }] });
    const error = await expectError(
      await send('/api/echo/7?time=3', { body: '{"email":"a"}' }),
      400,
      'invalid-input',
    );
    expect(error.fields).toEqual({ time: 'This is not known here. Leave it out, or choose of: times.' });
    const nested = await expectError(await send('/api/echo/7', { body }), 400, 'invalid-input');
    expect(nested.fields).toEqual({
      extra: 'This is not known here. Leave it out, or choose of: email, list.',
      'list.0.$where': 'This is not known here. Leave it out, or choose of: name.',
    });
    const within = JSON.stringify({ teamId: 'a', reason: 'r', reasn: 'r' });
    const transformed = await expectError(
      await send('/api/transfer', { body: within }),
      400,
      'invalid-input',
    );
    expect(Object.keys(transformed.fields ?? {})).toEqual(['reasn']);
  });

  test('refuses what is sent where nothing is read', async () => {
    const get = await expectError(
      await send('/api/nothing?limit=3', { method: 'GET' }),
      400,
      'invalid-input',
    );
    expect(get.fields).toEqual({ limit: 'This is not known here. Leave it out.' });
    const told = await expectError(await send('/api/told', { body: '{"force":true}' }), 400, 'invalid-input');
    expect(told.fields).toEqual({ force: 'This is not known here. Leave it out.' });
    await expectError(await send('/api/told', { body: '{"force":' }), 400, 'invalid-input');
    for (const body of [undefined, '', '{}']) {
      expect((await send('/api/told', body === undefined ? {} : { body })).status).toBe(204);
    }
  });

  test('is told of no more unknown names than anybody reads, none of them at length', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]);
    const body = JSON.stringify({ email: 'a', ['y'.repeat(200_000)]: 1, ...Object.fromEntries(names) });
    const answer = await send('/api/echo/1', { body });
    const { fields = {} } = await expectError(answer, 400, 'invalid-input');
    expect(Object.keys(fields)).toHaveLength(50);
    expect(JSON.stringify(fields).length).toBeLessThan(10_000);
    const proto = await send('/api/echo/1', { body: '{"email":"a","__proto__":{"email":"b"}}' });
    await expectError(proto, 400, 'invalid-input');
  });

  test('takes what other programs add where they speak a protocol that asks for it', async () => {
    const sent = { body: '{"type":"message","more":1}', headers: { 'X-Requested-With': '' } };
    const response = await send('/v3/protocol?_=123', sent);
    expect(await response.json()).toEqual({ type: 'message' });
  });

  test('names each wrong field by its path', async () => {
    const body = JSON.stringify({ email: { $gt: '' }, list: [{ name: 1 }] });
    const error = await expectError(await send('/api/echo/7', { body }), 400, 'invalid-input');
    expect(error.fields).toEqual({ email: 'Send a text.', 'list.0.name': 'Send a text.' });
    await expectError(await send('/api/echo/123456', { body: '{"email":"a"}' }), 400, 'invalid-input');
    await expectError(await send('/api/echo/1?times=x', { body: '{"email":"a"}' }), 400, 'invalid-input');
    const missing = await expectError(await send('/api/echo/1'), 400, 'invalid-input');
    expect(missing.fields).toEqual({ body: 'It is missing: send an object.' });
  });

  test('says of each what to send', async () => {
    const body = JSON.stringify({ name: '', size: 11, kind: 'blue', day: 'x'.repeat(6), own: 'x' });
    const { fields } = await expectError(await send('/api/words', { body }), 400, 'invalid-input');
    expect(fields).toEqual({
      name: 'It is empty, or too short.',
      size: 'Send at most 10.',
      kind: 'Send one of: red, green.',
      day: 'Send at most 5 characters.',
      own: 'Write two of them.',
      list: 'It is missing: send a list.',
    });
  });

  test('runs the transformations of a schema', async () => {
    const both = JSON.stringify({ teamId: 'a', agentId: 'b', reason: 'r' });
    await expectError(await send('/api/transfer', { body: both }), 400, 'invalid-input');
    const one = await send('/api/transfer', { body: JSON.stringify({ teamId: 'a', reason: ' r ' }) });
    expect(await one.json()).toEqual({ teamId: 'a', reason: 'r' });
  });

  test('answers 204 when there is nothing to say', async () => {
    const response = await send('/api/nothing', { method: 'GET' });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('lets in only whom it is for', async () => {
    const as = (cookie: string): Sent => ({ method: 'GET', headers: { cookie } });
    await expectError(await send('/api/mine', as('')), 401, 'not-signed-in');
    expect(await (await send('/api/mine', as('editor'))).json()).toEqual({ name: 'Edu' });
    await expectError(await send('/api/queue', as('')), 401, 'not-signed-in');
    await expectError(await send('/api/queue', as('editor')), 403, 'not-allowed');
  });

  test('whose client hangs up while it is answered is no fault of the log', async () => {
    const before = kit.lines.length;
    const peer = connect(kit.port, '127.0.0.1');
    peer.write('GET /api/endless HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(peer, 'data');
    const ended = once(endless, 'end');
    peer.resetAndDestroy();
    await ended;
    expect(kit.lines.slice(before)).toEqual([]);
  });

  test('refuses a change that a foreign page could have sent', async () => {
    const response = await fetch(`${kit.base}/api/echo/1`, { method: 'POST', body: '{"email":"a"}' });
    await expectError(response, 403, 'not-allowed');
  });
});

describe('bad input', () => {
  test.each([
    ['malformed JSON', '{"email":', 400, 'invalid-input'],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'invalid-input'],
    ['more than 1 MB', JSON.stringify({ email: 'x'.repeat(1_100_000) }), 413, 'too-large'],
    ['a list where an object belongs', '[]', 400, 'invalid-input'],
  ])('%s', async (_name, body, status, code) => {
    await expectError(await send('/api/echo/1', { body }), status, code);
  });

  test('a body of unknown length is counted as it comes', async () => {
    const piece = Buffer.alloc(300_000, 'x');
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(piece);
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'X-Requested-With': 'plantao' },
    };
    const outcome = await fetch(`${kit.base}/api/echo/1`, init).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(outcome);
    expect((await send('/api/nothing', { method: 'GET' })).status).toBe(204);
  });

  test('another type, and packed bodies', async () => {
    const form = { body: 'email=a', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    await expectError(await send('/api/echo/1', form), 415, 'unsupported-media-type');
    const packed = { body: '{}', headers: { 'Content-Encoding': 'gzip' } };
    await expectError(await send('/api/echo/1', packed), 415, 'unsupported-media-type');
    await expectError(await send('/api/raw', { body: 'a' }), 415, 'unsupported-media-type');
    const csv = { body: 'a'.repeat(1_500_000), headers: { 'Content-Type': 'text/csv; charset=utf-8' } };
    expect(await (await send('/api/raw', csv)).json()).toEqual({ bytes: 1_500_000 });
  });

  test('unknown addresses and methods', async () => {
    await expectError(await send('/api/none', { method: 'GET' }), 404, 'not-found');
    await expectError(await send('/none%ff%zz', { method: 'GET' }), 404, 'not-found');
    await expectError(await send('/api/nothing', { method: 'DELETE' }), 404, 'not-found');
    await expectError(await send('/assets/desk/index.html', { method: 'GET' }), 404, 'not-found');
    await expectError(await send('/assets/..%2f..%2fetc%2fpasswd', { method: 'GET' }), 404, 'not-found');
  });

  test.each([
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b c'],
    ['a host with a path, which would choose another route', 'GET /none HTTP/1.1\r\nHost: x/healthz?'],
    ['a host with a name and a password', 'GET /healthz HTTP/1.1\r\nHost: a:b@c'],
    ['a target that is no address', 'GET http://[ HTTP/1.1\r\nHost: x'],
  ])('%s is refused, and nobody else notices', async (_what, head) => {
    const socket = connect(kit.port, '127.0.0.1');
    socket.write(`${head}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .*"code":"invalid-input"/s);
    expect((await send('/api/nothing', { method: 'GET' })).status).toBe(204);
  });

  test('a sender that breaks off harms nobody', async () => {
    const socket = connect(kit.port, '127.0.0.1');
    socket.write(
      'POST /api/echo/1 HTTP/1.1\r\nHost: x\r\nX-Requested-With: plantao\r\nContent-Length: 99\r\n\r\n{',
    );
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    expect((await send('/api/nothing', { method: 'GET' })).status).toBe(204);
  });
});

describe('failures', () => {
  test('an unexpected error is logged under the id that the caller reads, and tells nothing', async () => {
    const error = await expectError(await send('/api/broken', { method: 'GET' }), 500, 'internal');
    const id = /[0-9a-f-]{36}/.exec(error.message)?.[0] ?? 'none';
    expect(error.message).not.toContain('secret');
    const line = kit.lines.find((logged) => logged.includes(id));
    expect(line).toContain('secret of [EMAIL]');
    expect(line).not.toContain('ana@example.com');
  });

  test('a refusal tells when to come back', async () => {
    const response = await send('/api/busy', { method: 'GET' });
    expect(response.headers.get('retry-after')).toBe('3');
    await expectError(response, 429, 'too-many-requests');
  });
});

describe('answers', () => {
  test('carry security headers and no version', async () => {
    const { headers } = await send('/api/nothing', { method: 'GET' });
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('are packed when long', async () => {
    const response = await send('/api/long', { method: 'GET', headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toHaveLength('{"text":""}'.length + 8000);
  });

  test('the API describes itself', async () => {
    const document: unknown = await (await send('/api/openapi.json', { method: 'GET' })).json();
    const schema = { type: 'object', required: ['email'] };
    expect(document).toMatchObject({
      paths: {
        '/api/echo/{id}': { post: { requestBody: { content: { 'application/json': { schema } } } } },
        '/api/queue': { get: { 'x-permission': 'conversations:read' } },
      },
    });
  });
});
