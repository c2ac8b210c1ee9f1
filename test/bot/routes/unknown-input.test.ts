import { z } from 'zod';
import { articleViewSchema } from '../../../contracts/article';
import type { HttpClient } from '../../support/http-client';
import { startTestService, type TestService } from '../../support/start-test-service';

let service: TestService;
let admin: HttpClient;

beforeAll(async () => {
  service = await startTestService();
  admin = await service.admin();
});
afterAll(() => service.stop());

const refusal = z.object({
  error: z.object({ code: z.literal('invalid-input'), fields: z.record(z.string(), z.string()) }),
});

/** The fields that a 400 names. */
async function refusedFields(method: string, address: string, body?: unknown): Promise<string[]> {
  const answer = await admin.call(method, address, body);
  expect([answer.status, address]).toEqual([400, address]);
  return Object.keys(refusal.parse(answer.body).error.fields);
}

const article = {
  locale: 'pt-BR',
  title: 'Entrega aos sábados',
  questions: ['vocês entregam sábado?'],
  answer: 'Sim, até as 13h.',
};

test('a misspelt filter is refused, not passed over', async () => {
  expect(await refusedFields('GET', '/api/conversations?view=open&statu=open')).toEqual(['statu']);
  expect(await refusedFields('GET', '/api/articles?status=draft')).toEqual(['status']);
  expect(await refusedFields('GET', '/api/staff?role=agent')).toEqual(['role']);
  expect(await refusedFields('GET', '/api/reports/overview?form=2026-11-01')).toEqual(['form']);
});

test('a field that nobody reads is refused, and nothing of the rest is done', async () => {
  const { staffId } = await service.person({ name: 'Rita' });
  const address = `/api/staff/${staffId}`;
  expect(await refusedFields('PATCH', address, { name: 'Rute', role: ['admin'] })).toEqual(['role']);
  expect((await admin.get('/api/staff')).text).toContain('"Rita"');
  expect(await refusedFields('POST', '/api/articles', { ...article, state: 'published' })).toEqual(['state']);
  expect(await refusedFields('PUT', '/api/settings/workspace', { name: 'Casa', color: '#fff000' })).toEqual([
    'color',
  ]);
  expect(await refusedFields('PUT', '/api/me/presence', { status: 'online', until: 'noon' })).toEqual([
    'until',
  ]);
  const [route] = z.array(z.looseObject({})).parse((await admin.get('/api/settings/routes')).body);
  expect(await refusedFields('PUT', '/api/settings/routes', [{ ...route, skill: ['x'] }])).toEqual([
    '0.skill',
  ]);
});

test('an article is put back as it was read, and what a PUT cannot change is said', async () => {
  const read = articleViewSchema.parse((await admin.post('/api/articles', article)).body);
  const put = (body: object) => admin.call('PUT', `/api/articles/${read.id}`, body);
  const written = await put({ ...read, answer: 'Sim, até as 14h.' });
  expect([written.status, written.body]).toMatchObject([200, { answer: 'Sim, até as 14h.', revision: 2 }]);
  const now = articleViewSchema.parse(written.body);
  for (const change of [{ locale: 'en' }, { key: 'outra' }, { id: 'outro' }, { state: 'published' }]) {
    const refused = await put({ ...now, ...change, title: 'Sábados' });
    expect(refused.status).toBe(400);
    expect(Object.keys(refusal.parse(refused.body).error.fields)).toEqual(Object.keys(change));
  }
  // Whoever has an old revision learns that first.
  expect(await put({ ...read, locale: 'en' })).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  expect(articleViewSchema.parse((await admin.get(`/api/articles/${read.id}`)).body)).toEqual(now);
});

test('a line of an import is posted as it is, and published', async () => {
  const line = {
    ...article,
    key: 'feriados',
    title: 'Entrega em feriados',
    tags: ['entrega'],
    publish: true,
  };
  const posted = await admin.post('/api/articles', line);
  expect([posted.status, posted.body]).toMatchObject([201, { key: 'feriados', state: 'published' }]);
  expect((await admin.get('/api/articles/export')).text).toContain('"feriados"');
});

test('every setting is put back as it was read', async () => {
  const week = { mon: [['09:00', '18:00']] };
  const hours = { timeZone: 'America/Sao_Paulo', week, holidays: [] };
  expect((await admin.call('PUT', '/api/settings/hours', hours)).status).toBe(200);
  const names = ['hours', 'assignment', 'routes', 'workspace', 'canned-replies', 'synonyms'];
  for (const name of names) {
    const address = `/api/settings/${name}`;
    const { body } = await admin.get(address);
    expect([name, await admin.call('PUT', address, body)]).toMatchObject([name, { status: 200, body }]);
  }
});

test("Direct Line and the Bot Framework's door take what their clients add", async () => {
  const customer = await service.customer();
  const headers = { Authorization: `Bearer ${customer.token}` };
  const address = `/v3/directline/conversations/${customer.conversationId}/activities`;
  const activity = { type: 'message', text: 'oi', localTimezone: 'America/Sao_Paulo', more: { at: 1 } };
  expect((await admin.call('POST', `${address}?_=1`, activity, { headers })).status).toBe(200);
  expect((await admin.call('GET', `${address}?watermark=0&_=1`, undefined, { headers })).status).toBe(200);
  expect((await admin.get('/api/openapi.json?v=1')).status).toBe(200);
});
