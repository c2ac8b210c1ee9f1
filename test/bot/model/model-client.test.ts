import { z } from 'zod';
import { createLogger } from '../../../bot/create-logger';
import { createModelClient, type ModelClient, type Question } from '../../../bot/model/model-client';
import { openClient } from '../../../bot/model/open-client';
import { createFakeClock, type FakeClock } from '../../support/fake-clock';
import { type FakeOpenai, type Reply, startFakeOpenai } from '../../support/fake-openai';

/** So that a busy machine is no fault; those who wait for a limit have a short one. */
const patientMs = 30_000;
const says = (value: unknown): Reply => ({ says: JSON.stringify(value) });

let fake: FakeOpenai;
let clock: FakeClock;
let client: ModelClient;
let lines: string[];

function question(given: Partial<Question<{ colour: string }>> = {}): Question<{ colour: string }> {
  return {
    task: 'test',
    instructions: 'Name a colour.',
    reference: 'Colours: blue, red.',
    customerText: 'Which one?',
    schema: z.object({ colour: z.string() }),
    signal: new AbortController().signal,
    ...given,
  };
}

beforeAll(async () => {
  fake = await startFakeOpenai();
});
afterAll(() => fake.close());

beforeEach(async () => {
  fake.requests.length = 0;
  fake.answer = () => says({ colour: 'blue' });
  clock = createFakeClock();
  lines = [];
  client = await open(patientMs);
});

async function open(limitMs: number): Promise<ModelClient> {
  return createModelClient({
    client: await openClient({ apiKey: 'sk-very-secret', baseUrl: fake.url }),
    model: 'small-1',
    logger: createLogger('trace', { write: (line: string) => void lines.push(line) }),
    now: clock.now,
    limitMs,
  });
}

describe('a question to the model', () => {
  it('asks the named model for JSON, with the instructions apart from the material', async () => {
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
    const [request] = fake.requests;
    expect(request).toMatchObject({
      model: 'small-1',
      temperature: 0,
      max_tokens: 800,
      response_format: { type: 'json_object' },
      authorization: 'Bearer sk-very-secret',
    });
    expect(request?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(request?.messages[1]?.content).toContain('Colours: blue, red.');
    expect(request?.messages[1]?.content).toContain('Which one?');
  });

  it.each([
    ['a code fence', '```json\n{"colour":"red"}\n```'],
    ['prose around it', 'Of course! Here it is: {"colour": "red"} Anything else?'],
    ['more fields than asked for', '{"colour":"red","mood":"fine"}'],
  ])('reads the answer from %s', async (_name, text) => {
    fake.answer = () => ({ says: text });
    expect(await client.ask(question())).toEqual({ colour: 'red' });
  });

  it('masks personal data before it leaves, and leaves published text as it is', async () => {
    const customerText =
      'Sou Ana, CPF 529.982.247-25, ana@example.com, fone (11) 98765-4321, cartão 4111 1111 1111 1111, senha: abc123';
    await client.ask(question({ customerText, reference: 'Fale com ajuda@casaaroeira.example.' }));
    const raw = fake.requests[0]?.raw ?? '';
    for (const secret of ['529.982', 'ana@example.com', '98765', '4111', 'abc123'])
      expect(raw).not.toContain(secret);
    expect(raw).toContain('[CPF]');
    expect(raw).toContain('ajuda@casaaroeira.example');
  });

  it('sends at most a few pages, however long the message is', async () => {
    await client.ask(question({ customerText: 'x'.repeat(100_000), reference: 'y'.repeat(100_000) }));
    expect(fake.requests[0]?.raw.length).toBeLessThan(30_000);
  });

  const failures: [string, Reply][] = [
    ['a server error', { status: 500, body: '{"error":{"message":"boom"}}' }],
    ['too many requests', { status: 429, body: '{"error":{"message":"slow down"}}' }],
    ['a wrong key', { status: 401, body: '{"error":{"message":"no such key"}}' }],
    [
      'a page in HTML',
      { status: 200, body: '<html>Welcome</html>', headers: { 'Content-Type': 'text/html' } },
    ],
    ['broken JSON from the server', { status: 200, body: '{"choices": [' }],
    ['another shape', { status: 200, body: '{"result": "blue"}' }],
    ['no choices', { status: 200, body: '{"choices": []}' }],
    ['an empty text', { says: '' }],
    ['nonsense', { says: 'blurb blurb {{{' }],
    ['JSON of the wrong shape', { says: '{"colour": 7}' }],
    ['a list', { says: '[1, 2]' }],
    ['a broken connection', 'hang up'],
  ];

  it.each(failures)('comes back empty-handed after %s', async (_name, reply) => {
    fake.answer = () => reply;
    expect(await client.ask(question())).toBeNull();
    // Without a second try of the library's own.
    expect(fake.requests).toHaveLength(1);
  });

  it('comes back empty-handed when its time is over', async () => {
    fake.answer = () => 'nothing';
    const hasty = await open(300);
    expect(await hasty.ask(question())).toBeNull();
    expect(lines.join('')).toContain('"task":"test"');
  });

  it('ends with the turn', async () => {
    fake.answer = () => 'nothing';
    const turn = new AbortController();
    const answer = client.ask(question({ signal: turn.signal }));
    turn.abort();
    expect(await answer).toBeNull();
  });

  it('never logs the key or what was asked', async () => {
    fake.answer = () => ({ status: 401, body: '{"error":{"message":"wrong key sk-very-secret"}}' });
    await client.ask(question({ customerText: 'um segredo meu' }));
    const log = lines.join('');
    expect(log).toContain('"status":401');
    expect(log).not.toContain('sk-very-secret');
    expect(log).not.toContain('segredo');
  });

  it('falls back to plain parameters where the endpoint knows no others, and remembers it', async () => {
    fake.answer = (request) =>
      request.response_format === undefined
        ? says({ colour: 'blue' })
        : { status: 400, body: '{"error":{"message":"unknown parameter"}}' };
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
    expect(fake.requests.map((request) => 'temperature' in request)).toEqual([true, false, false]);
  });
});

describe('an endpoint that fails', () => {
  it('is asked once in a turn and not again', async () => {
    fake.answer = () => ({ status: 500, body: '{}' });
    const { signal } = new AbortController();
    expect(await client.ask(question({ signal }))).toBeNull();
    fake.answer = () => says({ colour: 'blue' });
    expect(await client.ask(question({ signal }))).toBeNull();
    expect(fake.requests).toHaveLength(1);
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
  });

  it('is left alone for half a minute after three failures, and tried once after that', async () => {
    fake.answer = () => ({ status: 503, body: '{}' });
    for (let turn = 0; turn < 6; turn += 1) await client.ask(question());
    expect(fake.requests).toHaveLength(3);
    clock.advance(29_999);
    await client.ask(question());
    expect(fake.requests).toHaveLength(3);
    clock.advance(1);
    await client.ask(question());
    await client.ask(question());
    expect(fake.requests).toHaveLength(4);
  });

  it('is trusted again after one good answer', async () => {
    fake.answer = () => ({ status: 503, body: '{}' });
    for (let turn = 0; turn < 3; turn += 1) await client.ask(question());
    clock.advance(30_000);
    fake.answer = () => says({ colour: 'blue' });
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
    fake.answer = () => ({ status: 503, body: '{}' });
    expect(await client.ask(question())).toBeNull();
    expect(await client.ask(question())).toBeNull();
    expect(fake.requests).toHaveLength(6);
  });

  it('gets the patience that it asks for', async () => {
    fake.answer = () => ({ status: 429, body: '{}', headers: { 'Retry-After': '90' } });
    await client.ask(question());
    fake.answer = () => says({ colour: 'blue' });
    clock.advance(89_000);
    expect(await client.ask(question())).toBeNull();
    clock.advance(1_000);
    expect(await client.ask(question())).toEqual({ colour: 'blue' });
    expect(fake.requests).toHaveLength(2);
  });
});
