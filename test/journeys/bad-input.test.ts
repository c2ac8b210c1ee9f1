import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import WebSocket from 'ws';
import { z } from 'zod';
import { maxMessageLength } from '../../contracts/conversation';
import { errorBodySchema } from '../../contracts/error';
import type { Answer } from '../support/http-client';
import { HttpClient } from '../support/http-client';
import { startTestService, type TestService } from '../support/start-test-service';
import { until } from '../support/until';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const base = '/v3/directline';

function bearer(token: string) {
  return { headers: { Authorization: `Bearer ${token}` } };
}

/** The answer is an error of the contract's shape, of this status and code. */
function expectError({ status, body }: Answer, expected: number, code: string): void {
  expect(errorBodySchema.parse(body).error.code).toBe(code);
  expect(status).toBe(expected);
}

describe('bad input from a customer', () => {
  it('gets a clear error, and the conversation goes on', async () => {
    const ana = await service.customer();
    const http = new HttpClient(service.url);
    const activities = `${base}/conversations/${ana.conversationId}/activities`;
    const post = (raw: string | Buffer) =>
      http.call('POST', activities, undefined, { ...bearer(ana.token), raw });

    expectError(await post('{"type":"message","text":'), 400, 'invalid-input');
    expectError(await post('[]'), 400, 'invalid-input');
    expectError(await post('"text"'), 400, 'invalid-input');
    expectError(await post('{"text":"no type"}'), 400, 'invalid-input');
    expectError(await post('{"type":"message"}'), 400, 'invalid-input');
    expectError(await post('{"type":"message","text":"   "}'), 400, 'invalid-input');
    expectError(await post('{"type":"message","text":{"$gt":""}}'), 400, 'invalid-input');
    expectError(await post('{"type":{"$ne":null},"text":"hi"}'), 400, 'invalid-input');
    expectError(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'invalid-input');
    const survey = { type: 'event', name: 'plantao.survey', value: { score: 11 } };
    expectError(await post(JSON.stringify(survey)), 400, 'invalid-input');
    const long = JSON.stringify({ type: 'message', text: 'a'.repeat(maxMessageLength + 1) });
    expectError(await post(long), 413, 'too-large');
    expectError(
      await post(JSON.stringify({ type: 'message', text: 'é'.repeat(1_000_000) })),
      413,
      'too-large',
    );

    expect((await ana.ask('obrigada', 'smalltalk')).text).not.toBe('');
    expect(await ana.readAll()).toHaveLength(3);
  });

  it("is no card's submit: its texts are what was said, and one without any is kindly not understood", async () => {
    const ana = await service.customer();
    const post = (value: unknown, more: object = {}) => ana.post({ type: 'message', value, ...more });
    expect((await post({ pergunta: ' qual o prazo de entrega? ', urgente: false })).status).toBe(200);
    await ana.until('answer');
    expect((await post({ filtro: { $gt: '' }, nota: 3 }, { text: '' })).status).toBe(200);
    expect((await ana.until('unsure')).text).not.toBe('');
    const said = (await ana.readAll()).filter(({ from }) => from.role === 'user');
    expect(said.map(({ text }) => text)).toEqual(['qual o prazo de entrega?', '']);
    expect(JSON.stringify(await service.database.db.collection('activities').find().toArray())).not.toContain(
      '$gt',
    );
    // A button that submits a text or a number types it; a text that stands beside it goes first.
    await post('obrigada');
    await ana.until('smalltalk');
    await post({ escolha: 'sim' }, { text: 'quero falar com uma pessoa' });
    await ana.until('queued');
  });

  it("is refused as a card's submit with too much in it, or nested too deep", async () => {
    const ana = await service.customer();
    const http = new HttpClient(service.url);
    const activities = `${base}/conversations/${ana.conversationId}/activities`;
    const post = (value: unknown) =>
      http.call('POST', activities, { type: 'message', value }, bearer(ana.token));
    const nested = (levels: number): unknown => (levels === 0 ? 'oi' : { inner: nested(levels - 1) });
    for (const value of [nested(6), nested(1_000), Array.from({ length: 201 }, () => 'a')]) {
      const refused = await post(value);
      expectError(refused, 400, 'invalid-input');
      expect(errorBodySchema.parse(refused.body).error.fields).toHaveProperty('value');
    }
    expectError(await post({ text: 'a'.repeat(maxMessageLength + 1) }), 413, 'too-large');
    for (const empty of [null, '', '  ']) expectError(await post(empty), 400, 'invalid-input');
    expect((await post(nested(5))).status).toBe(200);
  });

  it('with the wrong token opens nothing', async () => {
    const [ana, eva] = [await service.customer(), await service.customer()];
    const http = new HttpClient(service.url);
    const activities = `${base}/conversations/${ana.conversationId}/activities`;
    expectError(await http.get(activities), 401, 'not-signed-in');
    for (const id of ['x', 'a'.repeat(24)]) {
      expectError(await http.get(`${base}/attachments/${id}`), 404, 'not-found');
    }
    expectError(await http.call('GET', activities, undefined, bearer('nonsense')), 401, 'not-signed-in');
    expectError(await http.call('GET', activities, undefined, bearer(eva.token)), 403, 'not-allowed');
    expectError(
      await http.call('POST', activities, { type: 'message', text: 'x' }, bearer(eva.token)),
      403,
      'not-allowed',
    );
    expectError(
      await http.call('GET', `${base}/conversations/unknown/activities`, undefined, bearer(eva.token)),
      403,
      'not-allowed',
    );
    // The resume secret is no token, and a token is no resume secret.
    expectError(
      await http.call('GET', activities, undefined, bearer(ana.resumeSecret)),
      401,
      'not-signed-in',
    );
    expectError(await http.post(`${base}/tokens/resume`, { secret: ana.token }), 401, 'not-signed-in');
    const forged = `${ana.token.split('.').slice(0, 2).join('.')}.AAAA`;
    expectError(await http.call('GET', activities, undefined, bearer(forged)), 401, 'not-signed-in');
  });

  it('cannot say who sends it', async () => {
    const ana = await service.customer({ name: 'Ana' });
    await ana.post({ type: 'message', text: 'obrigada', from: { id: 'agent', name: 'Júlia', role: 'bot' } });
    const said = (await ana.readAll()).find(({ text }) => text === 'obrigada');
    expect(said?.from).toMatchObject({ role: 'user', name: 'Ana' });
  });

  it('keeps HTML and scripts as the text that they are', async () => {
    const ana = await service.customer();
    const script = '<img src=x onerror=alert(1)> <script>alert(2)</script> quero um atendente';
    await ana.ask(script, 'queued');
    const admin = await service.admin();
    const { text } = await admin.get(`/api/conversations/${ana.conversationId}/activities?after=0`);
    expect(JSON.parse(text)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ text: script })]),
    });
  });

  it('opens no WebSocket at an address that is none, and fills no log with it', async () => {
    const upgrade = async (target: string) => {
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
      const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n\r\n`,
      );
      return (await readText(socket)).slice(0, 12);
    };
    expect(await upgrade('//')).toBe('HTTP/1.1 400');
    expect(await upgrade(`${base}/conversations/%E0%A4%A/stream?t=x`)).toBe('HTTP/1.1 404');
    expect(await upgrade(`${base}/conversations/nobody/stream?t=x`)).toBe('HTTP/1.1 401');
    expect(service.errors).toEqual([]);
  });

  it('opens no more WebSockets than a customer has windows, and closes none of those that are open', async () => {
    const ana = await service.customer();
    const http = new HttpClient(service.url);
    const started = await http.call(
      'GET',
      `${base}/conversations/${ana.conversationId}`,
      undefined,
      bearer(ana.token),
    );
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(started.body);
    const closed: number[] = [];
    const sockets = Array.from({ length: 25 }, () => new WebSocket(streamUrl));
    for (const socket of sockets) socket.on('close', (code) => closed.push(code));
    // One is Ana's own.
    await until(() => closed.length === 6);
    const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN);
    expect([open.length, ...closed]).toEqual([19, 1013, 1013, 1013, 1013, 1013, 1013]);
    for (const socket of open) socket.terminate();
    await ana.ask('obrigada', 'smalltalk');
  });

  it('a message that arrives twice is one message', async () => {
    const ana = await service.customer();
    const [first, second] = await Promise.all([ana.say('obrigada', 'c1'), ana.say('obrigada', 'c1')]);
    await ana.until('smalltalk');
    const third = await ana.say('obrigada', 'c1');
    expect(new Set([first, second, third]).size).toBe(1);
    expect((await ana.readAll()).filter(({ text }) => text === 'obrigada')).toHaveLength(1);
  });
});

describe('bad input from staff', () => {
  it('is refused by name, and nothing is half done', async () => {
    const admin = await service.admin();
    expectError(await admin.get('/api/conversations?view=everything'), 400, 'invalid-input');
    expectError(await admin.get('/api/conversations/nobody'), 404, 'not-found');
    expectError(await admin.post('/api/conversations/nobody/claim', {}), 404, 'not-found');
    expectError(
      await admin.post('/api/session', { email: { $gt: '' }, password: { $gt: '' } }),
      400,
      'invalid-input',
    );
    expectError(await admin.get('/api/conversations?view[$ne]=queue'), 400, 'invalid-input');

    const lines = Array.from({ length: 3_000 }, (_, at) => ({
      key: `bulk-${at}`,
      locale: 'pt-BR',
      title: at === 1_729 ? '' : `Pergunta ${at}`,
      questions: [],
      answer: 'Resposta.',
      publish: true,
    }));
    const before = await admin.get('/api/articles?limit=1');
    const refused = await admin.call('POST', '/api/articles/import?dryRun=false', undefined, {
      headers: { 'Content-Type': 'application/x-ndjson' },
      raw: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    expectError(refused, 400, 'invalid-input');
    expect(errorBodySchema.parse(refused.body).error.fields).toHaveProperty('line 1730');
    const after = await admin.get('/api/articles?limit=1');
    expect(after.body).toMatchObject({ total: (before.body as { total: number }).total });
  });

  it('without the header that our pages send changes nothing', async () => {
    const admin = await service.admin();
    const answer = await admin.call(
      'PUT',
      '/api/me/presence',
      { status: 'online' },
      { headers: { 'X-Requested-With': '' } },
    );
    expectError(answer, 403, 'not-allowed');
  });
});

describe('limits', () => {
  it('hold back a flood of messages, signs of typing, looks, conversations and sign-ins, and say until when', async () => {
    const limited = await startTestService({ env: { RATE_LIMITS: 'on' } });
    const ana = await limited.customer();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => ana.post({ type: 'message', text: `m${at}` })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);

    const typed = await Promise.all(Array.from({ length: 125 }, () => ana.post({ type: 'typing' })));
    expect(typed.filter(({ status }) => status === 429)).toHaveLength(5);

    const headers = { Authorization: `Bearer ${ana.token}` };
    const look = () => fetch(ana.address('/place'), { headers });
    const read = await Promise.all(Array.from({ length: 605 }, look));
    // The opening of Ana's WebSocket was a look as well.
    expect(read.filter(({ status }) => status === 429)).toHaveLength(6);

    const http = new HttpClient(limited.url);
    const tokens = await Promise.all(
      Array.from({ length: 31 }, () => http.post(`${base}/tokens/generate`, {})),
    );
    expect(tokens.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);

    // Every account anew, as one tries one password on many: looking at a password costs much.
    const signIns = await Promise.all(
      Array.from({ length: 70 }, (_, at) => http.signIn(`nobody${at}@example.com`, 'uma senha qualquer')),
    );
    expect(signIns.filter(({ status }) => status === 401)).toHaveLength(60);
    expect(signIns.filter(({ status }) => status === 429)).toHaveLength(10);
    await limited.service.whenIdle();
    await limited.stop();
  });
});
