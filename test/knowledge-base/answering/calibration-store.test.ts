import { setImmediate } from 'node:timers/promises';
import {
  type AnswerServiceOptions,
  createAnswerService,
} from '../../../knowledge-base/answering/answer-service';
import { createCalibrationStore } from '../../../knowledge-base/answering/calibration-store';
import type { PublishedArticle } from '../../../knowledge-base/answering/published-catalogue';
import { noShift } from '../../../knowledge-base/search/confidence-model';
import { openTestDatabase, type TestDatabase } from '../../support/open-test-database';
import { until } from '../../support/until';
import { makeArticle, shop } from '../search/article-factory';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const publish = (article: Partial<PublishedArticle> & { id: string }): PublishedArticle => ({
  key: article.id,
  revision: 1,
  ...makeArticle(article),
});
const articles = shop.map((article) =>
  publish({ ...article, questions: [...article.questions, `dúvida sobre ${article.title}`] }),
);
const settings = () => database.db.collection<{ _id: string; fingerprint?: string }>('settings');
const isKept = async () => (await settings().countDocuments({ _id: 'answer-calibration' })) > 0;

async function open(published: readonly PublishedArticle[], options: Partial<AnswerServiceOptions> = {}) {
  const service = createAnswerService({
    loadPublished: async () => published,
    calibrationStore: createCalibrationStore(database.db),
    logger: { info() {}, error: (details) => expect(details).toBeUndefined() },
    now: () => new Date('2026-01-05T12:00:00Z'),
    ...options,
  });
  await service.whenReady();
  return service;
}

async function fitOnce() {
  const service = await open(articles);
  expect(service.confidenceShift('pt-BR')).toEqual(noShift);
  await until(isKept);
  await service.close();
  return service.confidenceShift('pt-BR');
}

test('a service that starts again is as sure as before from its first question on', async () => {
  const fitted = await fitOnce();
  expect(fitted).not.toEqual(noShift);
  // The same articles as another database gives them.
  const moved = articles.toReversed().map((article) => ({ ...article, id: `other-${article.id}` }));
  for (const same of [articles, moved]) {
    const again = await open(same);
    expect(again.confidenceShift('pt-BR')).toEqual(fitted);
    await again.close();
  }
});

test.each<[string, (published: PublishedArticle[]) => PublishedArticle[], Partial<AnswerServiceOptions>]>([
  ['another article', (published) => [...published, publish({ id: 'new', title: 'Novidades' })], {}],
  ['one less', (published) => published.slice(1), {}],
  ['another word', ([first, ...rest]) => (first ? [{ ...first, answer: 'Outra.' }, ...rest] : rest), {}],
  [
    'a judged answer',
    (published) => published,
    {
      readJudged: async () => [
        { locale: 'pt-BR', question: 'esqueci a senha', articleId: 'senha', right: true },
      ],
    },
  ],
  ['a synonym', (published) => published, { synonyms: { 'pt-BR': [['muamba', 'pedido']] } }],
])('confidence is fitted anew where there is %s', async (_, change, options) => {
  await fitOnce();
  const fingerprint = async () => (await settings().findOne({ _id: 'answer-calibration' }))?.fingerprint;
  const before = await fingerprint();
  const service = await open(change(articles), options);
  expect(service.confidenceShift('pt-BR')).toEqual(noShift);
  await until(async () => (await fingerprint()) !== before);
  expect(service.confidenceShift('pt-BR')).not.toEqual(noShift);
  await service.close();
});

test('a fit that a change overtakes is not taken for the one before', async () => {
  const fitted = await fitOnce();
  let looks = 0;
  const readJudged = async () => {
    looks += 1;
    return [];
  };
  const service = await open(articles, { readJudged });
  // Each article asks what the next one answers: confidence must fall.
  const mixed = articles.map((article, at) => ({
    ...article,
    questions: articles[(at + 1) % articles.length]?.questions ?? [],
  }));
  mixed.forEach(service.publish);
  await until(() => looks === 2);
  // It has begun to fit when the change is taken back.
  for (let step = 0; step < 15; step++) await setImmediate();
  articles.forEach(service.publish);
  await until(() => looks === 3);
  service.recalibrate();
  await until(() => looks === 4);
  expect(service.confidenceShift('pt-BR')).toEqual(fitted);
  await service.close();
});

test('what is kept in a shape that this version does not read is fitted anew', async () => {
  const fitted = await fitOnce();
  await settings().updateOne({ _id: 'answer-calibration' }, { $set: { shifts: { 'pt-BR': 'high' } } });
  const service = await open(articles);
  expect(service.confidenceShift('pt-BR')).toEqual(noShift);
  await until(() => service.confidenceShift('pt-BR').first === fitted.first);
  await service.close();
});
