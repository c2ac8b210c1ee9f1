import { z } from 'zod';
import { type Recall, recallSchema } from '../../contracts/recall';
import type { HttpClient } from '../support/http-client';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

let service: TestService;
let admin: HttpClient;
let editor: StaffClient;
let agent: StaffClient;
let articleId: string;

const articleSchema = z.object({ id: z.string(), revision: z.number() });
const text = { title: 'Conserto de violinos', questions: ['Vocês consertam violinos?'], tags: [] };
const question = 'vocês consertam violinos?';
const old = 'Sim, consertamos.\n\nO prazo do conserto é de **trinta dias**.\n\nO conserto custa R$ 90.';

beforeAll(async () => {
  service = await startTestService();
  admin = await service.admin();
  editor = await service.person({ name: 'Edu', roles: ['editor'] });
  agent = await service.person({ name: 'Rafa', teams: ['pedidos'] });
  const made = await editor.post('/api/articles', { ...text, locale: 'pt-BR', answer: old });
  articleId = articleSchema.parse(made.body).id;
  await publish(old);
});
afterAll(() => service.stop());

/** Whether customers read the article as it was published: the help centre shows what the index has. */
async function isLive(answer: string): Promise<boolean> {
  const { text: page } = await editor.get('/ajuda/conserto-de-violinos');
  return page.includes(answer.split('\n')[0] ?? '');
}

async function publish(answer: string, changes: object = {}): Promise<void> {
  const { revision } = articleSchema.parse((await editor.get(`/api/articles/${articleId}`)).body);
  const body = { ...text, ...changes, answer, revision };
  expect((await editor.call('PUT', `/api/articles/${articleId}`, body)).status).toBe(200);
  expect((await editor.post(`/api/articles/${articleId}/publish`)).status).toBe(200);
  for (const giveUpAt = Date.now() + 20_000; !(await isLive(answer)); ) {
    expect(Date.now()).toBeLessThan(giveUpAt);
  }
}

async function told(client: HttpClient, query = ''): Promise<Recall> {
  const { status, body } = await client.get(`/api/articles/${articleId}/told${query}`);
  expect(status).toBe(200);
  return recallSchema.parse(body);
}

/** The list once it fits: activities are copied behind the turn. */
async function untilTold(client: HttpClient, fits: (recall: Recall) => boolean): Promise<Recall> {
  for (const giveUpAt = Date.now() + 20_000; ; ) {
    const recall = await told(client);
    if (fits(recall)) return recall;
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain; there was ${JSON.stringify(recall)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('who was answered from the text that was corrected is listed, and nobody before', async () => {
  const ana = await service.customer({ name: 'Ana' });
  const answer = await ana.ask(question, 'answer');
  expect(answer.channelData?.plantao).toMatchObject({ kind: 'answer', articleId, passage: old });
  expect(await told(admin)).toMatchObject({ total: 0, items: [] });

  // What is said again in part comes from the article as well.
  const bruno = await service.customer({ name: 'Bruno' });
  await bruno.ask(question, 'answer');
  const part = await bruno.ask('e quanto custa?', 'acknowledged');
  expect(part.channelData?.plantao).toMatchObject({ articleId, passage: expect.stringContaining('R$ 90') });
  await bruno.ask('sim', 'smalltalk');

  // Other questions and tags of an article are no other text.
  await publish(old, { tags: ['oficina'] });
  expect(await told(admin)).toMatchObject({ total: 0 });

  await publish('Não consertamos mais.');
  const recall = await untilTold(admin, ({ total }) => total === 2);
  expect(recall).toMatchObject({ open: 2, customers: 2, complete: true, nextCursor: null });
  expect(recall.items.map(({ conversation }) => conversation?.customerName).sort()).toEqual(['Ana', 'Bruno']);
  const ofBruno = recall.items.find(({ conversation }) => conversation?.customerName === 'Bruno');
  expect(ofBruno?.passage).toContain('R$ 90');
  expect(ofBruno).toMatchObject({ open: true, toldSince: false });
});

test('open conversations come first, page by page, and who was told the new text since is marked', async () => {
  const carla = await service.customer({ name: 'Carla' });
  expect((await carla.ask(question, 'answer')).text).toContain('Não consertamos mais');
  const { items } = await told(admin);
  const ana = items.find(({ conversation }) => conversation?.customerName === 'Ana');
  const id = ana?.conversation?.id ?? '';
  expect((await agent.call('PUT', '/api/me/presence', { status: 'online' })).status).toBe(200);
  const { db } = service.database;
  await db
    .collection<{ _id: string }>('conversations')
    .updateOne({ _id: id }, { $set: { status: 'closed' }, $unset: { openKey: '' } });
  const first = await told(admin, '?limit=1');
  expect(first).toMatchObject({ total: 2, open: 1, items: [{ open: true }] });
  const next = await told(admin, `?limit=1&cursor=${first.nextCursor}`);
  expect(next).toMatchObject({ nextCursor: null, items: [{ open: false, conversation: { id } }] });
  expect((await admin.get(`/api/articles/${articleId}/told?cursor=x`)).status).toBe(400);

  const dora = await service.customer({ name: 'Dora' });
  await dora.ask(question, 'answer');
  await publish('Voltamos a consertar.');
  await untilTold(admin, ({ total }) => total === 4);
  await dora.ask(question, (said) => said.text?.includes('Voltamos') === true);
  const recall = await untilTold(admin, (all) => all.items.some(({ toldSince }) => toldSince));
  expect(recall.items.filter(({ toldSince }) => toldSince)).toMatchObject([
    { conversation: { customerName: 'Dora' } },
  ]);
  expect(await told(admin, `?since=${encodeURIComponent(new Date().toISOString())}`)).toMatchObject({
    total: 0,
  });
});

test('an editor learns how many, when and what, and not who; an agent who where they may read it', async () => {
  const seen = await told(editor);
  expect(seen.total).toBe(4);
  for (const item of seen.items) {
    expect(item.conversation).toBeNull();
    expect(item.passage).not.toBeNull();
  }
  expect(JSON.stringify(seen)).not.toMatch(/Ana|Bruno|Carla|Dora/);
  const conversation = seen.items.length > 0 ? (await told(admin)).items[0]?.conversation?.id : '';
  expect((await editor.get(`/api/conversations/${conversation}`)).status).toBe(403);
  // Conversations that the bot has belong to no team: every agent reads them.
  expect((await told(agent)).items.every((item) => item.conversation !== null)).toBe(true);
  const other = await service.person({ name: 'Sol', roles: ['supervisor'] });
  expect((await told(other)).items.every((item) => item.conversation !== null)).toBe(true);
  expect((await admin.get('/api/articles/none/told')).status).toBe(404);
});

test('a withdrawn article answers nobody: all that it said is old', async () => {
  expect((await editor.post(`/api/articles/${articleId}/withdraw`)).status).toBe(200);
  expect((await told(admin)).total).toBe(4);
});

test('an answer that is stored in a shape that nobody knows hides no other', async () => {
  await service.database.db.collection<{ _id: string; at: Date; plantao: object }>('activities').insertOne({
    _id: 'odd',
    at: new Date(),
    plantao: { articleId, revision: 'seven' },
  });
  expect((await told(admin)).total).toBe(4);
});
