import { z } from 'zod';
import { type DirectLineClient, isReply, kindOf } from '../../support/direct-line-client';
import { findWords } from '../../support/find-words';
import { pngBytes } from '../../support/sample-files';
import { choicesOf, Talk } from '../../support/talk';

/** What nobody else says: in messages, names, details, notes, files. */
const marks = ['zibaldone', 'zulmira', 'zefirina@example.com', '52998224725', '529.982.247-25'];

let talk: Talk;
beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

const findMarks = () => findWords(talk.service.database.db, marks);

const volumeSchema = z.looseObject({
  volume: z.looseObject({ total: z.number() }),
  nps: z.looseObject({ n: z.number() }),
});
async function overview() {
  const admin = await talk.admin();
  return volumeSchema.parse((await admin.get('/api/reports/overview?from=2026-03-01&to=2026-03-31')).body);
}

/** A customer of whom everything is kept that can be. */
async function tellEverything(locale: 'pt-BR' | 'en' = 'pt-BR'): Promise<DirectLineClient> {
  const yes = locale === 'en' ? 'yes' : 'sim';
  const customer = await talk.service.customer({ name: 'Zulmira Zefira', locale });
  await customer.until('greeting');
  const question =
    locale === 'en' ? 'how do I track my order zibaldone?' : 'como rastreio meu pedido zibaldone pelo site?';
  // Asked back which article, then whether it helped: what they say is learnt from.
  for (const text of [question, yes, yes]) await talk.answersTo(customer, text);
  await talk.answersTo(customer, 'o guarda-roupa zibaldone toca música turca de 1920?');
  await customer.type();
  await talk.answersTo(customer, 'meu e-mail é zefirina@example.com e meu CPF é 529.982.247-25');
  const sent = await customer.upload([
    {
      name: 'zibaldone.png',
      contentType: 'image/png',
      bytes: Buffer.concat([pngBytes, Buffer.from('zibaldone')]),
    },
  ]);
  expect(sent.status).toBe(200);
  await talk.service.service.whenIdle();
  const julia = await talk.withJulia(customer);
  const at = `/api/conversations/${customer.conversationId}`;
  expect((await julia.post(`${at}/notes`, { text: 'A zibaldone ligou antes.', clientId: 'n1' })).status).toBe(
    200,
  );
  expect(
    (await julia.post(`${at}/messages`, { text: 'Oi, Zulmira! Vou ver o zibaldone.', clientId: 'm1' }))
      .status,
  ).toBe(200);
  expect((await julia.call('PUT', `${at}/draft`, { mode: 'note', text: 'zibaldone?' })).status).toBeLessThan(
    300,
  );
  const closed = await julia.post(`${at}/close`, { resolution: 'solved', note: 'Resolvido o zibaldone.' });
  expect(closed.status).toBe(200);
  await customer.answerSurvey(10, 'Adorei o zibaldone');
  return customer;
}

test('what a customer wants erased is gone everywhere, and reports count as before', async () => {
  const customer = await tellEverything();
  const kept = (await findMarks()).map((place) => place.slice(0, place.indexOf('/')));
  expect(new Set(kept)).toEqual(
    new Set([
      'activities',
      'conversations',
      'desk_signals',
      'gaps',
      'judgements',
      'proposals',
      'uploads.chunks',
      'uploads.files',
    ]),
  );
  // Two days later their chat goes on in a new conversation, which knows the first.
  await talk.pass(2 * 24 * 60);
  await customer.resume();
  const asked = (await talk.answersTo(customer, 'quero apagar meus dados')).at(-1);
  expect(asked && kindOf(asked)).toBe('privacy');
  expect(asked?.text).toContain('Sai para sempre');
  expect(choicesOf(asked)).toContain('Sim, apagar tudo');
  const before = await overview();
  expect(await talk.kindsAfter(customer, 'Sim, apagar tudo')).toEqual(['privacy']);
  await talk.pass(0);
  expect(await findMarks()).toEqual([]);
  expect(await overview()).toMatchObject({
    volume: before.volume,
    nps: { n: 1, score: 100 },
    resolutions: { solved: 1 },
    agents: [{ name: 'Júlia', solved: 1 }],
  });

  const left = await customer.readAll();
  expect(left.filter(isReply).map(kindOf)).toEqual(['privacy']);
  expect(left.filter(isReply)[0]?.text).toContain('foram apagados');
  expect(JSON.stringify(left)).not.toMatch(/zulmira|zibaldone/i);
});

test('what they write afterwards begins anew, and a last thank you begins nothing', async () => {
  const customer = await tellEverything('en');
  const thread = customer.conversationId;
  expect(await talk.kindsAfter(customer, 'delete my data')).toContain('privacy');
  expect(await talk.kindsAfter(customer, 'yes')).toEqual(['privacy']);
  await talk.pass(0);
  expect(await findMarks()).toEqual([]);
  expect(await talk.kindsAfter(customer, 'thank you!')).toEqual([]);
  const conversations = talk.service.database.db.collection('conversations');
  expect(await conversations.countDocuments({ threadId: thread })).toBe(1);
  await talk.pass(1);
  expect(await talk.kindsAfter(customer, 'how do I track my order on the site?')).not.toEqual([]);
  expect(await conversations.countDocuments({ threadId: thread })).toBe(2);
});

test('nothing is erased before they confirm, and a yes counts only right after the question', async () => {
  const findMarks = () => findWords(talk.service.database.db, ['zenobia']);
  const customer = await talk.service.customer({ name: 'Zenobia' });
  await customer.until('greeting');
  await talk.answersTo(customer, 'apagar meus dados');
  expect((await talk.answersTo(customer, 'não')).at(-1)?.text).toMatch(/deixei como está|não mudei nada/);
  await talk.answersTo(customer, 'apagar meus dados');
  expect(await talk.kindsAfter(customer, 'quero falar com uma pessoa')).toContain('queued');
  await talk.answersTo(customer, 'sim');
  await talk.pass(0);
  expect(await findMarks()).not.toEqual([]);
  // From the queue as well.
  expect(await talk.kindsAfter(customer, 'apagar meus dados')).toEqual(['privacy']);
  expect(await talk.kindsAfter(customer, 'sim')).toEqual(['privacy']);
  await talk.pass(0);
  expect(await findMarks()).toEqual([]);
});

test('a question about what is done with data gets its answer', async () => {
  const customer = await talk.service.customer();
  await customer.until('greeting');
  expect(await talk.kindsAfter(customer, 'O que vocês fazem com os meus dados?')).toContain('answer');
});
