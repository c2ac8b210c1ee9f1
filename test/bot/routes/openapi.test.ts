import { z } from 'zod';
import { askUnproven } from '../../support/ask-unproven';
import { createFakeClock } from '../../support/fake-clock';
import { HttpClient } from '../../support/http-client';
import { pngBytes } from '../../support/sample-files';
import { startTestService, type TestService } from '../../support/start-test-service';
import { testPassword } from '../../support/test-accounts';
import { type DescribedApi, readDescribedApi } from './described-api-kit';

let service: TestService;
let api: DescribedApi;

beforeAll(async () => {
  // A Tuesday: on a Monday, the call that is booked here may be too soon, or past.
  service = await startTestService({ clock: createFakeClock('2026-03-03T13:00:00.000Z') });
  api = await readDescribedApi(service.url);
});
afterAll(() => service.stop());

const withId = z.looseObject({ id: z.string() });
const article = {
  locale: 'pt-BR',
  title: 'Vale do contrato',
  questions: ['aceita vale do contrato?'],
  answer: 'Sim.',
};
const ndjson = JSON.stringify({ key: 'contrato', ...article, publish: true });

test('what Direct Line answers is what is described', async () => {
  const base = '/v3/directline';
  const page = new HttpClient(service.url);
  const { token, conversationId, resumeSecret } = z
    .object({ token: z.string(), conversationId: z.string(), resumeSecret: z.string() })
    .parse(await api.call(page, 'POST', `${base}/tokens/generate`));
  const holder = new HttpClient(service.url, { Authorization: `Bearer ${token}` });
  await api.call(holder, 'POST', `${base}/tokens/refresh`);
  await api.call(holder, 'POST', `${base}/conversations`);
  await api.call(page, 'POST', `${base}/tokens/resume`, { secret: resumeSecret });
  const conversation = `${base}/conversations/${conversationId}`;
  await api.call(holder, 'GET', conversation);
  await api.call(holder, 'POST', `${conversation}/activities`, { type: 'typing' });
  await api.call(holder, 'POST', `${conversation}/activities`, {
    type: 'message',
    text: 'falar com uma pessoa',
  });
  await service.service.whenIdle();
  await api.call(holder, 'GET', `${conversation}/place`);
  const form = new FormData();
  form.append('file', new Blob([pngBytes]), 'foto.png');
  const uploaded = await fetch(`${service.url}${conversation}/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const text = await uploaded.text();
  api.check('POST', `${conversation}/upload`, {
    ...uploaded,
    status: uploaded.status,
    headers: uploaded.headers,
    text,
    body: JSON.parse(text),
  });
  const transcript = await api.call(holder, 'GET', `${conversation}/activities?watermark=0`);
  const file = /\/v3\/directline\/attachments\/[\w-]+/.exec(JSON.stringify(transcript))?.[0] ?? '';
  await api.call(page, 'GET', file);
});

test('what the staff’s API answers is what is described', async () => {
  const admin = await service.admin();
  const put = (address: string, body: unknown) => api.call(admin, 'PUT', address, body);
  const post = (address: string, body?: unknown) => api.call(admin, 'POST', address, body);
  const get = (address: string) => api.call(admin, 'GET', address);

  await get('/api/session');
  await put('/api/me/presence', { status: 'online' });
  const person = {
    name: 'Rui',
    email: 'rui@example.com',
    password: 'uma senha longa',
    roles: ['agent'],
    teams: ['pedidos'],
  };
  const { id: staffId } = withId.parse(await post('/api/staff', person));
  await api.call(admin, 'PATCH', `/api/staff/${staffId}`, { capacity: 3 });
  await api.call(admin, 'PATCH', '/api/teams/pedidos', { name: 'Pedidos' });
  for (const address of ['/api/staff', '/api/staff/colleagues', '/api/teams', '/api/skills'])
    await get(address);

  const customer = await service.customer({ name: 'Ana' });
  await customer.ask('quero falar com uma pessoa, pedido 12345678', 'queued');
  const one = `/api/conversations/${customer.conversationId}`;
  for (const view of ['queue', 'mine', 'open', 'closed']) await get(`/api/conversations?view=${view}`);
  await post(`${one}/claim`);
  await put(`${one}/draft`, { mode: 'reply', text: 'Olá' });
  await post(`${one}/typing`);
  await post(`${one}/messages`, { text: 'Olá!', clientId: 'm1' });
  await post(`${one}/notes`, { text: 'nota', clientId: 'n1' });
  await post(`${one}/release`);
  await post(`${one}/transfer`, { teamId: 'pedidos', reason: 'é deles' });
  await post(`${one}/claim`);
  await post(`${one}/close`, { resolution: 'solved' });
  await post(`${one}/reopen`);
  await get(one);
  await get(`${one}/activities?after=0`);

  const { number } = z.object({ number: z.number() }).parse(await get(one));
  await post('/api/privacy-requests', { kind: 'access', conversation: number });
  for (const [verb, decision] of [
    ['carry-out', { conversations: [] }],
    ['refuse', { reason: 'Não é a mesma pessoa.' }],
  ] as const) {
    await askUnproven(service);
    const { items } = z
      .object({ items: z.array(withId) })
      .parse(await get('/api/privacy-requests?state=waiting'));
    await post(`/api/privacy-requests/${items[0]?.id}/${verb}`, decision);
  }

  const { id, revision } = withId
    .extend({ revision: z.number() })
    .parse(await post('/api/articles', article));
  const written = `/api/articles/${id}`;
  await put(written, { ...article, answer: 'Sim, sempre.', revision });
  await post('/api/knowledge/tests/check', { ...article, articleId: id, mustFind: ['vale do contrato?'] });
  await post(`${written}/publish`);
  await post(`${written}/withdraw/check`);
  await post(`${written}/withdraw`);
  await get(`${written}/told`);
  for (const address of [written, `${written}/revisions`, '/api/articles?limit=3', '/api/articles/export']) {
    await get(address);
  }
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const imported = '/api/articles/import?dryRun=false';
  api.check('POST', imported, await admin.call('POST', imported, undefined, { headers, raw: ndjson }));
  await post('/api/knowledge/try', { question: 'qual o prazo de entrega?' });
  await post('/api/knowledge/try', { question: 'trocar' });
  await get('/api/knowledge/gaps');
  await get('/api/knowledge/proposals');
  await get('/api/knowledge/tests');
  await post('/api/knowledge/tests/run');
  await post('/api/triage/try', { text: 'meu liquidificador veio quebrado' });
  await post('/api/triage/try', { text: 'me conta uma piada' });

  await put('/api/settings/hours', { timeZone: 'America/Sao_Paulo', week: { mon: [['09:00', '18:00']] } });
  const caller = await service.customer({ name: 'Bia' });
  await caller.ask('podem me ligar segunda às 10h?', 'callback-booked');
  const booked = `/api/conversations/${caller.conversationId}`;
  const { items } = z
    .object({ items: z.array(z.object({ startsAt: z.string() })) })
    .parse(await get(`${booked}/free-times`));
  await put(`${booked}/booking`, { startsAt: items.at(-1)?.startsAt });
  await get('/api/conversations?view=booked');
  await api.call(admin, 'DELETE', `${booked}/booking`);
  await post(`${booked}/booking`, { startsAt: items.at(-1)?.startsAt });
  await put('/api/settings/callbacks', await get('/api/settings/callbacks'));
  await put('/api/settings/workspace', { name: 'Casa Aroeira', colour: '#8a3b1c' });
  await put('/api/settings/assignment', { mode: 'manual' });
  expect(await get('/api/settings/sla')).toBeNull();
  const within = { urgent: 5, high: 10, normal: 15, low: null };
  const targets = { firstResponse: within, resolution: within, categories: [], warnBeforePercent: 25 };
  await put('/api/settings/sla', { ...targets, escalate: true });
  // None: a pattern with Unicode's classes is right in a description, and zod cannot read it there.
  await put('/api/settings/synonyms', { 'pt-BR': [] });
  await put('/api/settings/routes', await get('/api/settings/routes'));
  await put('/api/settings/canned-replies', [{ shortcut: 'oi', title: 'Oi', texts: { 'pt-BR': 'Oi!' } }]);
  for (const name of ['hours', 'workspace', 'assignment', 'synonyms', 'routes/warnings', 'canned-replies']) {
    await get(`/api/settings/${name}`);
  }
  await get('/api/session');
  await get('/api/reports/overview');
  await get('/api/reports/conversations');
  await get('/api/reports/breaches');
  await get('/api/reports/breaches/export');
  await get('/api/audit');

  await put('/api/me/password', { current: testPassword, password: testPassword });
  await api.call(admin, 'DELETE', '/api/session');
  await post('/api/session', { email: person.email, password: person.password });
});

test('what the help centre answers is what is described', async () => {
  const reader = new HttpClient(service.url);
  const addresses = ['/ajuda', '/ajuda?q=troca', '/ajuda/delivery-times', '/help', '/help/delivery-times'];
  for (const address of [...addresses, '/help-centre.css']) await api.call(reader, 'GET', address);
});

test('nothing is said to be needed that is not, and Direct Line’s token is', () => {
  expect(api.operationOf('POST', '/v3/directline/tokens/generate').requestBody).toEqual({ required: false });
  expect(api.operationOf('POST', '/api/articles/x/publish').requestBody).toEqual({ required: false });
  expect(api.operationOf('POST', '/api/session').requestBody).toEqual({ required: true });
  const query = api
    .operationOf('GET', '/ajuda')
    .parameters?.map(({ name, required }) => ({ name, required }));
  expect(query).toEqual([
    { name: 'q', required: false },
    { name: 'tag', required: false },
  ]);
  expect(api.operationOf('GET', '/api/conversations').parameters).toContainEqual(
    expect.objectContaining({ name: 'view', required: true }),
  );
  expect(api.operationOf('POST', '/v3/directline/conversations').security).toEqual([{ directLine: [] }]);
});

test('all but what needs a proposal was tried', () => {
  expect(api.untried()).toEqual([
    'post /api/knowledge/proposals/{id}/effect',
    'post /api/knowledge/proposals/{id}/accept',
    'post /api/knowledge/proposals/{id}/dismiss',
    'post /api/knowledge/corrections',
  ]);
});
