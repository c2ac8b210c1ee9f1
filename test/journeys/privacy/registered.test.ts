import type { PrivacyRequestView } from '../../../contracts/privacy';
import type { DirectLineClient } from '../../support/direct-line-client';
import type { StaffClient } from '../../support/start-test-service';
import { Talk } from '../../support/talk';

let talk: Talk;
let sara: StaffClient;
beforeAll(async () => {
  talk = await Talk.start();
  sara = await talk.service.person({ name: 'Sara', roles: ['supervisor'] });
});
afterAll(() => talk.stop());

const base = '/api/privacy-requests';

async function customerWho(says: string): Promise<{ customer: DirectLineClient; number: number }> {
  const customer = await talk.service.customer({ name: 'Ana' });
  await talk.answersTo(customer, says);
  const { number } = (await talk.read(customer)) as { number?: number };
  return { customer, number: number ?? 0 };
}

async function register(kind: string, conversation: unknown) {
  const { status, body } = await sara.post(base, { kind, conversation });
  return { status, body: body as PrivacyRequestView };
}

async function find(id: string): Promise<PrivacyRequestView | undefined> {
  const { items } = (await sara.get(base)).body as { items: PrivacyRequestView[] };
  return items.find((item) => item.id === id);
}

test('what is asked by letter or telephone is registered, decided and carried out as what is asked in the chat', async () => {
  const { customer, number } = await customerWho('meu armário veio sem porta');
  const other = await customerWho('minha cômoda veio sem gaveta');
  const { status, body } = await register('erasure', number);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    kind: 'erasure',
    state: 'waiting',
    conversation: { id: customer.conversationId, number },
    registeredBy: 'Sara',
    decidedBy: null,
  });
  expect(Date.parse(body.dueAt) - Date.parse(body.requestedAt)).toBe(15 * 24 * 60 * 60_000);
  expect(await find(body.id)).toEqual(body);
  await talk.pass(0);
  expect(JSON.stringify(await customer.readAll())).toContain('armário');

  const approved = await sara.post(`${base}/${body.id}/carry-out`, { conversations: [other.number] });
  expect(approved.status).toBe(200);
  await talk.pass(0);
  expect(await find(body.id)).toMatchObject({ state: 'done', conversations: 2, decidedBy: 'Sara' });
  for (const each of [customer, other.customer]) {
    expect(JSON.stringify(await each.readAll())).not.toMatch(/armário|cômoda/);
  }
  const audit = (await sara.get(`/api/audit?target=${body.id}`)).body as { items: { action: string }[] };
  expect(audit.items.map(({ action }) => action)).toEqual([
    'privacy.erased',
    'privacy.approved',
    'privacy.registered',
  ]);
  // Nothing is left of it that could be asked for.
  expect((await register('access', number)).status).toBe(409);
});

test('a copy that is registered reaches the customer in their chat', async () => {
  const { customer, number } = await customerWho('meu espelho veio quebrado');
  const { body } = await register('access', number);
  expect((await sara.post(`${base}/${body.id}/carry-out`, { conversations: [] })).status).toBe(200);
  await talk.pass(0);
  const copies = (await customer.readAll()).flatMap(({ attachments = [] }) => attachments);
  expect(copies.map(({ name }) => name)).toEqual(['meus-dados.html']);
});

test('what cannot be registered is refused, and says why', async () => {
  const { customer, number } = await customerWho('minha mesa veio riscada');
  expect((await register('erasure', 987_654)).status).toBe(400);
  expect((await register('erasure', 'x')).status).toBe(400);
  expect((await register('portability', number)).status).toBe(400);
  const agent = await talk.service.person({ name: 'Rui' });
  expect((await agent.post(base, { kind: 'access', conversation: number })).status).toBe(403);
  expect((await register('erasure', number)).status).toBe(201);
  // Once is enough while it waits; the other kind is another request.
  const again = await register('erasure', number);
  expect(again.status).toBe(409);
  expect((await register('access', number)).status).toBe(201);
  expect(JSON.stringify(await customer.readAll())).toContain('riscada');
});
