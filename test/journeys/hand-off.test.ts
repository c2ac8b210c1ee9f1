import { z } from 'zod';
import { kindOf } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

const clock = createFakeClock();
const hour = 60 * 60_000;
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock });
});
afterAll(() => service.stop());

const itemsSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

const people: StaffClient[] = [];

async function online(name: string) {
  const agent = await service.person({ name });
  await agent.call('PUT', '/api/me/presence', { status: 'online' });
  people.push(agent);
  return agent;
}

describe('the hand-off', () => {
  it('from the wish for a person to the survey, with everything that was said', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    await ana.say('paguei o pix do pedido 4815162342 e não foi confirmado');
    const queued = await ana.ask('quero falar com um atendente', 'queued');
    expect(queued.channelData?.plantao).toMatchObject({ position: 1, expectedWaitSeconds: null });

    const julia = await online('Júlia');
    const queue = itemsSchema.parse((await julia.get('/api/conversations?view=queue')).body);
    expect(queue.items.map(({ id }) => id)).toContain(ana.conversationId);
    expect((await julia.post(`/api/conversations/${ana.conversationId}/claim`, {})).status).toBe(200);
    expect((await ana.until('agent-joined')).channelData?.plantao).toMatchObject({ agentName: 'Júlia' });

    const { body } = await julia.get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({
      owner: { kind: 'agent', agentName: 'Júlia' },
      details: { 'order-number': '4815162342' },
      customer: { name: 'Ana Lima' },
    });

    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Oi, Ana! Já vi o seu Pix.',
      clientId: 'm1',
    });
    expect((await ana.until('agent-message')).text).toBe('Oi, Ana! Já vi o seu Pix.');
    await julia.post(`/api/conversations/${ana.conversationId}/notes`, {
      text: 'cliente antiga',
      clientId: 'n1',
    });
    await ana.say('que bom!');
    await julia.post(`/api/conversations/${ana.conversationId}/close`, { resolution: 'solved' });
    expect((await ana.until('closed')).text).toContain('Júlia');
    await ana.until('survey');
    await ana.answerSurvey(9, 'rápida');

    const seen = await ana.readAll();
    expect(seen.some(({ text }) => text?.includes('cliente antiga'))).toBe(false);
    // The bot is silent while a person owns the conversation.
    const joined = seen.findIndex((activity) => kindOf(activity) === 'agent-joined');
    const closed = seen.findIndex((activity) => kindOf(activity) === 'closed');
    const between = seen
      .slice(joined + 1, closed)
      .filter(({ type, from }) => type === 'message' && from.role === 'bot');
    expect(between.map((activity) => kindOf(activity))).toEqual(['agent-message']);
    const after = await julia.get(`/api/conversations/${ana.conversationId}`);
    expect(after.body).toMatchObject({ status: 'closed', survey: { score: 9, comment: 'rápida' } });
  });

  it('takes a close back at once: agent, clock and all, and the customer is told', async () => {
    const rui = await service.customer({ name: 'Rui' });
    await rui.ask('atendente', 'queued');
    const agent = await online('Bia');
    const conversation = `/api/conversations/${rui.conversationId}`;
    await agent.post(`${conversation}/claim`, {});
    await agent.post(`${conversation}/messages`, { text: 'Qual é o número do pedido?', clientId: 'm1' });
    const before = (await agent.get(conversation)).body;
    expect(before).toMatchObject({ absence: { stage: 'armed' }, customerWaits: false });
    await agent.post(`${conversation}/close`, { resolution: 'solved' });
    expect((await agent.get(conversation)).body).toMatchObject({ status: 'closed', absence: null });
    const undone = await agent.post(`${conversation}/reopen`, {});
    expect(undone.status).toBe(200);
    expect(undone.body).toMatchObject({
      status: 'open',
      owner: { agentName: 'Bia' },
      absence: { stage: 'armed' },
      customerWaits: false,
    });
    await rui.until('reopened');
    clock.advance(5 * 60_000);
    await service.sweep();
    await rui.until('absence-notice');
    await agent.post(`${conversation}/close`, { resolution: 'unsolved' });
  });

  it('does not open again for a "thanks", and takes a new question up in the same conversation', async () => {
    const ana = await service.customer({ name: 'Ana' });
    await ana.ask('atendente', 'queued');
    const julia = await online('Julia 2');
    await julia.post(`/api/conversations/${ana.conversationId}/claim`, {});
    await julia.post(`/api/conversations/${ana.conversationId}/close`, { resolution: 'solved' });
    await ana.until('survey');
    await ana.ask('obrigada!', 'smalltalk');
    const thanked = await julia.get(`/api/conversations/${ana.conversationId}`);
    expect(thanked.body).toMatchObject({ status: 'closed' });

    clock.advance(2 * hour);
    await ana.resume();
    await ana.say('como acompanho meu pedido?');
    await ana.until('reopened');
    await ana.until('answer');
    const again = await julia.get(`/api/conversations/${ana.conversationId}`);
    expect(again.body).toMatchObject({ status: 'open', owner: { kind: 'bot' } });
  });

  it('tells who waits while nobody is there, and promises nothing', async () => {
    for (const agent of people.splice(0)) await agent.call('PUT', '/api/me/presence', { status: 'offline' });
    const ana = await service.customer();
    const told = await ana.ask('falar com uma pessoa', 'queued');
    expect(told.text).toMatch(/ninguém/);
    const nobody = {
      position: expect.any(Number),
      expectedWaitSeconds: null,
      expectedWaitRange: null,
      withoutAgents: true,
    };
    expect(told.channelData?.plantao).toMatchObject(nobody);
    const again = await ana.ask('qual meu lugar?', 'queued');
    expect(again.channelData?.plantao).toMatchObject(nobody);
    const placeOf = async () => {
      const headers = { Authorization: `Bearer ${ana.token}` };
      const address = `${service.url}/v3/directline/conversations/${ana.conversationId}/place`;
      expect((await fetch(address)).status).toBe(401);
      return (await fetch(address, { headers })).json();
    };
    expect(await placeOf()).toEqual({ place: { ...nobody, opensAt: null } });
    const nina = await online('Nina');
    expect(await placeOf()).toMatchObject({ place: { withoutAgents: false } });
    const someone = await ana.ask('e agora, qual meu lugar?', 'queued');
    expect(someone.channelData?.plantao).toMatchObject({ withoutAgents: false });
    await nina.post(`/api/conversations/${ana.conversationId}/claim`, {});
    expect(await placeOf()).toEqual({ place: null });
  });

  it('says on a transfer whether a colleague has the conversation now, or the queue', async () => {
    const ana = await service.customer();
    await ana.ask('atendente', 'queued');
    const [julia, rafael] = [await online('Julia 3'), await online('Rafael')];
    const address = `/api/conversations/${ana.conversationId}`;
    await julia.post(`${address}/claim`, {});
    await julia.post(`${address}/transfer`, { agentId: rafael.staffId, reason: 'conhece o caso' });
    const passedOn = await ana.until('transferred');
    expect(passedOn.channelData?.plantao).toMatchObject({ agentName: 'Rafael', joined: true });
    await julia.call('PUT', '/api/me/presence', { status: 'offline' });
    await rafael.post(`${address}/transfer`, { agentId: julia.staffId, reason: 'volta já' });
    const waits = await ana.until('transferred');
    expect(waits.channelData?.plantao).toMatchObject({ agentName: 'Julia 3', joined: false });
    await rafael.call('PUT', '/api/me/presence', { status: 'offline' });
  });

  it('claims once: the second claim is refused, the own one is not', async () => {
    const ana = await service.customer();
    await ana.ask('atendente', 'queued');
    const [first, second] = [await online('Rafa'), await online('Bia')];
    const claims = await Promise.all(
      [first, second].map((agent) => agent.post(`/api/conversations/${ana.conversationId}/claim`, {})),
    );
    expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = claims[0]?.status === 200 ? first : second;
    expect((await winner.post(`/api/conversations/${ana.conversationId}/claim`, {})).status).toBe(200);
    const loser = claims.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({ error: { code: 'already-claimed' } });
  });

  it('warns who replies on an older state', async () => {
    const ana = await service.customer();
    await ana.ask('atendente', 'queued');
    const julia = await online('Julia 3');
    await julia.post(`/api/conversations/${ana.conversationId}/claim`, {});
    const seen = z
      .object({ seq: z.number() })
      .parse((await julia.get(`/api/conversations/${ana.conversationId}`)).body);
    await ana.say('esqueci de dizer uma coisa');
    const reply = { text: 'Oi!', clientId: 'late', afterSeq: seen.seq };
    const refused = await julia.post(`/api/conversations/${ana.conversationId}/messages`, reply);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ error: { code: 'newer-message' } });
    const forced = await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      ...reply,
      force: true,
    });
    expect(forced.status).toBe(200);
    const same = await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      ...reply,
      force: true,
    });
    expect(same.body).toMatchObject({ id: z.object({ id: z.string() }).parse(forced.body).id });
    expect((await ana.readAll()).filter(({ text }) => text === 'Oi!')).toHaveLength(1);
  });

  it('says when the team is back, out of hours', async () => {
    const admin = await service.admin();
    const nine: [string, string][] = [['09:00', '18:00']];
    await admin.call('PUT', '/api/settings/hours', {
      timeZone: 'America/Sao_Paulo',
      week: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
      holidays: [],
    });
    // Monday 13:00 UTC and the two hours of before: 12:00 in São Paulo. Twelve hours later it is midnight there.
    clock.advance(12 * hour);
    const ana = await service.customer();
    const told = await ana.ask('quero falar com uma pessoa', 'out-of-hours');
    expect(told.channelData?.plantao).toMatchObject({ opensAt: '2026-03-03T12:00:00.000Z' });
    expect(told.text).toMatch(/9h/);
    const { body } = await (await service.admin()).get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({ owner: { kind: 'queue' } });
  });
});
