import { type PrivacyRequestView, privacyRequestListSchema } from '../../../contracts/privacy';
import type { DirectLineClient, ReceivedActivity } from '../../support/direct-line-client';
import type { HttpClient } from '../../support/http-client';
import type { StaffClient } from '../../support/start-test-service';
import { choicesOf, Talk } from '../../support/talk';

const day = 24 * 60;

let talk: Talk;
let sara: StaffClient;
beforeAll(async () => {
  talk = await Talk.start();
  sara = await talk.service.person({ name: 'Sara', roles: ['supervisor'] });
});
afterAll(() => talk.stop());

async function customerWho(says: string[], locale: 'pt-BR' | 'en' = 'pt-BR'): Promise<DirectLineClient> {
  const customer = await talk.service.customer({ name: 'Ana Lima', locale });
  await customer.until('greeting');
  for (const text of says) {
    await talk.answersTo(customer, text);
    await talk.pass(0);
  }
  return customer;
}

/** The copies that the customer was given, as they open them. */
async function copiesOf(customer: DirectLineClient): Promise<{ told: ReceivedActivity; page: string }[]> {
  await talk.pass(0);
  const copies = [];
  for (const told of await customer.readAll()) {
    const url = told.attachments?.[0]?.contentUrl;
    if (url === undefined || told.from.role !== 'bot') continue;
    copies.push({ told, page: await (await fetch(url)).text() });
  }
  return copies;
}

async function list(who: HttpClient = sara): Promise<PrivacyRequestView[]> {
  return privacyRequestListSchema.parse((await who.get('/api/privacy-requests')).body).items;
}

test('a customer gets a copy of their chat, without what staff noted, for a day', async () => {
  const customer = await customerWho(['meu CPF é 529.982.247-25 <b>ana</b>', 'atendente']);
  const julia = await talk.service.person({ name: 'Júlia' });
  const at = `/api/conversations/${customer.conversationId}`;
  expect((await julia.post(`${at}/notes`, { text: 'Cliente difícil', clientId: 'n1' })).status).toBe(200);
  const [coming] = await talk.answersTo(customer, 'que dados vocês têm de mim?');
  expect(coming?.text).toContain('cópia');
  const [copy, ...more] = await copiesOf(customer);
  expect(more).toEqual([]);
  expect(copy?.told.text).toMatch(/1 conversa com \d+ mensagens/);
  expect(copy?.page).toContain('529.982.247-25 &lt;b&gt;ana&lt;/b&gt;');
  expect(copy?.page).toContain('Ana Lima');
  expect(copy?.page).not.toMatch(/difícil|<b>ana/);

  // Staff see that it was given, and cannot open it.
  const transcript = (await julia.get(`${at}/activities?after=0`)).text;
  expect(transcript).toContain('a cópia dos seus dados');
  expect(transcript).not.toContain('meus-dados.html');

  const url = copy?.told.attachments?.[0]?.contentUrl ?? '';
  expect((await fetch(url)).headers.get('content-disposition')).toContain('attachment');
  await talk.pass(day);
  expect((await fetch(url)).status).toBe(404);
});

test('another chat opens to who knows what was told in it, with its numbers masked, and to nobody who guesses', async () => {
  await customerWho(['o armário quebrou', 'bia@example.com', 'meu CPF é 111.444.777-35, pedido 771234']);
  const stranger = await customerWho(['meus dados']);
  const other = await customerWho(['what do you know about me?'], 'en');
  const [asked] = await talk.answersTo(stranger, 'Incluir outras conversas minhas');
  expect(asked?.text).toContain('e-mail');
  const said = new Set<string | undefined>();
  for (const guess of ['bia@example.com e pedido 999999', 'outra@example.com e pedido 771234']) {
    const [refusal] = await talk.answersTo(stranger, guess);
    said.add(refusal?.text?.replace('Ainda não', 'Não').split(/[.]/)[0]?.replace(' com esses dados', ''));
  }
  expect([...said]).toEqual(['Não consegui confirmar']);
  const [given] = await talk.answersTo(stranger, 'bia@example.com e pedido 000111');
  expect(given?.text).toContain('15 dias');
  // What was tried is no detail of theirs, so that it proves nothing later.
  expect((await talk.read(stranger)).details).toEqual({});
  expect((await copiesOf(stranger)).every(({ page }) => !page.includes('armário'))).toBe(true);

  await talk.answersTo(other, 'Include my other conversations');
  const [done] = await talk.answersTo(other, 'bia@example.com, order 771234');
  expect(done?.text).toContain('copy');
  const copy = (await copiesOf(other)).at(-1);
  expect(copy?.page).toContain('armário');
  expect(copy?.page).not.toMatch(/111\.444\.777-35|11144477735/);
  expect(copy?.told.text).toContain('2 conversations');
});

test('who is guessed too often is proven by nobody that day', async () => {
  await customerWho(['caio@example.com', 'pedido 881234']);
  for (let round = 0; round < 2; round += 1) {
    const guesser = await customerWho(['meus dados', 'Incluir outras conversas minhas']);
    for (let tries = 0; tries < 3; tries += 1)
      await talk.answersTo(guesser, `caio@example.com pedido 00000${tries}`);
  }
  const late = await customerWho(['meus dados', 'Incluir outras conversas minhas']);
  expect((await talk.answersTo(late, 'caio@example.com pedido 881234'))[0]?.text).toContain('confirmar');
  await talk.pass(day + 1);
  await late.resume();
  sara = Object.assign(await talk.service.person({ name: 'Sara', roles: ['supervisor'] }));
  await talk.answersTo(late, 'meus dados');
  await talk.answersTo(late, 'Incluir outras conversas minhas');
  expect((await talk.answersTo(late, 'caio@example.com pedido 881234'))[0]?.text).toContain('cópia');
});

test('what nothing proves a supervisor decides, within fifteen days, and it is on record', async () => {
  const before = await customerWho(['meu armário veio sem porta']);
  const theirs = (await talk.read(before)) as { number?: number };
  const customer = await customerWho(['apagar meus dados', 'Incluir outras conversas minhas']);
  for (let tries = 0; tries < 3; tries += 1) await talk.answersTo(customer, 'dea@example.com pedido 123456');
  await talk.pass(0);
  const waiting = (await list()).filter(({ state }) => state === 'waiting');
  const request = waiting.at(-1);
  expect(request).toMatchObject({ kind: 'erasure', conversation: { id: customer.conversationId } });
  expect(Date.parse(request?.dueAt ?? '') - Date.parse(request?.requestedAt ?? '')).toBe(15 * day * 60_000);

  const agent = await talk.service.person({ name: 'Rui' });
  expect((await agent.get('/api/privacy-requests')).status).toBe(403);
  const at = `/api/privacy-requests/${request?.id}`;
  const unknown = await sara.post(`${at}/carry-out`, { conversations: [987_654] });
  expect(unknown.status).toBe(400);
  const approved = await sara.post(`${at}/carry-out`, { conversations: [theirs.number] });
  expect(approved.status).toBe(200);
  expect((await sara.post(`${at}/refuse`, { reason: 'tarde' })).status).toBe(409);
  await talk.pass(0);
  expect(JSON.stringify(await before.readAll())).not.toContain('armário');
  expect((await list()).find(({ id }) => id === request?.id)).toMatchObject({
    state: 'done',
    conversations: 2,
    decidedBy: 'Sara',
  });
  const audit = (await sara.get(`/api/audit?target=${request?.id}`)).body as { items: { action: string }[] };
  expect(audit.items.map(({ action }) => action)).toEqual(['privacy.erased', 'privacy.approved']);
  expect(JSON.stringify(audit)).not.toMatch(/dea@|Ana/);
});

test('who waits in a newer conversation when it is decided is told that all is erased', async () => {
  const customer = await customerWho(['apagar meus dados', 'Incluir outras conversas minhas']);
  for (let tries = 0; tries < 3; tries += 1) await talk.answersTo(customer, 'gil@example.com pedido 123456');
  await talk.answersTo(customer, 'tchau');
  await talk.pass(2 * day);
  await customer.resume();
  sara = Object.assign(await talk.service.person({ name: 'Sara', roles: ['supervisor'] }));
  const request = (await list()).find(
    ({ state, conversation }) => state === 'waiting' && conversation.id === customer.conversationId,
  );
  expect(await talk.kindsAfter(customer, 'quero falar com uma pessoa')).toContain('queued');
  const approved = await sara.post(`/api/privacy-requests/${request?.id}/carry-out`, { conversations: [] });
  expect(approved.status).toBe(200);
  await talk.pass(0);
  const left = await customer.readAll();
  expect(left.map(({ text }) => text).join()).toContain('foram apagados');
});

test('a refusal tells the customer why, and keeps the reason nowhere else', async () => {
  const customer = await customerWho(['my data', 'Include my other conversations'], 'en');
  for (let tries = 0; tries < 3; tries += 1) await talk.answersTo(customer, 'eva@example.com order 123456');
  await talk.pass(0);
  const request = (await list()).find(
    ({ state, conversation }) => state === 'waiting' && conversation.id === customer.conversationId,
  );
  const refused = await sara.post(`/api/privacy-requests/${request?.id}/refuse`, {
    reason: 'Please call us.',
  });
  expect(refused.status).toBe(200);
  await talk.pass(0);
  expect((await customer.readAll()).at(-1)?.text).toContain('Please call us.');
  const kept = await talk.service.database.db.collection('privacyRequests').find().toArray();
  expect(JSON.stringify(kept)).not.toContain('call us');
});

test('what an agent has waits for them, and they are told', async () => {
  const customer = await customerWho(['fio@example.com', 'meu CPF é 111.444.777-35']);
  const julia = await talk.withJulia(customer);
  const second = await customerWho(['apagar meus dados', 'Incluir outras conversas minhas']);
  const [proven] = await talk.answersTo(second, 'fio@example.com CPF 111.444.777-35');
  expect(choicesOf(proven)).toEqual(['Sim, apagar tudo', 'Não, deixar como está']);
  await talk.answersTo(second, 'sim');
  await talk.pass(0);
  const at = `/api/conversations/${customer.conversationId}`;
  expect((await julia.get(`${at}/activities?after=0`)).text).toContain('privacy-asked');
  expect((await list()).find(({ conversation }) => conversation.id === second.conversationId)).toMatchObject({
    state: 'open',
    waitsForAgents: 1,
  });
  expect((await julia.post(`${at}/close`, { resolution: 'solved' })).status).toBe(200);
  await talk.pass(1);
  expect((await list()).find(({ conversation }) => conversation.id === second.conversationId)).toMatchObject({
    state: 'done',
    waitsForAgents: 0,
  });
  expect(JSON.stringify(await customer.readAll())).not.toContain('fio@');
});

test.each([
  ['apaga tudo', 'pt-BR' as const],
  ['delete it all', 'en' as const],
])('"%s" right after the copy asks once whether all is to go', async (text, locale) => {
  const customer = await customerWho([locale === 'en' ? 'my data' : 'meus dados'], locale);
  const [asked] = await talk.answersTo(customer, text);
  expect(choicesOf(asked)).toContain(locale === 'en' ? 'Yes, erase everything' : 'Sim, apagar tudo');
});
