import { z } from 'zod';
import { createLogger } from '../../../bot/create-logger';
import { createModel } from '../../../bot/model/create-model';
import { createEmbeddingClient, type EmbeddingClient } from '../../../bot/model/embedding-client';
import type { ModelRequest } from '../../../bot/model/model-metrics';
import { openClient } from '../../../bot/model/open-client';
import { EmbeddingFault } from '../../../knowledge-base/embeddings/embedder';
import { createFakeClock, type FakeClock } from '../../support/fake-clock';
import { type FakeOpenai, type Reply, startFakeOpenai } from '../../support/fake-openai';

/** So that a busy machine is no fault; who waits for a limit has a short one. */
const patientMs = 30_000;

let fake: FakeOpenai;
let clock: FakeClock;
let client: EmbeddingClient;
let lines: string[];
let observed: ModelRequest[];
const turn = () => new AbortController().signal;
const limits = () => ({ signal: turn(), limitMs: patientMs });

beforeAll(async () => {
  fake = await startFakeOpenai();
});
afterAll(() => fake.close());

beforeEach(async () => {
  fake.embeddings.length = 0;
  fake.answerEmbedding = () => null;
  clock = createFakeClock();
  lines = [];
  observed = [];
  client = await open(patientMs);
});

async function open(questionLimitMs: number): Promise<EmbeddingClient> {
  return createEmbeddingClient({
    client: await openClient({ apiKey: 'sk-very-secret', baseUrl: fake.url }),
    model: 'embed-1',
    logger: createLogger('trace', { write: (line: string) => void lines.push(line) }),
    now: clock.now,
    questionLimitMs,
    observe: (request) => void observed.push(request),
  });
}

const reply = (vectors: unknown[]): Reply => ({ status: 200, body: JSON.stringify({ data: vectors }) });

describe('vectors of texts', () => {
  it('come in the order of the texts, whatever the order of the answer', async () => {
    fake.answerEmbedding = () =>
      reply([
        { index: 1, embedding: [0, 1] },
        { index: 0, embedding: [1, 0] },
      ]);
    const vectors = await client.embed(['a', 'b'], limits());
    expect(vectors).toEqual([Float32Array.from([1, 0]), Float32Array.from([0, 1])]);
    expect(fake.embeddings[0]).toMatchObject({
      model: 'embed-1',
      input: ['a', 'b'],
      encoding_format: 'float',
      authorization: 'Bearer sk-very-secret',
    });
    expect(observed).toMatchObject([{ task: 'embed-articles', outcome: 'answered' }]);
  });

  it('come without numbers, too', async () => {
    fake.answerEmbedding = () => reply([{ embedding: [1, 0] }, { embedding: [0, 1] }]);
    expect(await client.embed(['a', 'b'], limits())).toHaveLength(2);
  });

  const unusable: [string, Reply][] = [
    ['too few vectors', reply([{ index: 0, embedding: [1, 0] }])],
    ['too many', reply([0, 1, 2].map((index) => ({ index, embedding: [1, 0] })))],
    ['one vector twice', reply([0, 0].map((index) => ({ index, embedding: [1, 0] })))],
    ['a vector of nobody’s', reply([0, 7].map((index) => ({ index, embedding: [1, 0] })))],
    ['vectors of two lengths', reply([{ embedding: [1, 0] }, { embedding: [1, 0, 0] }])],
    ['a vector of noughts', reply([{ embedding: [0, 0] }, { embedding: [1, 0] }])],
    ['no number', reply([{ embedding: ['x', 0] }, { embedding: [1, 0] }])],
    ['null for a number', reply([{ embedding: [null, 0] }, { embedding: [1, 0] }])],
    ['infinity', { status: 200, body: '{"data":[{"embedding":[1e999,0]},{"embedding":[1,0]}]}' }],
    ['not a number', { status: 200, body: '{"data":[{"embedding":[NaN,0]},{"embedding":[1,0]}]}' }],
    ['an overflow', reply([{ embedding: [1e300, 0] }, { embedding: [1, 0] }])],
    ['an empty vector', reply([{ embedding: [] }, { embedding: [1, 0] }])],
    ['another shape', { status: 200, body: '{"vectors": [[1, 0]]}' }],
    ['a page in HTML', { status: 200, body: '<html></html>', headers: { 'Content-Type': 'text/html' } }],
    ['broken JSON', { status: 200, body: '{"data": [' }],
    ['a server error', { status: 500, body: '{}' }],
    ['a wrong key', { status: 401, body: '{}' }],
    ['no such model', { status: 404, body: '{}' }],
    ['a broken connection', 'hang up'],
  ];

  it.each(unusable)('are not had from %s', async (_name, given) => {
    fake.answerEmbedding = () => given;
    await expect(client.embed(['a', 'b'], limits())).rejects.toMatchObject({ code: 'unreachable' });
    // Without a second try of the library's own.
    expect(fake.embeddings).toHaveLength(1);
    expect(observed).toMatchObject([{ outcome: 'failed' }]);
  });

  it.each([400, 413, 422])('that are refused (%i) are told from an endpoint that is away', async (status) => {
    fake.answerEmbedding = () => ({ status, body: '{}' });
    await expect(client.embed(['a'], limits())).rejects.toMatchObject({ code: 'refused', status });
  });

  it('wait as long as the endpoint asks', async () => {
    fake.answerEmbedding = () => ({ status: 429, body: '{}', headers: { 'Retry-After': '90' } });
    const fault: unknown = await client.embed(['a'], limits()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EmbeddingFault);
    expect(fault).toMatchObject({ code: 'unreachable', status: 429, patienceMs: 90_000 });
  });
});

describe('a question’s vector', () => {
  it('is had', async () => {
    fake.vectorOf = () => [3, 4];
    expect(await client.embedQuestion('onde está meu pedido?', turn())).toEqual(Float32Array.from([3, 4]));
    expect(observed).toMatchObject([{ task: 'embed-question', outcome: 'answered' }]);
  });

  it('is not waited for longer than the limit', async () => {
    fake.answerEmbedding = () => 'nothing';
    const hasty = await open(300);
    expect(await hasty.embedQuestion('oi', turn())).toBeNull();
    expect(lines.join('')).not.toContain('sk-very-secret');
    expect(lines.join('')).toContain('embed-question');
  });

  it('is not asked for again in the turn in which it failed', async () => {
    fake.answerEmbedding = () => ({ status: 500, body: '{}' });
    const signal = turn();
    expect(await client.embedQuestion('a', signal)).toBeNull();
    fake.answerEmbedding = () => null;
    expect(await client.embedQuestion('a', signal)).toBeNull();
    expect(await client.embedQuestion('a', turn())).not.toBeNull();
    expect(fake.embeddings).toHaveLength(2);
  });

  it('is not asked for during half a minute after three failures', async () => {
    fake.answerEmbedding = () => 'hang up';
    for (let at = 0; at < 6; at += 1) expect(await client.embedQuestion('a', turn())).toBeNull();
    expect(fake.embeddings).toHaveLength(3);
    fake.answerEmbedding = () => null;
    clock.advance(30_000);
    expect(await client.embedQuestion('a', turn())).not.toBeNull();
  });
});

describe('one endpoint for both', () => {
  it('is not waited for twice in one turn: after a question’s vector, no chat', async () => {
    const model = await createModel({
      endpoint: { apiKey: 'k', baseUrl: fake.url, model: 'chat-1', embeddingModel: 'embed-1' },
      logger: createLogger('silent'),
      now: clock.now,
    });
    fake.answerEmbedding = () => ({ status: 500, body: '{}' });
    const signal = turn();
    await model.embeddings?.embedQuestion('a', signal);
    fake.requests.length = 0;
    const asked = { task: 't', instructions: 'i', reference: 'r', customerText: 'c', schema: z.object({}) };
    expect(await model.chat?.ask({ ...asked, signal })).toBeNull();
    expect(fake.requests).toHaveLength(0);
    expect(await model.chat?.ask({ ...asked, signal: turn() })).toEqual({});
  });

  it('is asked for what is named only', async () => {
    const common = { logger: createLogger('silent'), now: clock.now };
    const endpoint = { apiKey: 'k', baseUrl: fake.url, model: null, embeddingModel: 'embed-1' };
    expect(await createModel({ ...common, endpoint })).toMatchObject({ chat: null });
    expect(await createModel({ ...common, endpoint: { ...endpoint, embeddingModel: null } })).toEqual({
      chat: null,
      embeddings: null,
    });
    expect(await createModel({ ...common, endpoint: null })).toEqual({ chat: null, embeddings: null });
  });
});
