import { type Category, triageResultSchema } from '../../contracts/category';
import { trainInThread } from '../../triage/classifier/train-in-worker';
import { findCategoryWarnings } from '../../triage/find-category-warnings';
import { createTriage, type Triage } from '../../triage/triage-service';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

const exchange: Category = {
  key: 'exchange',
  name: 'Trocas',
  team: 'pos-venda',
  priority: 'normal',
  skills: ['trocas'],
  examples: [
    'quero trocar o tamanho do tênis',
    'como faço para trocar um produto',
    'a camisa ficou apertada, posso trocar',
    'troca de cor do vestido',
    'o sapato não serviu e quero outro número',
    'prazo para troca',
  ],
  details: ['order-number'],
};
const payment: Category = {
  key: 'payment',
  name: 'Pagamentos',
  team: 'financeiro',
  priority: 'high',
  examples: [
    'meu pix não foi reconhecido',
    'o boleto venceu, como pago',
    'paguei duas vezes a mesma compra',
    'posso parcelar no cartão',
    'meu cartão foi recusado no pagamento',
    'cobrança duplicada na fatura',
  ],
};

const logger = {
  info: () => {},
  error: (details: object, message: string) => console.error(message, details),
};
const now = () => new Date('2026-05-04T12:00:00Z');

let database: TestDatabase;
let triage: Triage;
const start = () => createTriage({ db: database.db, logger, now, pollMs: 0, train: trainInThread });

beforeEach(async () => {
  database = await openTestDatabase();
  triage = await start();
});
afterEach(async () => {
  await triage.close();
  await database.drop();
});

test('serves without categories: default team, signals, language', async () => {
  await triage.whenTrained();
  const result = triage.classifyRequest('vou no procon se não resolverem');
  expect(triageResultSchema.parse(result)).toEqual(result);
  expect(result).toMatchObject({
    category: null,
    team: 'atendimento',
    priority: 'urgent',
    language: 'pt-BR',
  });
});

test('learns categories that are saved, and routes by them', async () => {
  await triage.replaceCategories([exchange, payment], 'ana');
  expect(findCategoryWarnings(triage.listCategories())).toEqual([]);
  await triage.whenTrained();
  expect(triage.classifyRequest('queria trocar meu tenis por outro numero')).toMatchObject({
    category: 'exchange',
    name: 'Trocas',
    team: 'pos-venda',
    skills: ['trocas'],
    priority: 'normal',
  });
  expect(triage.classifyRequest('meu cartao foi recusado').priority).toBe('high');
  expect(triage.classifyRequest('xyzzy plugh').category).toBeNull();
});

test('explains a category by words and examples', async () => {
  await triage.replaceCategories([exchange, payment], 'ana');
  await triage.whenTrained();
  const { explanation } = triage.classifyRequest('posso trocar o tênis?', { explain: true });
  expect(explanation?.words[0]?.word).toBe('trocar');
  expect(explanation?.examples[0]?.text).toBe('quero trocar o tamanho do tênis');
  expect(explanation).toMatchObject({ category: 'exchange', name: 'Trocas', threshold: expect.any(Number) });
});

test('explains what belongs nowhere by the nearest category, unless that has gone meanwhile', async () => {
  await triage.replaceCategories([exchange, payment], 'ana');
  await triage.whenTrained();
  const text = 'o vizinho dela é alto?';
  const { category, confidence, explanation } = triage.classifyRequest(text, { explain: true });
  expect(category).toBeNull();
  const nearest = explanation?.category;
  expect(['exchange', 'payment']).toContain(nearest);
  expect(confidence).toBeLessThan(explanation?.threshold ?? 0);
  expect(triage.classifyRequest(text)).not.toHaveProperty('explanation');
  expect(triage.classifyRequest('…', { explain: true })).not.toHaveProperty('explanation');

  // The old classifier serves until the new one is learned.
  await triage.replaceCategories(
    [exchange, payment].filter(({ key }) => key !== nearest),
    'ana',
  );
  const { explanation: later } = triage.classifyRequest(text, { explain: true });
  expect(later?.category).not.toBe(nearest);
  await triage.whenTrained();
});

test('a new start serves the stored model without training', async () => {
  await triage.replaceCategories([exchange, payment], 'ana');
  await triage.whenTrained();
  const before = triage.classifyRequest('o boleto venceu ontem');
  await triage.close();
  triage = await createTriage({
    db: database.db,
    logger,
    now,
    pollMs: 0,
    train: () => Promise.reject(new Error('must not train')),
  });
  await triage.whenTrained();
  expect(triage.classifyRequest('o boleto venceu ontem')).toEqual(before);
});

test('what died while it learned leaves no start without a classifier: nobody waits for its claim to end', async () => {
  const dying = await createTriage({
    db: database.db,
    logger,
    now,
    pollMs: 0,
    train: ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  });
  await dying.replaceCategories([exchange, payment], 'ana');
  await triage.close();
  triage = await start();
  expect(triage.classifyRequest('quero trocar o sapato').category).toBe('exchange');
  await dying.close();
});

test('another instance follows a change, and does not train what this one trains', async () => {
  let trained = 0;
  const other = await createTriage({
    db: database.db,
    logger,
    now,
    pollMs: 0,
    train: (request) => {
      trained += 1;
      return trainInThread(request);
    },
  });
  await other.whenTrained();
  const trainedAtFirst = trained;
  await triage.replaceCategories([exchange, payment], 'ana');
  await other.refresh();
  await triage.whenTrained();
  await triage.close();
  await other.refresh();
  await other.whenTrained();
  expect(other.classifyRequest('quero trocar o sapato').category).toBe('exchange');
  expect(trained).toBe(trainedAtFirst);
  await other.close();
});

test('the last of two quick changes is what serves', async () => {
  await triage.replaceCategories([exchange], 'ana');
  await triage.replaceCategories([exchange, payment], 'rui');
  await triage.whenTrained();
  expect(triage.listCategories()).toHaveLength(2);
  expect(triage.classifyRequest('paguei duas vezes a compra').category).toBe('payment');
});

test('tells the editor what will not work well, and works all the same', async () => {
  const lonely = { ...exchange, examples: ['quero trocar'] };
  await triage.replaceCategories([lonely], 'ana');
  const codes = () => findCategoryWarnings(triage.listCategories()).map(({ code }) => code);
  expect(codes()).toEqual(['single-category', 'few-examples']);
  await triage.whenTrained();
  expect(triage.classifyRequest('quero trocar').category).toBe('exchange');

  const twice = { ...payment, examples: [...payment.examples, 'Quero trocar o tamanho do tênis!'] };
  await triage.replaceCategories(
    [exchange, twice, { ...payment, key: 'empty', name: 'Parcerias', examples: [] }],
    'ana',
  );
  expect(codes()).toEqual(['no-examples', 'same-example-twice']);
  expect(findCategoryWarnings(triage.listCategories())[1]?.fields).toEqual({
    '1.examples.6': 'also in Trocas',
  });
  await triage.whenTrained();
  expect(triage.classifyRequest('o boleto venceu').category).not.toBeNull();
});
