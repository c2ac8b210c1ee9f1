import { z } from 'zod';
import { type TestRun, testRunSchema } from '../../contracts/article-test';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

let service: TestService;
let editor: StaffClient;

beforeAll(async () => {
  service = await startTestService();
  editor = await service.person({ name: 'Edu', roles: ['editor'] });
});
afterAll(() => service.stop());

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  questions: z.array(z.string()),
  answer: z.string(),
  tags: z.array(z.string()),
  revision: z.number(),
});

async function findArticle(q: string) {
  const { body } = await editor.get(`/api/articles?q=${encodeURIComponent(q)}&locale=pt-BR`);
  const [article] = z.object({ items: z.array(articleSchema) }).parse(body).items;
  if (article === undefined) throw new Error(`No article about ${q}`);
  return article;
}

async function untilRun(fits: (run: TestRun) => boolean) {
  for (const giveUpAt = Date.now() + 30_000; ; ) {
    const run = testRunSchema.parse((await editor.get('/api/knowledge/tests')).body);
    if (run.current && fits(run)) return run;
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain; there was ${JSON.stringify(run)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a suggestion that breaks a test is refused, changes nothing, and is accepted all the same when told to', async () => {
  const { id, revision, ...text } = await findArticle('troca');
  const correction = { question: 'dá pra fazer um escambo do tênis?', articleId: id };
  const said = await editor.post('/api/knowledge/corrections', correction);
  const { proposalId } = z.object({ proposalId: z.string() }).parse(said.body);
  const { question } = correction;
  const tested = { ...text, revision, mustNotFind: [question] };
  expect((await editor.call('PUT', `/api/articles/${id}`, tested)).status).toBe(200);
  expect((await editor.post(`/api/articles/${id}/publish`)).status).toBe(200);
  await untilRun(({ total, failed }) => total === 1 && failed === 0);

  const address = `/api/knowledge/proposals/${proposalId}/accept`;
  const refused = await editor.post(address, {});
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ error: { code: 'tests-regress' } });
  expect((await editor.get(`/api/articles/${id}`)).body).toMatchObject({ revision: revision + 1 });

  const accepted = await editor.post(address, { despiteTests: true });
  expect(accepted.body).toMatchObject({ published: true, revision: revision + 2 });
  const { db } = service.database;
  const deed = await db.collection('audit').findOne({ action: 'proposal.accepted' });
  expect(deed).toMatchObject({ details: { despiteTests: [expect.stringContaining(question)] } });
  expect(await untilRun(({ failed }) => failed === 1)).toMatchObject({
    failing: [{ articleId: id, question }],
  });
});

test('synonyms that change an answer show among the tests that fail', async () => {
  const question = 'vocês consertam rabecas?';
  const violins = { title: 'Conserto de violinos', questions: ['Vocês consertam violinos?'], answer: 'Sim.' };
  const body = { ...violins, locale: 'pt-BR', mustFind: [question] };
  const { id } = articleSchema.parse((await editor.post('/api/articles', body)).body);
  expect((await editor.post(`/api/articles/${id}/publish`)).status).toBe(200);
  const isFailing = ({ failing }: TestRun) => failing.some(({ articleId }) => articleId === id);
  await untilRun(isFailing);
  const synonyms = { 'pt-BR': [['rabeca', 'violino']], en: [] };
  expect((await editor.call('PUT', '/api/settings/synonyms', synonyms)).status).toBe(200);
  await untilRun((run) => !isFailing(run));
});
