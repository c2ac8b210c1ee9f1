import { z } from 'zod';
import { type DirectLineClient, kindOf } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import { startTestService, type TestService } from '../support/start-test-service';

const clock = createFakeClock();
const minute = 60_000;
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
});
afterAll(() => service.stop());

const absenceKinds = ['absence-notice', 'absence-second-call', 'absence-close'];

const queueSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), customer: z.looseObject({ name: z.string().optional() }) })),
});
const transcriptSchema = z.object({
  items: z.array(z.looseObject({ plantao: z.looseObject({ kind: z.string() }).optional() })),
});

/** The absence messages of a conversation, as staff read them: the customer's token ages with the clock. */
async function absenceOf({ conversationId }: DirectLineClient): Promise<string[]> {
  const admin = await service.admin();
  const { body } = await admin.get(`/api/conversations/${conversationId}/activities?after=0`);
  const kinds = transcriptSchema.parse(body).items.map(({ plantao }) => plantao?.kind ?? '');
  return kinds.filter((kind) => absenceKinds.includes(kind));
}

async function pass(minutes: number): Promise<void> {
  clock.advance(minutes * minute);
  await service.sweep();
}

describe('a customer falls silent', () => {
  it('and is noticed, called and let go, by name and with the time that is left', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    await ana.ask('como acompanho meu pedido?', 'answer');
    await pass(4.9);
    expect(await absenceOf(ana)).toEqual([]);
    await pass(0.2);
    const notice = await ana.until('absence-notice');
    expect(notice.text).toContain('Ana');
    expect(notice.channelData?.plantao).toMatchObject({ closesAt: expect.any(String) });
    await pass(3);
    const call = await ana.until('absence-second-call');
    expect(call.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      'Continuar agora',
      'Me chamem depois',
      'Deixar para lá',
    ]);
    await pass(2);
    await ana.until('absence-close');
    const admin = await service.admin();
    const { body } = await admin.get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({ status: 'closed', closed: { reason: 'absence' } });
    await pass(60);
    expect(await absenceOf(ana)).toEqual(absenceKinds);
  });

  it('but a message or typing begins the sequence anew', async () => {
    const ana = await service.customer();
    await ana.ask('como acompanho meu pedido?', 'answer');
    await pass(5);
    await ana.until('absence-notice');
    await ana.type();
    await pass(4);
    expect(await absenceOf(ana)).toEqual(['absence-notice']);
    await ana.ask('oi', 'smalltalk');
    await pass(4);
    expect(await absenceOf(ana)).toEqual(['absence-notice']);
    await pass(1);
    expect(await absenceOf(ana)).toEqual(['absence-notice', 'absence-notice']);
  });

  it('in the queue, and is never hurried', async () => {
    const ana = await service.customer();
    await ana.ask('falar com uma pessoa', 'queued');
    await pass(30);
    await pass(30);
    expect(await absenceOf(ana)).toEqual([]);
  });

  it('with an agent, who is freed by the close and gets them back when they return', async () => {
    const ana = await service.customer({ name: 'Ana' });
    await ana.ask('falar com uma pessoa', 'queued');
    const julia = await service.person({ name: 'Júlia' });
    await julia.call('PUT', '/api/me/presence', { status: 'online' });
    await julia.post(`/api/conversations/${ana.conversationId}/claim`, {});
    // Long enough for all three steps, short of the time after which a silent agent loses the conversation.
    await pass(12);
    expect(await absenceOf(ana)).toEqual([]);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Qual é o pedido?',
      clientId: 'a',
    });
    await julia.call('PUT', `/api/conversations/${ana.conversationId}/draft`, {
      mode: 'reply',
      text: 'Olha, ',
    });
    await pass(5);
    expect(await absenceOf(ana)).toEqual([]);
    await julia.call('PUT', `/api/conversations/${ana.conversationId}/draft`, { mode: 'reply', text: '' });
    await pass(1);
    await pass(3);
    await pass(2);
    expect(await absenceOf(ana)).toEqual(absenceKinds);
    expect((await julia.get('/api/session')).body).toMatchObject({ staff: { load: 0 } });

    await ana.resume();
    await ana.say('desculpa, voltei');
    await ana.until('reopened');
    const { body } = await julia.get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({ status: 'open', owner: { kind: 'queue' } });
  });

  it('and the sequence survives a restart and fires once with two instances', async () => {
    const ana = await service.customer();
    await ana.ask('como acompanho meu pedido?', 'answer');
    clock.advance(5 * minute);
    await service.restart();
    const second = await startTestService({
      clock,
      database: service.database,
      env: { ABSENCE_WEB: '5m,8m,10m' },
    });
    await Promise.all([service.sweep(), second.sweep(), service.sweep(), second.sweep()]);
    clock.advance(3 * minute);
    await Promise.all([service.sweep(), second.sweep()]);
    clock.advance(2 * minute);
    await Promise.all([second.sweep(), service.sweep()]);
    expect(await absenceOf(ana)).toEqual(absenceKinds);
    await ana.reconnect(service.url);
    await ana.until('absence-close');
    const seen = ana.received.map((activity) => kindOf(activity) ?? '');
    expect(seen.filter((kind) => absenceKinds.includes(kind))).toEqual(absenceKinds);
    await second.stop();
  });

  it('and can be called back at a time that agents read', async () => {
    const ana = await service.customer();
    await ana.ask('como acompanho meu pedido?', 'answer');
    await pass(5);
    await pass(3);
    await ana.until('absence-second-call');
    await ana.ask('Me chamem depois', 'intake');
    await ana.ask('amanhã às 15h', 'acknowledged');
    const admin = await service.admin();
    const { body } = await admin.get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({ callback: { wish: 'amanhã às 15h' }, owner: { kind: 'queue' } });
  });

  it('for more than a day, and comes back to a new conversation that knows the old one', async () => {
    const ana = await service.customer({ name: 'Zilda' });
    await ana.ask('como acompanho meu pedido?', 'answer');
    await pass(5);
    await pass(3);
    await pass(2);
    await ana.until('absence-close');
    clock.advance(25 * 60 * minute);
    await ana.resume();
    await ana.ask('falar com uma pessoa', 'queued');
    const admin = await service.admin();
    const { body } = await admin.get('/api/conversations?view=queue');
    const { items } = queueSchema.parse(body);
    const found = items.find(({ id, customer }) => id !== ana.conversationId && customer.name === 'Zilda');
    const detail = await admin.get(`/api/conversations/${found?.id}`);
    expect(detail.body).toMatchObject({ history: [{ id: ana.conversationId }] });
  });
});
