import pino from 'pino';
import { createEmbeddingClient } from '../../../bot/model/embedding-client';
import { openClient } from '../../../bot/model/open-client';
import type { PublishedArticle } from '../../../knowledge-base/answering/published-catalogue';
import type { Embedder } from '../../../knowledge-base/embeddings/embedder';
import {
  createEmbeddingStore,
  type EmbeddingStore,
} from '../../../knowledge-base/embeddings/embedding-store';
import { type EmbeddingKeeper, keepEmbeddings } from '../../../knowledge-base/embeddings/keep-embeddings';
import { createSemanticIndex, type SemanticIndex } from '../../../knowledge-base/embeddings/semantic-search';
import { splitIntoPassages } from '../../../knowledge-base/embeddings/split-into-passages';
import { createFakeClock, type FakeClock } from '../../support/fake-clock';
import { type FakeOpenai, startFakeOpenai } from '../../support/fake-openai';
import { hashedVector } from '../../support/hashed-vectors';
import { openTestDatabase, type TestDatabase } from '../../support/open-test-database';
import { until } from '../../support/until';
import { makeArticle } from '../search/article-factory';

const published = (id: string, changes: Partial<PublishedArticle> = {}): PublishedArticle => ({
  key: id,
  revision: 1,
  ...makeArticle({
    id,
    title: `Como fazer ${id}`,
    questions: [`Quero ${id}`],
    answer: `Toque em ${id}, depois em Salvar.`,
  }),
  ...changes,
});

let fake: FakeOpenai;
let database: TestDatabase;
let clock: FakeClock;
let catalogue: Map<string, PublishedArticle>;
let store: EmbeddingStore;
let embedder: Embedder;
const keepers: EmbeddingKeeper[] = [];

beforeAll(async () => {
  fake = await startFakeOpenai();
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await fake.close();
});
beforeEach(async () => {
  fake.embeddings.length = 0;
  fake.answerEmbedding = () => null;
  fake.vectorOf = hashedVector;
  clock = createFakeClock();
  catalogue = new Map();
  const client = await openClient({ apiKey: 'k', baseUrl: fake.url });
  embedder = createEmbeddingClient({
    client,
    model: 'embed-1',
    logger: pino({ level: 'silent' }),
    now: clock.now,
  });
  store = await createEmbeddingStore({ db: database.db, now: clock.now });
  await database.db.collection('articleEmbeddings').deleteMany({});
  await database.db.collection('embeddingLeases').deleteMany({});
});
afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.close();
});

interface Started {
  keeper: EmbeddingKeeper;
  index: SemanticIndex;
  /** Resolves when nothing waits and the vectors may be learnt from. */
  settled: Promise<void>;
}

function start(instance = 'one', articles = catalogue): Started {
  const index = createSemanticIndex({ embedQuestion: async () => null });
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const keeper = keepEmbeddings({
    store,
    embedder,
    index,
    articles: { list: () => articles.values(), find: (id) => articles.get(id) },
    onVectors: () => settle(),
    now: clock.now,
    logger: pino({ level: 'silent' }),
    instance,
    pace: { pause: 0, firstRetry: 1, longestRetry: 4, follow: 2 },
  });
  keepers.push(keeper);
  void keeper.start();
  return { keeper, index, settled };
}

function publish(...articles: PublishedArticle[]): void {
  for (const article of articles) catalogue.set(article.id, article);
}

const isWhole = ({ index }: Started): boolean =>
  [...catalogue.values()].every((article) =>
    index.holds(
      article.id,
      article.locale,
      splitIntoPassages(article).map(({ hash }) => hash),
    ),
  );
const sent = (): string[] => fake.embeddings.flatMap(({ input }) => input);
const stored = () => database.db.collection('articleEmbeddings').countDocuments({});

const names = Array.from({ length: 40 }, (_, at) => `coisa${at}`);

test('every passage is embedded once, kept, and read again at the next start', async () => {
  publish(...names.map((name) => published(name)));
  const first = start();
  await first.settled;
  expect(isWhole(first)).toBe(true);
  expect(first.keeper.progress()).toEqual({ embedded: 40, waiting: 0, refused: 0 });
  expect(new Set(sent()).size).toBe(120);
  expect(sent()).toHaveLength(120);
  expect(fake.embeddings.length).toBeLessThan(5);
  expect(await stored()).toBe(40);

  fake.embeddings.length = 0;
  const second = start('two');
  await second.settled;
  expect(isWhole(second)).toBe(true);
  expect(fake.embeddings).toHaveLength(0);
});

test('of a changed article only what changed is embedded', async () => {
  publish(...names.map((name) => published(name)));
  const started = start();
  await started.settled;
  fake.embeddings.length = 0;
  publish(published('coisa3', { revision: 2, questions: ['Quero coisa3', 'Como é que se faz?'] }));
  started.keeper.articlesChanged(['coisa3']);
  await until(() => isWhole(started));
  expect(sent()).toEqual(['Como é que se faz?']);

  publish(published('coisa3', { revision: 3, questions: ['Como é que se faz?'], tags: ['novo'] }));
  started.keeper.articlesChanged(['coisa3']);
  await until(() => isWhole(started) && started.keeper.progress().waiting === 0);
  expect(sent()).toHaveLength(1);
});

test('a withdrawn article leaves the index and the database', async () => {
  publish(published('a'), published('b'));
  const started = start();
  await started.settled;
  catalogue.delete('a');
  started.keeper.articlesChanged(['a']);
  expect(started.index.size).toBe(1);
  await until(async () => (await stored()) === 1);
});

test('what was withdrawn while nothing ran leaves at the next start', async () => {
  publish(published('a'), published('b'));
  await start().settled;
  catalogue.delete('a');
  const next = start('two');
  await next.settled;
  expect(next.index.size).toBe(1);
  expect(await stored()).toBe(1);
});

test('it goes on where it stopped', async () => {
  publish(...names.map((name) => published(name)));
  fake.answerEmbedding = () => (fake.embeddings.length > 1 ? 'hang up' : null);
  const first = start();
  await until(() => fake.embeddings.length > 3);
  await first.keeper.close();
  const done = await stored();
  expect(done).toBeGreaterThan(10);
  expect(done).toBeLessThan(40);

  fake.embeddings.length = 0;
  fake.answerEmbedding = () => null;
  const second = start('two');
  await second.settled;
  expect(isWhole(second)).toBe(true);
  expect(sent()).toHaveLength(3 * (40 - done));
});

test.each([
  ['errors', { status: 500, body: '{}' }],
  ['asks for patience', { status: 429, body: '{}', headers: { 'Retry-After': '0' } }],
  ['talks nonsense', { status: 200, body: '{"data":[{"embedding":[1,null]}]}' }],
])('it tries again while the endpoint %s', async (_name, reply) => {
  publish(published('a'));
  let failures = 6;
  fake.answerEmbedding = () => {
    failures -= 1;
    return failures >= 0 ? reply : null;
  };
  const started = start();
  await started.settled;
  expect(isWhole(started)).toBe(true);
  expect(fake.embeddings).toHaveLength(7);
});

test('an article that the endpoint fails on holds up no other', async () => {
  publish(...names.map((name) => published(name)));
  fake.answerEmbedding = ({ raw }) => (raw.includes('coisa7"') ? { status: 500, body: '{}' } : null);
  const started = start();
  await until(() => started.keeper.progress().embedded === 39);
  fake.answerEmbedding = () => null;
  await started.settled;
  expect(isWhole(started)).toBe(true);
});

test('a passage that is refused is left out, and its article does without', async () => {
  publish(...names.map((name) => published(name)));
  fake.answerEmbedding = ({ input }) => (input.includes('Quero coisa5') ? { status: 400, body: '{}' } : null);
  const started = start();
  await started.settled;
  expect(started.keeper.progress()).toEqual({ embedded: 40, waiting: 0, refused: 1 });
});

test('a server that takes few texts at once gets few', async () => {
  publish(...names.map((name) => published(name)));
  fake.answerEmbedding = ({ input }) => (input.length > 10 ? { status: 413, body: '{}' } : null);
  const started = start();
  await started.settled;
  expect(isWhole(started)).toBe(true);
  expect(started.keeper.progress().refused).toBe(0);
  const refused = fake.embeddings.filter(({ input }) => input.length > 10);
  expect(refused.length).toBeLessThan(4);
});

test('a model that embeds nothing is not asked for each text', async () => {
  publish(...names.map((name) => published(name)));
  fake.answerEmbedding = () => ({ status: 400, body: '{}' });
  const started = start();
  await until(() => fake.embeddings.length >= 3);
  expect(fake.embeddings.slice(0, 3).map(({ input }) => input.length)).toEqual([63, 1, 1]);
  expect(started.keeper.progress().refused).toBe(0);
});

test('two instances do the work once, and both have it', async () => {
  publish(...names.map((name) => published(name)));
  const both = [start('one'), start('two')];
  await Promise.all(both.map(({ settled }) => settled));
  for (const each of both) expect(isWhole(each)).toBe(true);
  expect(sent()).toHaveLength(120);
});

test('vectors of another length are another model: everything is embedded anew', async () => {
  publish(...names.slice(0, 5).map((name) => published(name)));
  const first = start();
  await first.settled;
  await first.keeper.close();
  fake.embeddings.length = 0;
  const usual = fake.vectorOf;
  fake.vectorOf = (text) => [...usual(text), 1];
  publish(published('nova'));
  const second = start('two');
  await until(() => second.keeper.progress().waiting === 0 && isWhole(second));
  // One text besides, to see whether it was no single odd answer.
  expect(new Set(sent()).size).toBe(19);
  expect(await database.db.collection('articleEmbeddings').countDocuments({ dimension: 257 })).toBe(6);
});

test('customers’ words among the questions leave masked, and a megabyte leaves as a few pages', async () => {
  publish(
    published('a', {
      questions: ['meu cpf 529.982.247-25 foi recusado'],
      answer: 'bla bla. '.repeat(100_000),
    }),
  );
  await start().settled;
  const raw = fake.embeddings.map((request) => request.raw).join('');
  expect(raw).not.toContain('529.982');
  expect(raw).toContain('[CPF]');
  expect(raw.length).toBeLessThan(60_000);
});

test('closing does not wait for an endpoint that is silent', async () => {
  publish(published('a'));
  fake.answerEmbedding = () => 'nothing';
  const started = start();
  await until(() => fake.embeddings.length > 0);
  let isClosed = false;
  void started.keeper.close().then(() => {
    isClosed = true;
  });
  await until(() => isClosed);
});
