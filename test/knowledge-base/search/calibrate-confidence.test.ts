import { calibrateConfidence, fitShift } from '../../../knowledge-base/search/calibrate-confidence';
import { type JudgedQuestion, selectJudged } from '../../../knowledge-base/search/judged-question';
import { LocaleIndex } from '../../../knowledge-base/search/locale-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';
import { makeArticle, shop } from './article-factory';

const trials = (count: number, logit: number, right: boolean) =>
  Array.from({ length: count }, () => ({ logit, right }));

describe('the shift of confidence', () => {
  test('is nought without questions', () => {
    expect(fitShift([])).toBeCloseTo(0);
  });

  test('lowers confidence where sure answers were wrong, within bounds', () => {
    const sureAndWrong = [...trials(100, 3, true), ...trials(40, 3, false)];
    expect(fitShift(sureAndWrong, -0.8)).toBeLessThan(-0.3);
    expect(fitShift(sureAndWrong, -0.8)).toBeGreaterThanOrEqual(-0.8);
    expect(fitShift(sureAndWrong)).toBeCloseTo(-0.3);
  });

  test('finds its place from far away as well', () => {
    expect(fitShift([...trials(200, 6, true), ...trials(60, 6, false)], -0.8)).toBeCloseTo(-0.8);
  });

  test('hardly raises it where everything was right', () => {
    const shift = fitShift(trials(400, 0, true));
    expect(shift).toBeGreaterThan(0);
    expect(shift).toBeLessThanOrEqual(0.2);
  });

  test('moves little on few questions', () => {
    expect(Math.abs(fitShift(trials(2, 1, false)))).toBeLessThan(0.25);
  });
});

function calibrate(articles: readonly IndexedArticle[], judged: readonly JudgedQuestion[] = []) {
  const index = new LocaleIndex('pt-BR');
  for (const article of articles) index.put(article);
  const before = index.measure('como trocar o produto');
  const steps = calibrateConfidence(
    index,
    'pt-BR',
    new Map(articles.map((article) => [article.id, article])),
    judged,
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { shift: step.value, before, after: index.measure('como trocar o produto') };
}

test('articles are left as they were', () => {
  const { before, after } = calibrate(shop);
  expect(after).toEqual(before);
});

test('a knowledge base whose questions fit every article alike lowers its confidence', () => {
  const alike = Array.from({ length: 30 }, (_, at) =>
    makeArticle({
      id: `artigo-${at}`,
      title: `Prazo de entrega do pedido na região ${at}`,
      questions: ['Qual o prazo de entrega do meu pedido?', 'Quando o pedido chega na minha região?'],
      answer: 'O prazo depende da região.',
    }),
  );
  expect(calibrate(alike).shift.first).toBeLessThanOrEqual(0);
  expect(calibrate(alike).shift.near).toBeLessThan(0.01);
});

test('articles that changed meanwhile are passed over', () => {
  const index = new LocaleIndex('pt-BR');
  const articles = new Map(shop.map((article) => [article.id, article]));
  for (const article of shop) index.put(article);
  const steps = calibrateConfidence(index, 'pt-BR', articles);
  steps.next();
  articles.clear();
  for (const article of shop) index.remove(article.id);
  while (!steps.next().done);
  expect(index.size).toBe(0);
});

const judge = (question: string, articleId: string, right: boolean): JudgedQuestion => ({
  locale: 'pt-BR',
  question,
  articleId,
  right,
});

describe('judged questions', () => {
  const wrong = Array.from({ length: 40 }, () => judge('Quanto custa o frete?', 'frete', false));

  test('lower confidence where sure answers were said to be wrong', () => {
    const own = calibrate(shop).shift;
    const { shift, before, after } = calibrate(shop, wrong);
    expect(shift.first).toBeLessThan(own.first);
    expect(shift.near).toBeLessThan(own.near);
    expect(after).toEqual(before);
  });

  test('that confirm answers do not lower it', () => {
    const own = calibrate(shop).shift;
    const right = wrong.map((each) => ({ ...each, right: true }));
    expect(calibrate(shop, right).shift.near).toBeGreaterThanOrEqual(own.near);
  });

  test('about articles that are gone, or about another article than was found, say nothing', () => {
    const own = calibrate(shop).shift;
    const gone = wrong.map((each) => ({ ...each, articleId: 'gone' }));
    const other = wrong.map((each) => ({ ...each, articleId: 'senha' }));
    expect(calibrate(shop, gone).shift).toEqual(own);
    expect(calibrate(shop, other).shift).toEqual(own);
  });

  test('count only from a number on, never more than the own ones, and each language for itself', () => {
    expect(selectJudged(wrong.slice(0, 19), 'pt-BR', 100)).toEqual([]);
    expect(selectJudged(wrong, 'pt-BR', 12)).toHaveLength(12);
    expect(selectJudged(wrong, 'pt-BR', 100)).toHaveLength(40);
    expect(selectJudged(wrong, 'pt-BR', 0)).toHaveLength(40);
    expect(selectJudged(wrong, 'en', 100)).toEqual([]);
  });

  test('that an editor made alternative questions are left out while they are asked', () => {
    const added = judge('Ficou pequeno, posso trocar?', 'troca', true);
    const { before, after } = calibrate(
      shop,
      wrong.map(() => added),
    );
    expect(after).toEqual(before);
  });
});
