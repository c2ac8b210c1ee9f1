import { z } from 'zod';
import { HttpClient } from '../support/http-client';
import { testPassword } from '../support/test-accounts';
import { startTwoInstances, type TwoInstances } from '../support/two-instances';

const address = '/api/settings/canned-replies';
const listSchema = z.array(z.looseObject({ shortcut: z.string() }));
const hello = { shortcut: 'oi', title: 'Saudação', texts: { 'pt-BR': 'Oi, {{primeiro nome}}!', en: '' } };
const thanks = { shortcut: 'obrigada', title: 'Thanks', texts: { en: 'Thank you!' }, team: 'trocas' };

let instances: TwoInstances;
beforeAll(async () => {
  instances = await startTwoInstances();
});
afterAll(() => instances.stop());

test('the sample shop has some; agents read them, editors and supervisors write them, on every instance', async () => {
  const { first, second } = instances;
  const agent = await first.person({ name: 'Ana' });
  const sample = await agent.get(address);
  expect(listSchema.parse(sample.body).map(({ shortcut }) => shortcut)).toContain('oi');
  expect((await agent.call('PUT', address, [hello])).status).toBe(403);

  const editor = await first.person({ name: 'Edu', roles: ['editor'] });
  const written = await editor.call('PUT', address, [hello, thanks], {
    headers: { 'If-Match': sample.headers.get('etag') ?? '' },
  });
  expect(written.status).toBe(200);
  const supervisor = await first.person({ name: 'Sol', roles: ['supervisor'] });
  const elsewhere = new HttpClient(second.url);
  await elsewhere.signIn(supervisor.email, testPassword);
  const { body, headers } = await elsewhere.get(address);
  expect(body).toEqual([hello, { ...thanks, texts: { 'pt-BR': '', en: 'Thank you!' } }]);
  const saved = { headers: { 'If-Match': headers.get('etag') ?? '' } };
  expect((await elsewhere.call('PUT', address, [thanks], saved)).status).toBe(200);
  const late = await editor.call('PUT', address, [hello], saved);
  expect([late.status, late.body]).toMatchObject([409, { error: { code: 'conflict' } }]);
  expect(listSchema.parse((await agent.get(address)).body).map(({ shortcut }) => shortcut)).toEqual([
    'obrigada',
  ]);

  const admin = await first.admin();
  const { items } = z
    .object({ items: z.array(z.looseObject({ action: z.string(), target: z.string().nullish() })) })
    .parse((await admin.get('/api/audit')).body);
  const changes = items.filter(({ target }) => target === 'canned-replies');
  expect(changes).toMatchObject([
    { action: 'settings.changed', by: supervisor.staffId, details: { replies: 1 } },
    { action: 'settings.changed', by: editor.staffId, details: { replies: 2 } },
  ]);
});

test('what cannot be used is refused, by its place', async () => {
  const editor = await instances.first.person({ name: 'Eva', roles: ['editor'] });
  const fieldsOf = async (body: unknown) => {
    const answer = await editor.call('PUT', address, body);
    expect(answer.status).toBe(400);
    const { error } = z
      .object({ error: z.object({ fields: z.record(z.string(), z.string()) }) })
      .parse(answer.body);
    return Object.keys(error.fields);
  };
  expect(await fieldsOf([hello, { ...thanks, shortcut: 'oi' }])).toEqual(['1.shortcut']);
  expect(await fieldsOf([{ ...hello, shortcut: 'Olá você' }])).toEqual(['0.shortcut']);
  expect(await fieldsOf([{ ...hello, texts: { 'pt-BR': '  ' } }])).toEqual(['0.texts']);
  expect(await fieldsOf([{ ...hello, title: '' }])).toEqual(['0.title']);
});
