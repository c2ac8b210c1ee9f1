import { z } from 'zod';
import { isReplyToWords, kindOf } from '../../support/direct-line-client';
import { type FakeOpenai, startFakeOpenai } from '../../support/fake-openai';
import { hashedVector } from '../../support/hashed-vectors';
import type { HttpClient } from '../../support/http-client';
import { type ImportedArticle, importArticles } from '../../support/import-articles';
import { startTestService, type TestService } from '../../support/start-test-service';
import { until } from '../../support/until';

const subjects: [string, string, string[]][] = [
  ['pedido', 'Onde está o meu pedido', ['acompanhar a entrega', 'ver o rastreio', 'saber quando chega']],
  ['senha', 'Esqueci a senha da conta', ['criar outra senha', 'recuperar o acesso', 'entrar de novo']],
  ['troca', 'Trocar um produto', ['trocar o tamanho', 'trocar a cor', 'trocar um presente']],
  ['boleto', 'Pagar com boleto', ['gerar a segunda via', 'pagar um boleto vencido', 'imprimir o boleto']],
  ['cupom', 'Usar um cupom de desconto', ['digitar o cupom', 'juntar dois cupons', 'achar um cupom']],
  ['nota', 'Receber a nota fiscal', ['baixar a nota', 'corrigir a nota', 'pedir a nota em PDF']],
  [
    'garantia',
    'Acionar a garantia',
    ['consertar na garantia', 'saber o prazo da garantia', 'achar a assistência'],
  ],
  ['loja', 'Horário das lojas', ['visitar a loja', 'saber se abre domingo', 'achar uma loja perto']],
];
const articles: ImportedArticle[] = subjects.map(([key, title, wishes]) => ({
  key,
  title,
  questions: wishes.flatMap((wish) => [`Como faço para ${wish}?`, `Quero ${wish}`, `Preciso ${wish} hoje`]),
  answer: `Abra o aplicativo e toque em ${title.toLowerCase()}. Ali você consegue ${wishes.join(', ')}.`,
}));

/** Without a word of any article; the stand-in's vectors say what it means. */
const strange = 'a cegonha ainda não passou aqui';
const meanings = new Map([[strange, 'Quero acompanhar a entrega']]);

let fake: FakeOpenai;
let service: TestService;
let alone: TestService | undefined;
let admin: HttpClient;

const triedSchema = z.object({ outcome: z.string(), candidates: z.array(z.object({ key: z.string() })) });
const articleSent = () => fake.embeddings.filter(({ input }) => input.length > 1 || input[0] !== strange);

async function tryQuestion(question: string) {
  const { body } = await admin.post('/api/knowledge/try', { question, locale: 'pt-BR' });
  return triedSchema.parse(body);
}

const untilAnswered = (question: string) =>
  until(async () => (await tryQuestion(question)).outcome === 'answer');

async function figure(state: string): Promise<number> {
  const { text } = await admin.get('/metrics');
  return Number(new RegExp(`plantao_embedding_items\\{state="${state}"\\} (\\d+)`).exec(text)?.[1]);
}

beforeAll(async () => {
  fake = await startFakeOpenai();
  fake.vectorOf = (text) => hashedVector(meanings.get(text) ?? text);
  service = await startTestService({
    env: {
      SAMPLE_DATA: 'off',
      OPENAI_BASE_URL: fake.url,
      OPENAI_MODEL: 'off',
      OPENAI_EMBEDDING_MODEL: 'embed-1',
    },
  });
  admin = await service.admin();
  await importArticles(admin, articles);
  await untilAnswered(strange);
});
afterAll(async () => {
  await alone?.stop();
  await service.stop();
  await fake.close();
});
beforeEach(() => {
  fake.answerEmbedding = () => null;
});

describe('the service with an embedding model', () => {
  it('answers from an article that only the meaning finds', async () => {
    const customer = await service.customer();
    const answer = await customer.ask(strange, 'answer');
    expect(answer.text).toContain('acompanhar a entrega');
    expect(fake.requests).toHaveLength(0);
  });

  it('shows the operator how far it is', async () => {
    expect(await figure('embedded')).toBe(articles.length);
    expect(await figure('waiting')).toBe(0);
    const { text } = await admin.get('/metrics');
    expect(text).toMatch(/plantao_embedding_weight\{locale="pt-BR"\} [1-9]/);
    expect(text).toContain('plantao_model_request_seconds_count{task="embed-question",outcome="answered"}');
  });

  it('embeds of a changed article only what changed', async () => {
    fake.embeddings.length = 0;
    const [first] = articles;
    if (first === undefined) throw new Error('There are articles.');
    const fresh = 'Meu embrulho se perdeu';
    await importArticles(admin, [{ ...first, questions: [...first.questions, fresh] }]);
    await until(async () => (await figure('waiting')) === 0 && articleSent().length > 0);
    expect(articleSent().map(({ input }) => input)).toEqual([[fresh]]);
  });

  it('embeds nothing anew after a restart', async () => {
    fake.embeddings.length = 0;
    await service.restart();
    admin = await service.admin();
    await untilAnswered(strange);
    expect(articleSent()).toHaveLength(0);
  });

  it('sends customers’ words masked', async () => {
    const customer = await service.customer();
    fake.embeddings.length = 0;
    await customer.ask('sou ana@example.com, cpf 529.982.247-25, quero trocar o tamanho', isReplyToWords);
    const raw = fake.embeddings.map((request) => request.raw).join('');
    expect(raw).toContain('quero trocar o tamanho');
    expect(raw).not.toContain('ana@example.com');
    expect(raw).not.toContain('529.982');
  });

  it('answers from the index within the limit while the endpoint is silent', async () => {
    fake.answerEmbedding = () => 'nothing';
    const customer = await service.customer();
    const answer = await customer.ask('quero digitar o cupom agora', 'answer');
    expect(answer.text).toContain('cupom');
  });

  it.each([
    ['fails', { status: 500, body: 'no' }],
    ['is gone', 'hang up'],
    ['talks nonsense', { status: 200, body: '{"data":[{"embedding":["a"]}]}' }],
    ['gives a vector of another length', { status: 200, body: '{"data":[{"embedding":[1,2,3]}]}' }],
  ] as const)('answers from the index while the endpoint %s', async (_name, reply) => {
    fake.answerEmbedding = ({ input }) => (input.length === 1 ? reply : null);
    const customer = await service.customer();
    const answer = await customer.ask(`quero imprimir o boleto ${_name}`, isReplyToWords);
    expect(kindOf(answer)).toBe('answer');
    expect(answer.text).toContain('boleto');
  });
});

it('sends nothing anywhere while no embedding model is named', async () => {
  alone = await startTestService({ env: { SAMPLE_DATA: 'off', OPENAI_BASE_URL: fake.url } });
  fake.embeddings.length = 0;
  await importArticles(await alone.admin(), articles);
  const customer = await alone.customer();
  expect(kindOf(await customer.ask(strange, isReplyToWords))).toBe('unsure');
  expect(fake.embeddings).toHaveLength(0);
  expect((await admin.get('/metrics')).text).toContain('plantao_embedding_items');
});
