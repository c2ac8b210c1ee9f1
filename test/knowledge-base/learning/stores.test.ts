import type { FeedbackSource } from '../../../contracts/learning';
import { createAnswerService } from '../../../knowledge-base/answering/answer-service';
import type { PublishedArticle } from '../../../knowledge-base/answering/published-catalogue';
import {
  createLearning,
  type Feedback,
  type Learning,
} from '../../../knowledge-base/learning/create-learning';
import { createJudgementStore } from '../../../knowledge-base/learning/judgement-store';
import { createProposalStore } from '../../../knowledge-base/learning/proposal-store';
import { createFakeClock } from '../../support/fake-clock';
import { openTestDatabase, type TestDatabase } from '../../support/open-test-database';
import { makeArticle, shop } from '../search/article-factory';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.collection('proposals').deleteMany({});
  await database.db.collection('judgements').deleteMany({});
});

const clock = createFakeClock();
const start = async () => ({
  proposals: await createProposalStore({ db: database.db, now: clock.now }),
  judgements: await createJudgementStore({ db: database.db, now: clock.now }),
});
const proposed = (question: string, from: string, source: FeedbackSource = 'customer') => ({
  articleId: 'rastreio',
  locale: 'pt-BR' as const,
  question,
  source,
  from,
});

test('near duplicates come together, each customer counted once', async () => {
  const { proposals } = await start();
  const first = await proposals.propose(proposed('onde anda a minha encomenda azul?', 'c1'));
  expect(await proposals.propose(proposed('onde anda a minha encomenda azul?', 'c1'))).toBe(first);
  expect(await proposals.propose(proposed('Onde anda minha encomenda azul', 'c2'))).toBe(first);
  expect(
    await proposals.propose(proposed('a minha encomenda azul, por onde anda agora?', 'a1', 'agent')),
  ).toBe(first);
  const other = await proposals.propose(proposed('o boleto venceu ontem', 'c3'));
  expect(other).not.toBe(first);
  const open = await proposals.listOpen({ limit: 10 });
  expect(open).toMatchObject([
    { _id: first, count: 3, sources: { customer: 2, agent: 1, editor: 0 } },
    { _id: other, count: 1 },
  ]);
  expect(open[0]?.wordings).toHaveLength(3);
  expect(await proposals.listOpen({ limit: 10, locale: 'en' })).toEqual([]);
  expect(await proposals.listOpen({ limit: 10, articleId: 'other' })).toEqual([]);
});

test('however many say the same at once, it is one proposal with all of them, and a bounded number of wordings', async () => {
  const { proposals } = await start();
  const ids = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      proposals.propose(proposed(`${'!'.repeat(at)}onde anda a minha encomenda azul?`, `c${at}`)),
    ),
  );
  expect(new Set(ids).size).toBe(1);
  const [only] = await proposals.listOpen({ limit: 10 });
  expect(only?.count).toBe(30);
  for (let at = 0; at < 5; at++) await proposals.propose(proposed('onde anda a encomenda azul?', `d${at}`));
  expect((await proposals.listOpen({ limit: 10 }))[0]?.countedFrom.length).toBeLessThanOrEqual(50);
});

test('wordings that are kept are the latest ten', async () => {
  const { proposals } = await start();
  for (let at = 0; at < 14; at++) {
    await proposals.propose(proposed(`onde anda a minha encomenda azul${'?'.repeat(at)}`, `c${at}`));
  }
  const [only] = await proposals.listOpen({ limit: 10 });
  expect(only?.wordings).toHaveLength(10);
  expect(only?.wordings.at(-1)).toBe(`onde anda a minha encomenda azul${'?'.repeat(13)}`);
});

test('what was decided stays decided, and is decided once', async () => {
  const { proposals } = await start();
  const id = await proposals.propose(proposed('onde anda a minha encomenda azul?', 'c1'));
  await Promise.allSettled([
    proposals.decide(id, 'accepted', 'e1'),
    proposals.decide(id, 'dismissed', 'e2'),
  ]).then((results) => expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']));
  await proposals.propose(proposed('onde anda minha encomenda azul?', 'c2'));
  expect(await proposals.listOpen({ limit: 10 })).toEqual([]);
  await expect(proposals.decide(id, 'dismissed', 'e2')).rejects.toMatchObject({ code: 'conflict' });
  await expect(proposals.find('none')).rejects.toMatchObject({ code: 'not-found' });
});

test('judgements: the majority, an editor above it, ties left out, the latest first', async () => {
  const { judgements } = await start();
  const say = (question: string, right: boolean, from: string, source: FeedbackSource = 'customer') => {
    clock.advance(1_000);
    return judgements.record({ locale: 'pt-BR', question, articleId: 'troca', right, source, from });
  };
  expect(await say('um', true, 'c1')).toBe(true);
  expect(await say('Um', false, 'c1')).toBe(false);
  await say('dois', false, 'c1');
  await say('dois', false, 'c2');
  await say('dois', true, 'c3');
  await say('tres', true, 'c1');
  await say('tres', false, 'c2');
  await say('quatro', false, 'c1');
  const read = async () => (await judgements.readLatest()).map(({ question, right }) => [question, right]);
  expect(await read()).toEqual([
    ['quatro', false],
    ['dois', false],
    ['um', true],
  ]);
  expect([...(await judgements.readWrong())]).toEqual(['["dois","troca"]']);
  await say('dois', true, 'editor:e1', 'editor');
  await say('tres', false, 'editor:e1', 'editor');
  expect(await read()).toEqual([
    ['tres', false],
    ['dois', true],
    ['quatro', false],
    ['um', true],
  ]);
  expect([...(await judgements.readWrong())]).toEqual(['["tres","troca"]']);
  expect(await judgements.readLastAt()).toEqual(clock.now());
});

describe('learning', () => {
  const articles: readonly PublishedArticle[] = [
    ...shop.map((article) => ({ key: article.id, revision: 1, ...makeArticle(article) })),
    {
      key: 'frete',
      revision: 1,
      ...makeArticle({ id: 'frete-en', locale: 'en', title: 'How much is shipping' }),
    },
  ];
  const faults: unknown[] = [];
  let recalibrations = 0;
  let learning: Learning;

  beforeEach(async () => {
    recalibrations = 0;
    const silent = { info: () => undefined, error: () => undefined };
    const answers = createAnswerService({
      loadPublished: async () => articles,
      logger: silent,
      now: clock.now,
    });
    await answers.whenReady();
    const unused = () => Promise.reject(new Error('No article is changed here.'));
    learning = createLearning({
      articles: { find: unused, update: unused, publish: unused },
      answers: {
        ...answers,
        recalibrate() {
          recalibrations++;
        },
      },
      ...(await start()),
      gaps: { list: async () => [] },
      tests: { guard: unused },
      onFault: (error) => void faults.push(error),
      pollMs: 0,
    });
    await learning.refresh();
  });
  afterEach(() => learning.close());
  afterAll(() => expect(faults).toEqual([]));

  const feedback = (changes: Partial<Feedback>): Feedback => ({
    question: 'por onde anda a minha muamba?',
    articleId: 'rastreio',
    right: true,
    source: 'customer',
    from: 'c1',
    ...changes,
  });

  test('confidence is fitted anew when answers were judged since, and only then', async () => {
    await learning.refresh();
    expect(recalibrations).toBe(0);
    clock.advance(1_000);
    await learning.record(feedback({ right: false }));
    await learning.refresh();
    await learning.refresh();
    expect(recalibrations).toBe(1);
  });

  test('a "no" proposes nothing, nor does what an article asks already or what is no question', async () => {
    expect(await learning.record(feedback({ right: false }))).toBeNull();
    expect(await learning.record(feedback({ question: 'Onde está o meu pedido??' }))).toBeNull();
    expect(await learning.record(feedback({ question: '123.456' }))).toBeNull();
    expect(await learning.record(feedback({ articleId: 'gone' }))).toBeNull();
    expect(await learning.list({ limit: 10 })).toEqual({ items: [], total: 0 });
  });

  test('a question in the other language is proposed for the version in its language, where there is one', async () => {
    const asked = 'what do you charge when you ship to the north of the country?';
    expect(await learning.record(feedback({ question: asked, articleId: 'rastreio' }))).toBeNull();
    await learning.record(feedback({ question: asked, articleId: 'frete' }));
    expect((await learning.list({ limit: 10 })).items).toMatchObject([
      { locale: 'en', article: { id: 'frete-en', key: 'frete' } },
    ]);
  });
});
