import { type AnswerService, createAnswerService } from '../../../knowledge-base/answering/answer-service';
import type { PublishedArticle } from '../../../knowledge-base/answering/published-catalogue';
import {
  chooseEffectQuestions,
  type EffectQuestion,
} from '../../../knowledge-base/learning/choose-effect-questions';
import { createEffectMeter } from '../../../knowledge-base/learning/effect-meter';
import { measureEffect } from '../../../knowledge-base/learning/measure-effect';
import { makeArticle, shop } from '../search/article-factory';

const articles: readonly PublishedArticle[] = shop.map((article) => ({
  key: article.id,
  revision: 1,
  ...makeArticle(article),
}));
const silent = { info: () => undefined, error: () => undefined };

let answers: AnswerService;

beforeEach(async () => {
  answers = createAnswerService({
    loadPublished: async () => articles,
    logger: silent,
    now: () => new Date('2026-01-05T12:00:00Z'),
  });
  await answers.whenReady();
});

function find(id: string): PublishedArticle {
  const article = answers.findPublished(id);
  if (article === undefined) throw new Error(`No article ${id}`);
  return article;
}

function measure(id: string, question: string, asked: readonly EffectQuestion[]) {
  const steps = measureEffect({ answers, article: find(id), question, asked });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const judged = (question: string, articleId: string, right = true): EffectQuestion => ({
  question,
  origin: 'judged',
  articleId,
  right,
});

test('a wording that others use as well wins their questions', () => {
  const effect = measure('rastreio', 'cadê a minha muamba?', [
    judged('e minha muamba, cadê?', 'rastreio'),
    judged('esqueci a senha', 'senha'),
  ]);
  expect(effect).toMatchObject({
    questions: 2,
    before: { answered: 1, right: 1 },
    after: { answered: 2, right: 2 },
    counts: { won: 1, lost: 0, changed: 0 },
    won: [
      {
        question: 'e minha muamba, cadê?',
        expected: 'Como rastrear o meu pedido',
        after: { outcome: 'answer', articleId: 'rastreio' },
      },
    ],
    itself: { after: { outcome: 'answer', articleId: 'rastreio' } },
  });
  expect(effect.itself.before.outcome).not.toBe('answer');
});

test("a wording that belongs to another article takes that one's answers away", () => {
  const effect = measure('pix', 'Esqueci a senha da minha conta', [judged('esqueci a senha', 'senha')]);
  expect(effect).toMatchObject({
    before: { right: 1 },
    after: { right: 0 },
    counts: { won: 0, lost: 1 },
    lost: [{ question: 'esqueci a senha', before: { articleId: 'senha' } }],
  });
});

test('a question that an article is known not to answer is lost when it begins to', () => {
  const effect = measure('frete', 'entregam na lua?', [
    judged('vocês entregam na lua?', 'frete', false),
    { question: 'entrega na lua', origin: 'gap', articleId: null, right: false },
  ]);
  expect(effect).toMatchObject({ questions: 0, counts: { won: 0, lost: 1, changed: 1 } });
  expect(effect.changed).toMatchObject([{ origin: 'gap', expected: null, after: { articleId: 'frete' } }]);
});

test('an alternative question is asked of its article without it', () => {
  const own: EffectQuestion = {
    question: 'Meu boleto venceu',
    origin: 'article',
    articleId: 'boleto',
    right: true,
  };
  const with_ = answers.tryWith('Meu boleto venceu', { locale: 'pt-BR', changed: [] });
  expect(with_).toMatchObject({ outcome: 'answer', articleId: 'boleto' });
  const effect = measure('boleto', 'Meu boleto venceu ontem', [own]);
  expect(effect.after.right).toBeGreaterThanOrEqual(effect.before.right);
});

test('customers are answered as before, whatever is measured', async () => {
  const ask = () => answers.findAnswer('cadê a minha muamba?', { locale: 'pt-BR' });
  const before = await ask();
  const steps = measureEffect({
    answers,
    article: find('rastreio'),
    question: 'cadê a minha muamba?',
    asked: [judged('e minha muamba, cadê?', 'rastreio')],
  });
  while (!steps.next().done) expect(await ask()).toEqual(before);
  expect(await ask()).toEqual(before);
});

test('the questions asked: the near ones first, a spread of the rest, and not the proposed one itself', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...find('frete'),
    id: `a${at}`,
    questions: [`Pergunta ${at}`],
  }));
  const chosen = chooseEffectQuestions(
    {
      near: [find('troca')],
      all: [find('troca'), ...many],
      judged: [
        { locale: 'pt-BR', question: 'Quero OUTRA numeração!', articleId: 'troca', right: true },
        { locale: 'pt-BR', question: 'de longe', articleId: 'a1', right: true },
        { locale: 'pt-BR', question: 'de perto', articleId: 'troca', right: false },
        { locale: 'en', question: 'elsewhere', articleId: 'troca', right: true },
      ],
      gaps: ['Quero outra numeração', 'tem na lua?'],
    },
    { question: 'quero outra numeracao', locale: 'pt-BR' },
  );
  expect(chosen.slice(0, 2).map(({ question }) => question)).toEqual(find('troca').questions);
  expect(chosen).toHaveLength(2 + 60 + 2 + 1);
  expect(chosen.slice(-3).map(({ question }) => question)).toEqual(['de perto', 'de longe', 'tem na lua?']);
});

describe('the meter', () => {
  const faults: unknown[] = [];
  const start = () =>
    createEffectMeter({
      answers,
      judgements: { readLatest: async () => [] },
      readGaps: async () => [],
      onFault: (error) => void faults.push(error),
    });

  test('measures behind the scenes, keeps what it measured, and forgets it when articles change', async () => {
    const meter = start();
    const read = () => meter.effectOf('rastreio', 'cadê a minha muamba?');
    expect(read()).toEqual({ effect: null, progress: 0 });
    let last = 0;
    while (read().effect === null) {
      const { progress } = read();
      expect(progress).toBeGreaterThanOrEqual(last);
      last = progress;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const first = read();
    expect(first).toMatchObject({ progress: 1, effect: { questions: expect.any(Number) } });
    expect(read().effect).toBe(first.effect);
    meter.forget();
    const stale = read();
    expect(stale).toEqual({ effect: first.effect, progress: 0 });
    while (read().progress < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(read().effect).toEqual(first.effect);
    expect(read().effect).not.toBe(first.effect);
    await meter.close();
    meter.forget();
    expect(read().progress).toBe(0);
    expect(faults).toEqual([]);
  });
});
