import { z } from 'zod';
import { measuredEffectSchema, type ProposalList, proposalListSchema } from '../../contracts/learning';
import type { HttpClient } from '../support/http-client';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

const articleSchema = z.object({
  id: z.string(),
  revision: z.number(),
  publishedRevision: z.number().nullable(),
  title: z.string(),
  questions: z.array(z.string()),
  answer: z.string(),
  tags: z.array(z.string()),
});

let service: TestService;
let editor: StaffClient;

beforeAll(async () => {
  service = await startTestService();
  editor = await service.person({ name: 'Edu', roles: ['editor'] });
});
afterAll(() => service.stop());

async function read(query = ''): Promise<ProposalList> {
  const { status, body } = await editor.get(`/api/knowledge/proposals${query}`);
  expect(status).toBe(200);
  return proposalListSchema.parse(body);
}

/** The proposals once they fit; what leads to them happens behind a turn. */
async function untilProposals(fits: (list: ProposalList) => boolean, query = ''): Promise<ProposalList> {
  const giveUpAt = Date.now() + 50_000;
  for (;;) {
    const list = await read(query);
    if (fits(list)) return list;
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain; there was ${JSON.stringify(list)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function findArticle(client: HttpClient, q: string, locale = 'pt-BR') {
  const { body } = await client.get(`/api/articles?q=${encodeURIComponent(q)}&locale=${locale}`);
  const [article] = z.object({ items: z.array(articleSchema) }).parse(body).items;
  if (article === undefined) throw new Error(`No article about ${q}`);
  return article;
}

const about = (text: string) => (list: ProposalList) =>
  list.items.some(({ question }) => question.includes(text));

describe('a customer says that an answer was what they needed', () => {
  test('and their wording is proposed once, without what is personal, however many ask so', async () => {
    for (const [name, order] of [
      ['Ana Lima', '48213'],
      ['Bruno Reis', '99120'],
    ] as const) {
      const customer = await service.customer({ name });
      await customer.until('greeting');
      const words = `Oi! meu pedido ${order}, como rastreio ele pelo site? Obrigado, ${name}`;
      await customer.ask(words, 'answer');
      await customer.ask('sim', 'smalltalk');
    }
    const { items } = await untilProposals((list) => list.items.some(({ count }) => count === 2));
    const [proposal] = items;
    expect(proposal).toMatchObject({
      question: 'meu pedido, como rastreio ele pelo site?',
      locale: 'pt-BR',
      count: 2,
      sources: { customer: 2, agent: 0, editor: 0 },
    });
    expect(JSON.stringify(items)).not.toMatch(/Ana|Bruno|48213|99120/);
  });

  test('in words that the article has already, and nothing is proposed', async () => {
    const customer = await service.customer();
    await customer.until('greeting');
    const { questions, id } = await findArticle(editor, 'acompanho');
    const before = await read(`?articleId=${id}`);
    await customer.ask(questions[0] ?? '', 'answer');
    await customer.ask('sim', 'smalltalk');
    await service.service.whenIdle();
    expect((await read(`?articleId=${id}`)).total).toBe(before.total);
  });
});

test('the effect is measured, the editor accepts, and the next customer is answered by it', async () => {
  const { items } = await untilProposals(
    (list) => list.items[0] !== undefined && list.items[0].effect !== null,
  );
  const [proposal] = items;
  const effect = proposal?.effect;
  if (!proposal || !effect) throw new Error('It is there.');
  expect(effect.questions).toBeGreaterThan(50);
  expect(effect.before.right).toBeGreaterThan(20);
  expect(effect.after.answered).toBeGreaterThanOrEqual(effect.after.right);
  expect(effect.after.right - effect.before.right).toBe(
    effect.won.filter(({ after, expected }) => after.title === expected).length -
      effect.lost.filter(({ before, expected }) => before.title === expected).length,
  );
  expect(effect.itself.after).toMatchObject({ outcome: 'answer', articleId: proposal.article.id });

  const edited = 'Como rastreio o pedido pelo site?';
  const address = `/api/knowledge/proposals/${proposal.id}`;
  const asked = await editor.post(`${address}/effect`, { question: edited });
  expect(measuredEffectSchema.parse(asked.body)).toMatchObject({ effect: null });

  const before = await findArticle(editor, proposal.article.title);
  const accepted = await editor.post(`${address}/accept`, { question: edited });
  expect([accepted.status, accepted.body]).toEqual([
    200,
    { articleId: proposal.article.id, revision: before.revision + 1, published: true },
  ]);
  const after = await findArticle(editor, proposal.article.title);
  expect(after.questions).toEqual([...before.questions, edited]);
  expect(after.publishedRevision).toBe(after.revision);
  expect((await read()).items.map(({ id }) => id)).not.toContain(proposal.id);
  expect((await editor.post(`${address}/accept`, {})).status).toBe(409);
  expect((await editor.post(`${address}/dismiss`)).status).toBe(409);
  const tried = await editor.post('/api/knowledge/try', { question: edited, locale: 'pt-BR' });
  expect(tried.body).toHaveProperty('outcome', 'answer');
  expect(tried.body).toHaveProperty('candidates.0.articleId', proposal.article.id);
});

test('an answer that two customers say is not it shows among the gaps, until an editor says that it is', async () => {
  const question = 'em quantas vezes dá para dividir no cartão de crédito?';
  const isAsked = async () => (await editor.get('/api/knowledge/gaps')).text.includes(question);
  let answered = '';
  for (const name of ['Davi', 'Eva']) {
    expect(await isAsked()).toBe(false);
    const customer = await service.customer({ name });
    await customer.until('greeting');
    const answer = await customer.ask(question, 'answer');
    const said = answer.channelData?.plantao;
    if (said?.kind === 'answer') answered = said.articleId;
    await customer.ask('não', 'unsure');
    await service.service.whenIdle();
  }
  const giveUpAt = Date.now() + 10_000;
  while (!(await isAsked())) if (Date.now() > giveUpAt) throw new Error('It never showed.');
  await editor.post('/api/knowledge/corrections', { question, articleId: answered });
  expect(await isAsked()).toBe(false);
});

test('an agent answers with an article what the bot could not, and that is proposed', async () => {
  const agent = await service.person({ name: 'Rafa', teams: ['atendimento'] });
  await agent.call('PUT', '/api/me/presence', { status: 'online' });
  const customer = await service.customer({ name: 'Carla Dias' });
  await customer.until('greeting');
  await customer.ask('minha bugiganga veio estropiada, e agora?', (one) => one.from.role === 'bot');
  await customer.ask('Falar com uma pessoa', 'queued');
  const article = await findArticle(agent, 'defeito');
  const address = `/api/conversations/${customer.conversationId}`;
  expect((await agent.post(`${address}/claim`)).status).toBe(200);
  const message = { text: article.answer, clientId: 'm1', articleIds: [article.id] };
  expect((await agent.post(`${address}/messages`, message)).status).toBe(200);
  expect((await agent.post(`${address}/messages`, message)).status).toBe(200);
  const { items } = await untilProposals(about('bugiganga'));
  expect(items.find(({ question }) => question.includes('bugiganga'))).toMatchObject({
    article: { id: article.id },
    count: 1,
    sources: { customer: 0, agent: 1, editor: 0 },
  });
  expect((await agent.get('/api/knowledge/proposals')).status).toBe(403);
  expect(
    (await agent.post(`${address}/messages`, { text: 'x', clientId: 'm2', articleIds: [{}] })).status,
  ).toBe(400);
});

test('an editor corrects an answer: it is proposed, dismissed, and not proposed again', async () => {
  const article = await findArticle(editor, 'troca');
  const correction = { question: 'dá pra fazer um escambo do tênis?', articleId: article.id };
  const corrected = await editor.post('/api/knowledge/corrections', correction);
  const { proposalId } = z.object({ proposalId: z.string() }).parse(corrected.body);
  expect(about('escambo')(await read())).toBe(true);
  expect((await editor.post(`/api/knowledge/proposals/${proposalId}/dismiss`)).status).toBe(204);
  const other = { ...correction, question: 'da para fazer escambo de tenis' };
  const again = await (await service.admin()).post('/api/knowledge/corrections', other);
  expect(again.body).toEqual({ proposalId });
  expect(about('escambo')(await read())).toBe(false);

  const audit = await (await service.admin()).get(`/api/audit?target=${article.id}`);
  expect(audit.text).toContain('answer.corrected');
  expect(audit.text).toContain('proposal.dismissed');
  const unknown = await editor.post('/api/knowledge/corrections', { ...correction, articleId: 'none' });
  expect([unknown.status, unknown.body]).toMatchObject([400, { error: { code: 'invalid-input' } }]);
  expect((await editor.post('/api/knowledge/proposals/none/accept', {})).status).toBe(404);
});

test('a question waits in the draft where other changes of the article wait', async () => {
  const article = await findArticle(editor, 'pix');
  const { title, questions, answer, tags, revision } = article;
  const draft = { title, questions, answer: `${answer}\n\nEm rascunho.`, tags, revision };
  expect((await editor.call('PUT', `/api/articles/${article.id}`, draft)).status).toBe(200);
  const correction = {
    question: 'aceitam transferência instantânea do banco central?',
    articleId: article.id,
  };
  const { body } = await editor.post('/api/knowledge/corrections', correction);
  const { proposalId } = z.object({ proposalId: z.string() }).parse(body);
  const accepted = await editor.post(`/api/knowledge/proposals/${proposalId}/accept`, {});
  expect(accepted.body).toEqual({ articleId: article.id, revision: revision + 2, published: false });
  const after = await findArticle(editor, 'pix');
  expect(after.publishedRevision).toBe(article.publishedRevision);
  expect(after.questions).toContain(correction.question);
});
