import { setImmediate } from 'node:timers/promises';
import {
  type AnswerServiceOptions,
  createAnswerService,
} from '../../../knowledge-base/answering/answer-service';
import type { PublishedArticle } from '../../../knowledge-base/answering/published-catalogue';
import { until } from '../../support/until';
import { makeArticle, shop } from './article-factory';

const published = (article: Partial<PublishedArticle> & { id: string }): PublishedArticle => ({
  key: article.id,
  revision: 1,
  ...makeArticle(article),
});

const english: readonly PublishedArticle[] = [
  published({
    id: 'frete-en',
    key: 'frete',
    locale: 'en',
    title: 'How much is shipping',
    answer: 'Shipping depends on the postcode.',
  }),
  published({
    id: 'returns-en',
    key: 'devolucao',
    locale: 'en',
    title: 'How do I return an order and get a refund',
    answer: 'Within 7 days.',
  }),
  published({
    id: 'stores-en',
    key: 'stores',
    locale: 'en',
    title: 'Store opening hours',
    answer: '9 to 6.',
  }),
];

const silent = { info: () => undefined, error: () => undefined };

function createService(options: Partial<AnswerServiceOptions> = {}) {
  return createAnswerService({
    loadPublished: async () => [...shop.map((article) => published(article)), ...english],
    logger: silent,
    now: () => new Date('2026-01-05T12:00:00Z'),
    ...options,
  });
}

test('answers with the article, its revision and the candidates', async () => {
  const service = createService();
  await service.whenReady();
  const found = await service.findAnswer('esqueci a senha', { locale: 'pt-BR' });
  expect(found).toMatchObject({
    outcome: 'answer',
    articleId: 'senha',
    key: 'senha',
    revision: 1,
    locale: 'pt-BR',
    title: 'Esqueci a senha da minha conta',
    passage: 'Peça um link de redefinição na página de entrada.',
  });
  expect(found.candidates[0]).toMatchObject({ articleId: 'senha', key: 'senha' });
});

test('answers in the language of the question', async () => {
  const service = createService();
  await service.whenReady();
  const asked = await service.findAnswer('how much do you charge for shipping?', { locale: 'pt-BR' });
  expect(asked).toMatchObject({ outcome: 'answer', articleId: 'frete-en', locale: 'en' });
  const other = await service.findAnswer('quanto custa o frete?', { locale: 'en' });
  expect(other).toMatchObject({ outcome: 'answer', articleId: 'frete', locale: 'pt-BR' });
});

test('never answers with an article that the language does not have', async () => {
  const service = createService();
  await service.whenReady();
  const found = await service.findAnswer('store opening hours', { locale: 'pt-BR' });
  if (found.locale === 'pt-BR')
    expect(found.candidates.map(({ articleId }) => articleId)).not.toContain('stores-en');
  else expect(found).toMatchObject({ articleId: 'stores-en' });
});

test('a published change is found by the next question, a withdrawn article no more', async () => {
  const service = createService();
  await service.whenReady();
  service.publish(
    published({ id: 'vagas', title: 'Como trabalhar na loja', answer: 'Mande o currículo.', revision: 3 }),
  );
  const found = await service.findAnswer('quero trabalhar na loja', { locale: 'pt-BR' });
  expect(found).toMatchObject({ outcome: 'answer', articleId: 'vagas', revision: 3 });
  service.withdraw('vagas');
  const after = await service.findAnswer('quero trabalhar na loja', { locale: 'pt-BR' });
  expect(after.candidates.map(({ articleId }) => articleId)).not.toContain('vagas');
  expect(service.findPublished('vagas')).toBeUndefined();
});

test('what changes while everything loads is not overwritten by what was read before', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* load(): AsyncGenerator<PublishedArticle> {
    yield published({ id: 'outro', title: 'Outro' });
    await held;
    yield published({ id: 'pix', title: 'Velho', revision: 1 });
    yield published({ id: 'boleto', title: 'Retirado', revision: 1 });
  }
  const service = createService({ loadPublished: load });
  await setImmediate();
  service.publish(published({ id: 'pix', title: 'Novo', revision: 2 }));
  service.withdraw('boleto');
  release();
  await service.whenReady();
  expect(service.findPublished('pix')).toMatchObject({ title: 'Novo', revision: 2 });
  expect(service.findPublished('boleto')).toBeUndefined();
  expect(service.size).toBe(2);
});

test('an article that changes its language leaves the old one', async () => {
  const service = createService();
  await service.whenReady();
  service.publish(published({ id: 'pix', locale: 'en', title: 'Paying with Pix', answer: 'Yes.' }));
  const found = await service.findAnswer('posso pagar com pix?', { locale: 'pt-BR' });
  expect(found.candidates.map(({ articleId }) => articleId)).not.toContain('pix');
});

test('a load that fails is reported to whoever waits', async () => {
  const errors: string[] = [];
  const service = createService({
    loadPublished: () => Promise.reject(new Error('no database')),
    logger: { info: () => undefined, error: (_, message) => void errors.push(message) },
  });
  await expect(service.whenReady()).rejects.toThrow('no database');
  expect(errors).toEqual(['Published articles could not be loaded']);
  expect((await service.findAnswer('pix', { locale: 'pt-BR' })).outcome).toBe('none');
});

test('what finds by meaning judges the candidates, for those who have time', async () => {
  const service = createService({
    semantic: {
      depth: 20,
      blend: async (_, found) => ({ ...found, confidence: 0.01, nearConfidence: 0.01 }),
      *calibration() {},
    },
  });
  await service.whenReady();
  const { signal } = new AbortController();
  const asked = await service.findAnswer('esqueci a senha', { locale: 'pt-BR', signal });
  expect(asked.outcome).toBe('none');
  expect((await service.findAnswer('esqueci a senha', { locale: 'pt-BR' })).outcome).toBe('answer');
});

test('an article that is withdrawn while a model is waited for is not given', async () => {
  const service = createService({
    semantic: {
      depth: 20,
      async blend() {
        service.withdraw('senha');
        const candidates = [{ id: 'senha', score: 9, confidence: 0.9 }];
        return { candidates, confidence: 0.9, nearConfidence: 0.9 };
      },
      *calibration() {},
    },
  });
  await service.whenReady();
  const { signal } = new AbortController();
  const asked = await service.findAnswer('esqueci a senha', { locale: 'pt-BR', signal });
  expect(asked).toMatchObject({ outcome: 'none', candidates: [] });
});

test('long answers come with the passage that fits', async () => {
  const filler = 'Texto sobre outras coisas que não interessam a esta pergunta. '.repeat(10);
  const answer = `${filler}\n\nO estorno no cartão leva até duas faturas.\n\n${filler}`;
  const service = createService({
    loadPublished: async () => [published({ id: 'estorno', title: 'Prazo do estorno', answer })],
  });
  await service.whenReady();
  const found = await service.findAnswer('prazo do estorno no cartão', { locale: 'pt-BR' });
  expect(found).toMatchObject({
    outcome: 'answer',
    answer,
    passage: 'O estorno no cartão leva até duas faturas.',
  });
});

test("an editor's synonyms count from the next question on, and go as they came", async () => {
  const service = createService();
  await service.whenReady();
  const ask = async () =>
    (await service.findAnswer('cade a minha muamba', { locale: 'pt-BR' })).candidates[0]?.key;
  expect(await ask()).not.toBe('rastreio');
  service.setSynonyms({ 'pt-BR': [['muamba', 'pedido', 'rastrear']] });
  expect(await ask()).toBe('rastreio');
  service.setSynonyms({});
  expect(await ask()).not.toBe('rastreio');
});

test('judged answers are read before each calibration, and a failure to read them stops nothing', async () => {
  let reads = 0;
  const faults: string[] = [];
  const service = createService({
    logger: { ...silent, error: (_details, message) => void faults.push(message) },
    readJudged: async () => {
      reads += 1;
      if (reads > 1) throw new Error('away');
      return [];
    },
  });
  await service.whenReady();
  service.recalibrate();
  await until(() => reads === 2 && faults.length > 0);
  expect(faults).toHaveLength(1);
  expect((await service.findAnswer('esqueci a senha', { locale: 'pt-BR' })).outcome).toBe('answer');
});

test('closing waits for the judged answers that are being read, and reads none afterwards', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads = 0;
  const service = createService({
    async readJudged() {
      reads += 1;
      if (reads > 1) await gate;
      return [];
    },
  });
  await service.whenReady();
  service.recalibrate();
  await until(() => reads === 2);
  let closed = false;
  const closing = service.close().then(() => {
    closed = true;
  });
  await setImmediate();
  expect(closed).toBe(false);
  release();
  await closing;
  service.recalibrate();
  await setImmediate();
  expect(reads).toBe(2);
});

test('a service that takes over another one’s confidence is exactly as sure, whenever it is asked', async () => {
  let shift = { first: 0, near: 0 };
  const live = createService({ calibratedBy: { confidenceShift: () => shift } });
  const drafts = createService({ calibratedBy: live });
  await Promise.all([live.whenReady(), drafts.whenReady()]);
  const sure = async (service: typeof live) =>
    (await service.findAnswer('esqueci a senha', { locale: 'pt-BR' })).confidence;
  const before = await sure(drafts);
  expect(before).toBe(await sure(live));
  shift = { first: -0.5, near: -0.5 };
  expect(await sure(drafts)).toBeLessThan(before);
  expect(await sure(drafts)).toBe(await sure(live));
});

test('the price of goods is answered with an article about just that, or with none', async () => {
  const articles = [
    ...shop.map((article) => published(article)),
    published({
      id: 'cor',
      title: 'Trocar por outra cor',
      questions: ['Posso trocar o sofá retrátil cinza por um azul?', 'Quanto custa trocar a cor do sofá?'],
      answer: 'A troca da cor do sofá não custa nada.',
    }),
  ];
  const question = 'quanto custa o sofá retrátil cinza?';
  const service = createService({ loadPublished: async () => articles });
  await service.whenReady();
  expect((await service.findAnswer(question, { locale: 'pt-BR' })).outcome).toBe('none');
  service.publish(
    published({
      id: 'sofa',
      title: 'Preço do sofá retrátil cinza',
      questions: ['Quanto custa o sofá retrátil?'],
      answer: 'O sofá sai por R$ 2.000.',
    }),
  );
  expect(await service.findAnswer(question, { locale: 'pt-BR' })).toMatchObject({
    outcome: expect.stringMatching(/answer|clarify/),
    candidates: expect.arrayContaining([expect.objectContaining({ articleId: 'sofa' })]),
  });
});
