import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSemanticIndex } from '../../commands/evaluate/build-semantic-index';
import { evaluateAnswersWithModel } from '../../commands/evaluate/evaluate-answers-with-model';
import { evaluateTriageWithModel } from '../../commands/evaluate/evaluate-triage-with-model';
import { layOutBeside } from '../../commands/evaluate/lay-out-beside';
import { measureModel, openModel } from '../../commands/evaluate/open-model';
import { type FakeOpenai, startFakeOpenai } from '../support/fake-openai';
import { hashedVector } from '../support/hashed-vectors';
import { writeLines } from '../support/write-lines';

let fake: FakeOpenai;
let folder: string;

beforeAll(async () => {
  fake = await startFakeOpenai();
  folder = mkdtempSync(join(tmpdir(), 'evaluate-model-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await fake.close();
});
beforeEach(() => {
  fake.embeddings.length = 0;
  fake.requests.length = 0;
  fake.answer = () => ({ says: '{}' });
  fake.answerEmbedding = () => null;
  fake.vectorOf = hashedVector;
});

const write = (name: string, lines: readonly unknown[]) => writeLines(join(folder, name), lines);

const endpoint = (named: { chat?: string; embeddings?: string }) =>
  measureModel({
    apiKey: 'k',
    baseUrl: fake.url,
    model: named.chat ?? null,
    embeddingModel: named.embeddings ?? null,
  });

const subjects = [
  'frete',
  'senha',
  'troca',
  'boleto',
  'cupom',
  'nota',
  'garantia',
  'loja',
  'cadastro',
  'pix',
];
const wishes = ['entender', 'mudar', 'cancelar', 'conferir', 'pedir', 'refazer', 'apagar'];
/** Made-up words, so that questions of different articles have little in common. */
const madeUp = (at: number) =>
  ['ba', 'fe', 'gi', 'lo', 'mu', 'ra', 'te']
    .map((_, place, all) => all[(at * 5 + place * at) % 7])
    .slice(0, 3)
    .join('');
const articles = subjects.map((subject, at) => ({
  id: subject,
  locale: 'pt-BR',
  title: `Tudo sobre ${subject}`,
  questions: wishes.map(
    (_, wish) => `${madeUp(at * 7 + wish)} ${subject} ${subject}s ${madeUp(at + wish * 11)}`,
  ),
  answer: `Abra o aplicativo e toque em ${subject}. Ali se resolve o que for de ${subject}.`,
}));
/** Words of no article, and what they mean to the stand-in. */
const strange = new Map([
  ['zoroca mucunha', articles[0]?.questions[1]],
  ['tiriri bugalho', articles[4]?.questions[2]],
  ['perereca fandango', articles[5]?.questions[3]],
]);
const files = () => ({
  articles: write('articles.jsonl', articles),
  questions: write('questions.jsonl', [
    { question: 'quero conferir boleto', articleIds: ['boleto'] },
    { question: 'queria mudar a senha', articleIds: ['senha'] },
    { question: 'zoroca mucunha', articleIds: ['frete'] },
    { question: 'tiriri bugalho', articleIds: ['cupom'] },
    { question: 'perereca fandango', articleIds: ['nota'] },
    { question: 'quem descobriu o Brasil?', articleIds: [] },
  ]),
});

describe('answers with a model', () => {
  it('are measured beside the index alone', async () => {
    fake.vectorOf = (text) => hashedVector(strange.get(text) ?? text);
    const measured = await evaluateAnswersWithModel(files(), await endpoint({ embeddings: 'embed-1' }));
    expect(measured.local.recallAt1).toBeCloseTo(0.4);
    expect(measured.hybrid).toMatchObject({ recallAt1: 1, answeredPrecision: 1, wronglyAnsweredShare: 0 });
    expect(measured.hybrid?.answeredShare).toBeGreaterThan(measured.local.answeredShare);
    expect(measured.embedded?.weights['pt-BR']).toBeGreaterThan(0);
    expect(measured).toMatchObject({ reranked: null, phrased: null });
    expect(measured.embedded).toMatchObject({ passages: 90, refused: 0, lateShare: 0 });
    expect(measured.use).toEqual({
      embeddingModel: 'embed-1',
      chatModel: null,
      requests: {
        'embed-articles': { asked: fake.embeddings.length - 6, failed: 0 },
        'embed-question': { asked: 6, failed: 0 },
      },
    });
  });

  it('say how many questions were left to the index', async () => {
    fake.answerEmbedding = ({ input }) => (input.length === 1 ? { status: 500, body: '{}' } : null);
    const measured = await evaluateAnswersWithModel(files(), await endpoint({ embeddings: 'embed-1' }));
    expect(measured.embedded?.lateShare).toBe(1);
    expect(measured.hybrid?.recallAt1).toBe(measured.local.recallAt1);
  });

  it('are settled and worded by a chat model, and what is not borne out is counted', async () => {
    fake.answer = ({ messages }) => {
      const material = messages[1]?.content ?? '';
      if (!material.startsWith('Article:')) return { says: '{"best":1,"certain":true}' };
      const [, passage = ''] = /\[1\] ([^\n]+)/.exec(material) ?? [];
      const text = material.includes('boleto') ? 'Pague em dobro amanhã cedo.' : passage;
      return { says: JSON.stringify({ sentences: [{ text, passages: [1] }] }) };
    };
    const measured = await evaluateAnswersWithModel(files(), await endpoint({ chat: 'chat-1' }));
    expect(measured.hybrid).toBeNull();
    expect(measured.reranked?.answeredShare).toBeGreaterThanOrEqual(measured.local.answeredShare);
    expect(measured.phrased?.asked).toBeGreaterThan(1);
    expect(measured.phrased?.takenShare).toBeGreaterThan(0);
    expect(measured.phrased?.takenShare).toBeLessThan(1);
  });

  it('end with a remedy when the endpoint embeds nothing', async () => {
    fake.answerEmbedding = () => ({ status: 401, body: '{}' });
    const { embeddings } = await endpoint({ embeddings: 'embed-1' });
    if (embeddings === null) throw new Error('There is an embedding model.');
    const { embedQuestion } = embeddings;
    const [first] = articles;
    const article = {
      tags: [],
      ...first,
      id: 'a',
      locale: 'pt-BR' as const,
      title: 't',
      questions: [],
      answer: 'a',
    };
    await expect(
      buildSemanticIndex([article], { embedder: embeddings, embedQuestion }, { firstRetryMs: 1 }),
    ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('status 401') });
  });
});

test('sorting is measured with the model for what the classifier does not know', async () => {
  const train = ['frete', 'senha', 'troca'].flatMap((label) =>
    wishes.map((wish) => ({ text: `quero ${wish} ${label} da loja`, label })),
  );
  const test = [
    { text: 'quero mudar a senha da loja', label: 'senha' },
    { text: 'zoroca mucunha bugalho', label: 'frete' },
    { text: 'quem descobriu o Brasil em 1500?', label: 'oos' },
  ];
  fake.answer = ({ raw }) => ({
    says: JSON.stringify({ category: raw.includes('zoroca') ? 'frete' : null, confidence: 0.9 }),
  });
  const measured = await evaluateTriageWithModel(
    { train: write('train.jsonl', train), test: write('test.jsonl', test) },
    await endpoint({ chat: 'chat-1' }),
  );
  expect(measured.local.accuracyAtThreshold).toBeLessThan(1);
  expect(measured.withModel).toMatchObject({ accuracyAtThreshold: 1, labelledPrecision: 1, oosRecall: 1 });
  expect(measured.askedModel).toBe(fake.requests.length);
});

test('a model must be named', async () => {
  const { OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL, OPENAI_EMBEDDING_MODEL, ...others } = process.env;
  const before = process.env;
  process.env = others;
  await expect(openModel()).rejects.toMatchObject({ code: 'invalid-input' });
  process.env = { ...others, OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'off', OPENAI_EMBEDDING_MODEL: 'e' };
  expect(await openModel()).toMatchObject({ chat: null, use: { embeddingModel: 'e', chatModel: null } });
  process.env = before;
  await expect(
    evaluateTriageWithModel({ train: 't', test: 't' }, await endpoint({ embeddings: 'e' })),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('the same figures stand side by side', () => {
  const lines = layOutBeside({
    local: { recallAt1: 0.5, p50Ms: 1 },
    hybrid: { recallAt1: 0.75, p50Ms: 120 },
    reranked: null,
    embedded: { passages: 9 },
    articles: 3,
    recallAt1: 0.5,
  });
  expect(lines.map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
    'local hybrid',
    'recallAt1 0.5000 0.7500',
    'p50Ms 1 120',
    'articles 3',
    '',
    'embedded',
    'passages 9',
  ]);
});
