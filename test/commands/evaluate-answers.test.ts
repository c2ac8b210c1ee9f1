import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateAnswers } from '../../commands/evaluate/evaluate-answers';
import { measureAnswerPeer } from '../../commands/evaluate/measure-answer-peer';
import { writeLines } from '../support/write-lines';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, lines: readonly unknown[]) => writeLines(join(folder, name), lines);

const articles = [
  { id: 'frete', title: 'Quanto custa o frete?', answer: 'Depende do CEP de entrega.' },
  { id: 'senha', title: 'Esqueci a senha da minha conta', answer: 'Peça um link para criar outra.' },
  {
    id: 'troca',
    locale: 'pt-BR',
    title: 'Como trocar um produto',
    questions: ['Ficou pequeno'],
    answer: 'Pelo site.',
  },
];

test('figures of a knowledge base and its questions', () => {
  const figures = evaluateAnswers({
    articles: write('articles.jsonl', articles),
    questions: write('questions.jsonl', [
      { question: 'qto custa o frete', articleIds: ['frete'] },
      { question: 'esqueci minha senha da conta', articleIds: ['senha'] },
      { question: 'quem descobriu o Brasil?', articleIds: [] },
    ]),
  });
  expect(figures).toMatchObject({
    articles: 3,
    questions: 2,
    unanswerable: 1,
    recallAt1: 1,
    recallAt3: 1,
    mrr: 1,
  });
  expect(figures.auroc).toBe(1);
  expect(figures.wronglyAnsweredShare).toBe(0);
  expect(figures.p95Ms).toBeGreaterThan(0);
});

test('what would only make figures look bad is refused', () => {
  const known = write('known.jsonl', articles);
  const strange = write('strange.jsonl', [{ question: 'qto custa o frete', articleIds: ['c91a1ec5'] }]);
  const refused = () => evaluateAnswers({ articles: known, questions: strange });
  expect(refused).toThrow(/strange\.jsonl are of the articles/);
  const empty = write('empty.jsonl', []);
  expect(() => evaluateAnswers({ articles: known, questions: empty })).toThrow(/empty\.jsonl is empty/);
});

test('a line that cannot be read is named', () => {
  const good = write('good.jsonl', articles);
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(broken, '{"question":"frete","articleIds":["frete"]}\n{"question":\n');
  expect(() => evaluateAnswers({ articles: good, questions: broken })).toThrow(/broken\.jsonl, line 2/);
  expect(() => evaluateAnswers({ articles: join(folder, 'none.jsonl'), questions: broken })).toThrow(
    /cannot be read/,
  );
  const shapeless = write('shapeless.jsonl', [{ question: 'frete' }]);
  expect(() => evaluateAnswers({ articles: good, questions: shapeless })).toThrow(/articleIds/);
});

test('a file of another system, with a byte order mark and CRLF, is found where npm was called', () => {
  const lines = (values: readonly unknown[]) =>
    `\uFEFF${values.map((value) => JSON.stringify(value)).join('\r\n\r\n')}\r\n`;
  writeFileSync(join(folder, 'marked-articles.jsonl'), lines(articles));
  writeFileSync(
    join(folder, 'marked-questions.jsonl'),
    lines([{ question: 'qto custa o frete', articleIds: ['frete'] }]),
  );
  const before = process.env.INIT_CWD;
  process.env.INIT_CWD = folder;
  try {
    const figures = evaluateAnswers({
      articles: './marked-articles.jsonl',
      questions: 'marked-questions.jsonl',
    });
    expect(figures).toMatchObject({ articles: 3, questions: 1, recallAt1: 1 });
  } finally {
    if (before === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = before;
  }
});

test('an export is read as it is, a language at a time, and its own questions are held out and asked', () => {
  const wishes = ['quanto custa', 'qual o preço do', 'como calculo o', 'tem que pagar'];
  const lines = ['frete', 'boleto', 'seguro'].flatMap((key) => [
    {
      key,
      locale: 'pt-BR',
      title: key,
      questions: wishes.map((wish) => `${wish} ${key}`),
      answer: 'Depende.',
      tags: [],
    },
    { key, locale: 'en', title: key, questions: [], answer: 'It depends.', tags: [] },
  ]);
  const file = write('export.ndjson', lines);
  expect(() => evaluateAnswers({ articles: file })).toThrow(/--locale/);
  expect(evaluateAnswers({ articles: file, locale: 'pt-BR' })).toMatchObject({
    articles: 3,
    questions: 3,
    unanswerable: 0,
    recallAt1: 1,
    auroc: null,
  });
  expect(() => evaluateAnswers({ articles: file, locale: 'en' })).toThrow(/name --questions/);
});

test('an article without a name is refused', () => {
  const file = write('nameless.jsonl', [{ title: 'frete', answer: 'Depende.' }]);
  expect(() => evaluateAnswers({ articles: file })).toThrow(/id, or a key/);
});

test.each(['plantao', 'natural-tfidf'])('the figures of one engine, %s', async (engine) => {
  const figures = await measureAnswerPeer(engine, {
    articles: write('articles.jsonl', articles),
    questions: write('questions.jsonl', [
      { question: 'quanto custa o frete', articleIds: ['frete'] },
      { question: 'esqueci a senha', articleIds: ['senha'] },
      { question: 'quem descobriu o Brasil?', articleIds: [] },
    ]),
  });
  expect(figures).toMatchObject({ engine, asked: 3, recallAt1: 1, recallAt3: 1, mrr: 1, auroc: 1 });
});

test('an engine that there is not is refused by name', async () => {
  await expect(measureAnswerPeer('sphinx', { articles: '', questions: '' })).rejects.toThrow(/plantao/);
});
