import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { HttpClient } from '../support/http-client';
import type { TestService } from '../support/start-test-service';
import { startTwoInstances, type TwoInstances } from '../support/two-instances';

let instances: TwoInstances;
let first: TestService;
let second: TestService;
let editor: HttpClient;
/** The key of the article that the product's own words find. */
let refund: string | undefined;

beforeAll(async () => {
  instances = await startTwoInstances();
  ({ first, second } = instances);
  editor = await first.person({ name: 'Edu', roles: ['editor'] });
  refund = await foundFirst(editor, false, 'reembolso');
});
afterAll(() => instances.stop());

const address = '/api/settings/synonyms';
const put = (client: HttpClient, body: unknown) => client.call('PUT', address, body);

async function foundFirst(client: HttpClient, draft = false, word = 'mufunfa'): Promise<string | undefined> {
  const question = `${word} demora?`;
  const { body } = await client.post('/api/knowledge/try', { question, locale: 'pt-BR', draft });
  const { candidates } = z.object({ candidates: z.array(z.object({ key: z.string() })) }).parse(body);
  return candidates[0]?.key;
}

test('an editor teaches a word: customers find the article by it, on every instance within a second', async () => {
  expect((await editor.get(address)).body).toEqual({ 'pt-BR': [], en: [] });
  expect(await foundFirst(editor)).not.toBe(refund);
  const written = { 'pt-BR': [['mufunfa', 'reembolso', 'estorno']], en: [] };
  const answer = await put(editor, written);
  expect([answer.status, answer.body]).toEqual([200, written]);
  const changedAt = performance.now();
  expect(await foundFirst(editor)).toBe(refund);
  expect(await foundFirst(editor, true)).toBe(refund);

  const elsewhere = await second.admin();
  while ((await foundFirst(elsewhere)) !== refund) {
    if (performance.now() - changedAt > 10_000) throw new Error('The other instance never searched with it.');
    await setTimeout(10);
  }
  expect((await elsewhere.get(address)).body).toEqual(written);

  const customer = await first.customer();
  await customer.until('greeting');
  const reply = await customer.ask(
    'mufunfa demora?',
    ({ from, type }) => from.role === 'bot' && type === 'message',
  );
  expect(reply.text).toMatch(/reembolso|estorno/i);

  const audit = await (await first.admin()).get('/api/audit?target=synonyms');
  expect(audit.text).toContain('settings.changed');
});

test('they outlive a restart, and go when they are taken out', async () => {
  await second.restart();
  const client = await second.admin();
  expect(await foundFirst(client)).toBe(refund);
  expect((await put(client, {})).body).toEqual({ 'pt-BR': [], en: [] });
  expect(await foundFirst(client)).not.toBe(refund);
});

const putSeen = (client: HttpClient, body: unknown, version: string) =>
  client.call('PUT', address, body, { headers: { 'If-Match': version } });
const versionOf = ({ headers }: { headers: Headers }) => headers.get('etag') ?? '';

test('who saves what somebody else has changed meanwhile is refused, on every instance, and loses nothing', async () => {
  const other = await second.admin();
  const seen = versionOf(await editor.get(address));
  expect(seen).toMatch(/^"\d+"$/);
  expect(versionOf(await other.get(address))).toBe(seen);
  const theirs = { 'pt-BR': [['mufunfa', 'reembolso']], en: [] };
  const saved = await putSeen(other, theirs, seen);
  expect([saved.status, saved.body]).toEqual([200, theirs]);

  const mine = { 'pt-BR': [], en: [['dosh', 'refund']] };
  const refused = await putSeen(editor, mine, seen);
  expect([refused.status, refused.body]).toMatchObject([409, { error: { code: 'conflict' } }]);
  const now = await editor.get(address);
  expect([now.body, versionOf(now)]).toEqual([theirs, versionOf(saved)]);

  const joined = { ...theirs, en: mine.en };
  const again = await putSeen(editor, joined, `W/${versionOf(now)}`);
  expect([again.status, again.body]).toEqual([200, joined]);
  expect((await putSeen(editor, joined, versionOf(again))).status).toBe(200);
});

test('of two who save at once, one is refused; a strange version is no version', async () => {
  const seen = versionOf(await editor.get(address));
  const both = await Promise.all([
    putSeen(editor, { en: [['dosh', 'refund']] }, seen),
    putSeen(await second.admin(), { en: [['dough', 'refund']] }, seen),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await putSeen(editor, {}, 'yesterday')).status).toBe(400);
  expect((await putSeen(editor, {}, '*')).status).toBe(200);
});

test.each([
  ['two words in one', { en: [['gift card', 'voucher']] }, 'en.0.0'],
  ['an empty word', { en: [['voucher', ' ']] }, 'en.0.1'],
  ['a group of one', { en: [['voucher']] }, 'en.0'],
  ['a word that says nothing', { 'pt-BR': [['para', 'frete']] }, 'pt-BR.0.0'],
  ['one word in two forms', { 'pt-BR': [['entrega', 'Entregas']] }, 'pt-BR.0.1'],
  [
    'the same group twice',
    {
      en: [
        ['a1', 'b1'],
        ['B1', 'a1'],
      ],
    },
    'en.1.0',
  ],
])('refused with the word at fault: %s', async (_fault, body, path) => {
  const { status, body: error } = await put(editor, body);
  expect(status).toBe(400);
  const { fields } = z
    .object({ error: z.object({ fields: z.record(z.string(), z.string()) }) })
    .parse(error).error;
  expect(Object.keys(fields)).toContain(path);
});

test('a word in two groups means what each says, and the groups stay apart', async () => {
  const groups = {
    'pt-BR': [
      ['mufunfa', 'reembolso'],
      ['mufunfa', 'contrabando'],
    ],
    en: [],
  };
  expect((await put(editor, groups)).status).toBe(200);
  expect((await put(editor, {})).status).toBe(200);
});

test('too many, too long and strange things are refused; who may not write them, too', async () => {
  const many = Array.from({ length: 501 }, (_, at) => [`palavra${at}`, `termo${at}`]);
  for (const body of [{ en: many }, { en: [['x'.repeat(41), 'y1']] }, { en: [[{ $gt: '' }, 'y1']] }, []]) {
    expect((await put(editor, body)).status).toBe(400);
  }
  const agent = await first.person({ name: 'Rafa' });
  expect((await put(agent, {})).status).toBe(403);
  expect((await agent.get(address)).status).toBe(200);
});
