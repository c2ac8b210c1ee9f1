import { z } from 'zod';
import { type DirectLineClient, kindOf } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

const clock = createFakeClock();
const minute = 60_000;
let service: TestService;
let julia: StaffClient;

beforeAll(async () => {
  service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
});
afterAll(() => service.stop());

const transcriptSchema = z.object({
  items: z.array(
    z.looseObject({
      text: z.string(),
      from: z.looseObject({ role: z.string() }),
      plantao: z.looseObject({ kind: z.string() }).optional(),
      event: z.looseObject({ name: z.string(), reason: z.string().optional() }).optional(),
    }),
  ),
});

async function pass(minutes: number): Promise<void> {
  clock.advance(minutes * minute);
  await service.sweep();
}

async function write(customer: DirectLineClient, text: string): Promise<void> {
  const sent = await julia.post(`/api/conversations/${customer.conversationId}/messages`, {
    text,
    clientId: text,
  });
  expect(sent.status).toBe(200);
}

/** A customer of Júlia's who has fallen silent until the second call. */
async function called(locale: 'pt-BR' | 'en' = 'pt-BR'): Promise<DirectLineClient> {
  const ana = await service.customer({ name: 'Ana Lima', locale });
  await ana.ask('atendente', 'queued');
  julia = await service.person({ name: 'Júlia' });
  await julia.call('PUT', '/api/me/presence', { status: 'online' });
  await julia.post(`/api/conversations/${ana.conversationId}/claim`, {});
  await write(ana, 'Qual é o pedido?');
  await pass(5);
  await pass(3);
  await ana.until('absence-second-call');
  return ana;
}

async function read({ conversationId }: DirectLineClient): Promise<unknown> {
  return (await julia.get(`/api/conversations/${conversationId}`)).body;
}

/** What Júlia reads of it, from the customer's words on. */
async function laterThan({ conversationId }: DirectLineClient, words: string) {
  const { body } = await julia.get(`/api/conversations/${conversationId}/activities?after=0`);
  const { items } = transcriptSchema.parse(body);
  return items.slice(items.findIndex(({ text, from }) => from.role === 'customer' && text === words) + 1);
}

/** What the bot says to it: nothing, or the kinds of its messages. */
async function answersTo(ana: DirectLineClient, words: string): Promise<string[]> {
  await ana.say(words);
  await service.service.whenIdle();
  const said = await laterThan(ana, words);
  return said.flatMap(({ from, plantao }) => (from.role === 'bot' ? [plantao?.kind ?? ''] : []));
}

const load = async () => (await julia.get('/api/session')).body;

describe("the second call's choices, with an agent", () => {
  it.each([
    ['pt-BR', 'Deixar para lá'],
    ['pt-BR', 'deixa pra lá'],
    ['en', 'Leave it'],
  ] as const)('leave it (%s): the conversation ends, and the agent is free (%s)', async (locale, words) => {
    const ana = await called(locale);
    expect(await answersTo(ana, words)).toEqual(['closed']);
    expect(await read(ana)).toMatchObject({ status: 'closed', closed: { reason: 'customer' } });
    expect((await laterThan(ana, words)).map(({ event }) => event?.name)).toContain('closed');
    expect(await load()).toMatchObject({ staff: { load: 0 } });
    await pass(30);
    const all = (await julia.get(`/api/conversations/${ana.conversationId}/activities?after=0`)).body;
    expect(JSON.stringify(all)).not.toContain('absence-close');
  });

  it('be called back: the time is asked for, and stays with the agent who has the conversation', async () => {
    const ana = await called();
    expect(await answersTo(ana, 'Me chamem depois')).toEqual(['acknowledged']);
    const question = ana.received.findLast((activity) => kindOf(activity) === 'acknowledged');
    expect(question?.text).toMatch(/quando|que dia/i);
    expect(question?.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      'Continuar agora',
      'Deixar para lá',
    ]);
    // Known to the agent already, should no time ever come.
    expect(await read(ana)).toMatchObject({ callback: { wish: 'Me chamem depois' }, absence: null });
    await ana.type();
    expect(await answersTo(ana, 'amanhã às 15h')).toEqual(['acknowledged']);
    expect(await read(ana)).toMatchObject({
      status: 'open',
      owner: { kind: 'agent', agentName: 'Júlia' },
      callback: { wish: 'amanhã às 15h' },
      absence: null,
    });
    expect((await laterThan(ana, 'amanhã às 15h')).map(({ event }) => event)).toContainEqual({
      name: 'callback-wished',
      reason: 'amanhã às 15h',
    });
    // From here on it is the agent's conversation again: the bot is silent.
    expect(await answersTo(ana, 'sexta também pode ser')).toEqual([]);
    await pass(12);
    expect(await read(ana)).toMatchObject({ status: 'open' });
  });

  it('be called back, with its time in one sentence', async () => {
    const ana = await called('en');
    expect(await answersTo(ana, 'please call me back tomorrow at 3 pm')).toEqual(['acknowledged']);
    expect(await read(ana)).toMatchObject({
      callback: { wish: 'please call me back tomorrow at 3 pm' },
      owner: { kind: 'agent' },
    });
  });

  it('be called back, but the agent writes first: what comes then is for the agent', async () => {
    const ana = await called();
    await answersTo(ana, 'Me chamem depois');
    await write(ana, 'Quando você comprou?');
    expect(await answersTo(ana, 'segunda de manhã')).toEqual([]);
    expect(await read(ana)).toMatchObject({ callback: { wish: 'Me chamem depois' } });
  });

  it('be called back, and then not: the wish is withdrawn', async () => {
    const ana = await called();
    await answersTo(ana, 'Me chamem depois');
    expect(await answersTo(ana, 'Continuar agora')).toEqual([]);
    expect(await read(ana)).toMatchObject({ callback: null, owner: { kind: 'agent' } });
    const rui = await called();
    await answersTo(rui, 'Me chamem depois');
    expect(await answersTo(rui, 'Deixar para lá')).toEqual(['closed']);
  });

  it('go on: the sequence stops, and nobody talks over the agent', async () => {
    const ana = await called();
    await ana.type();
    expect(await answersTo(ana, 'Continuar agora')).toEqual([]);
    expect(await read(ana)).toMatchObject({ absence: null, owner: { kind: 'agent' } });
    await pass(12);
    expect(await read(ana)).toMatchObject({ status: 'open' });
    // The same words later are no choice any more: a colleague may have asked.
    expect(await answersTo(ana, 'Deixar para lá')).toEqual([]);
    expect(await read(ana)).toMatchObject({ status: 'open' });
  });

  it('are nothing that the bot reads into an answer to the agent', async () => {
    const ana = await called();
    expect(await answersTo(ana, 'comprei na segunda de manhã, pedido 48213')).toEqual([]);
    expect(await read(ana)).toMatchObject({ callback: null, status: 'open', absence: null });
    const rui = await called();
    expect(await answersTo(rui, 'resolvido')).toEqual([]);
    expect(await read(rui)).toMatchObject({ status: 'open' });
  });

  it('are taken once, however often the message is delivered', async () => {
    const ana = await called();
    await ana.say('Deixar para lá', 'once');
    await ana.say('Deixar para lá', 'once');
    await service.service.whenIdle();
    const said = await laterThan(ana, 'Deixar para lá');
    expect(said.filter(({ plantao }) => plantao?.kind === 'closed')).toHaveLength(1);
  });

  it('written after the close: leave it opens nothing', async () => {
    const ana = await called();
    await pass(2);
    await ana.until('absence-close');
    expect(await answersTo(ana, 'Deixar para lá')).toEqual(['smalltalk']);
    expect(await read(ana)).toMatchObject({ status: 'closed' });
  });
});
