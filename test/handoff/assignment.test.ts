import { assignConversation } from '../../handoff/acts/claim-conversation';
import { createAgentStore } from '../../handoff/agents/agent-store';
import type { Slots } from '../../handoff/agents/slots';
import type { QueueRequest } from '../../handoff/queue/queue-conversation';
import { forEachTest, type Kit, texts } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
});
beforeEach(() => kit.handoff.assignment.write({ mode: 'automatic' }));

async function owner(id: string): Promise<string> {
  const conversation = await kit.load(id);
  return conversation.owner.kind === 'agent' ? conversation.owner.agentId : conversation.owner.kind;
}

describe('automatic assignment', () => {
  it('gives the next conversation to the longest idle agent', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    await kit.handoff.setPresence(rafa, 'online');
    kit.clock.advance(1_000);
    await kit.handoff.setPresence(julia, 'online');
    const ids = [(await kit.queue())._id, (await kit.queue())._id, (await kit.queue())._id];
    await kit.handoff.sweep();
    expect(await Promise.all(ids.map(owner))).toEqual(['rafa', 'julia', 'rafa']);
    const events = await kit.conversations.read(await kit.load(ids[0] ?? ''), 0);
    expect(events.at(-1)?.event).toEqual({ name: 'assigned', to: 'Rafa' });
  });

  it('that took too long is one more lost race, and fails no sweep', async () => {
    const julia = kit.addStaff('julia');
    await kit.handoff.setPresence(julia, 'online');
    // Nobody else assigns it meanwhile.
    await kit.handoff.assignment.write({ mode: 'manual' });
    const { _id } = await kit.queue();
    const since = kit.clock.now();
    const cancelled: string[] = [];
    const slots: Slots = {
      reserve: async (_agentId, conversationId) => {
        kit.clock.advance(31_000);
        return { slotId: 's', conversationId, since };
      },
      cancel: async (_agentId, slotId) => void cancelled.push(slotId),
      free: async () => undefined,
      reconcile: async () => undefined,
    };
    const agent = await createAgentStore({ db: kit.database.db, now: kit.clock.now }).load('julia');
    if (agent === null) throw new Error('Júlia is unknown.');
    const { conversations } = kit;
    expect(await assignConversation({ conversations, slots, texts }, _id, agent)).toBe(false);
    expect(cancelled).toEqual(['s']);
    expect(await owner(_id)).toBe('queue');
  });

  it('gives a freed agent the oldest of the most urgent that they can take', async () => {
    const julia = kit.addStaff('julia', { capacity: 1, teams: ['entregas'] });
    const signer = kit.addStaff('rafa', { capacity: 1, teams: ['entregas'], skills: ['libras'] });
    await kit.handoff.setPresence(julia, 'online');
    const first = await kit.queue();
    await kit.handoff.sweep();
    expect(await owner(first._id)).toBe('julia');

    const waiting: string[] = [];
    const requests: Partial<QueueRequest>[] = [
      { priority: 'normal' },
      { priority: 'high', skills: ['libras'] },
      { priority: 'high' },
      { priority: 'high' },
    ];
    for (const request of requests) {
      kit.clock.advance(1_000);
      waiting.push((await kit.queue(request))._id);
    }
    await kit.handoff.acts.close(first._id, julia, { resolution: 'solved' });
    await kit.handoff.sweep();
    expect(await Promise.all(waiting.map(owner))).toEqual(['queue', 'queue', 'julia', 'queue']);
    await kit.handoff.setPresence(signer, 'online');
    await kit.handoff.sweep();
    expect(await Promise.all(waiting.map(owner))).toEqual(['queue', 'rafa', 'julia', 'queue']);
  });

  it('leaves the queue alone while agents claim by hand', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const julia = kit.addStaff('julia');
    await kit.handoff.setPresence(julia, 'online');
    const { _id } = await kit.queue();
    await kit.handoff.sweep();
    expect(await owner(_id)).toBe('queue');
  });

  it('needs no sweep: a commit and a change of presence wake it', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.setPresence(julia, 'online');
    await kit.handoff.whenIdle();
    expect(await owner(_id)).toBe('julia');
  });
});

describe('an agent of whom nothing is heard', () => {
  it('is away until they are heard of again, and keeps what they have', async () => {
    const julia = kit.addStaff('julia');
    await kit.handoff.setPresence(julia, 'online');
    const first = await kit.queue();
    await kit.handoff.sweep();
    kit.clock.advance(6 * 60_000);
    await kit.handoff.sweep();
    expect(await kit.handoff.presenceOf('julia')).toEqual({ presence: 'away', load: 1 });
    const second = await kit.queue();
    await kit.handoff.sweep();
    expect([await owner(first._id), await owner(second._id)]).toEqual(['julia', 'queue']);
    await kit.handoff.views.list(julia, { view: 'mine', limit: 10 });
    await kit.handoff.sweep();
    await kit.handoff.whenIdle();
    expect(await owner(second._id)).toBe('julia');
  });

  it('stays away when they chose to be', async () => {
    const julia = kit.addStaff('julia');
    await kit.handoff.setPresence(julia, 'away');
    kit.clock.advance(6 * 60_000);
    kit.handoff.seen('julia');
    await kit.handoff.sweep();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ presence: 'away' });
  });
});

describe('what a dead instance left', () => {
  it('gives back a slot whose conversation was never claimed', async () => {
    const julia = kit.addStaff('julia', { capacity: 1 });
    await kit.handoff.setPresence(julia, 'away');
    const slot = { slotId: 'lost', conversationId: 'nothing', since: kit.clock.now() };
    await kit.database.db
      .collection<{ _id: string }>('agents')
      .updateOne({ _id: 'julia' }, { $set: { holding: [slot] } });
    const { _id } = await kit.queue();
    await kit.handoff.sweep();
    await expect(kit.handoff.acts.claim(_id, julia)).rejects.toMatchObject({ code: 'at-capacity' });
    kit.clock.advance(61_000);
    await kit.handoff.sweep();
    await kit.handoff.acts.claim(_id, julia);
    expect(await owner(_id)).toBe('julia');
  });

  it('counts a conversation whose slot was lost', async () => {
    const julia = kit.addStaff('julia', { capacity: 1 });
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.database.db
      .collection<{ _id: string }>('agents')
      .updateOne({ _id: 'julia' }, { $set: { holding: [] } });
    await kit.handoff.sweep();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 1 });
  });
});

describe('the place in the queue', () => {
  it('counts who is served before, within the team', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const first = await kit.queue();
    kit.clock.advance(1_000);
    const second = await kit.queue();
    await kit.queue({ team: 'financeiro' });
    kit.clock.advance(1_000);
    const now = kit.clock.now();
    const wanted = { team: 'entregas', skills: [], priority: 'normal' } as const;
    expect(await kit.handoff.placeFor(wanted, now)).toEqual({
      position: 3,
      expectedWaitSeconds: null,
      expectedWaitRange: null,
      opensAt: null,
    });
    expect(await kit.handoff.placeFor({ ...wanted, priority: 'urgent' }, now)).toMatchObject({ position: 1 });
    const urgent = await kit.queue({ priority: 'urgent' });
    expect(await kit.handoff.placeOf(first, now)).toMatchObject({ position: 2 });
    expect(await kit.handoff.placeOf(second, now)).toMatchObject({ position: 3 });
    expect(await kit.handoff.placeOf(urgent, now)).toMatchObject({ position: 1 });
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { items } = await kit.handoff.views.list(sol, { view: 'queue', team: 'entregas', limit: 10 });
    expect(items.map(({ id, position }) => [id, position])).toEqual([
      [urgent._id, 1],
      [first._id, 2],
      [second._id, 3],
    ]);
  });

  it('expects the median of the last waits, once there are enough, and none while closed', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const sol = kit.addStaff('sol', { roles: ['supervisor'], capacity: 100 });
    for (const seconds of [60, 120, 240, 600, 30]) {
      const { _id } = await kit.queue();
      kit.clock.advance(seconds * 1_000);
      await kit.handoff.acts.claim(_id, sol);
    }
    const wanted = { team: 'entregas', skills: [], priority: 'normal' } as const;
    expect(await kit.handoff.placeFor(wanted, kit.clock.now())).toMatchObject({ expectedWaitSeconds: 120 });
    expect(await kit.handoff.placeFor({ ...wanted, team: 'financeiro' }, kit.clock.now())).toMatchObject({
      expectedWaitSeconds: null,
    });
    const week = {
      mon: [],
      tue: [],
      wed: [['00:00', '01:00'] as [string, string]],
      thu: [],
      fri: [],
      sat: [],
      sun: [],
    };
    await kit.handoff.hours.write({ timeZone: 'UTC', week, holidays: [] });
    expect(await kit.handoff.placeFor(wanted, kit.clock.now())).toMatchObject({
      expectedWaitSeconds: null,
      opensAt: '2026-11-25T00:00:00.000Z',
    });
  });

  it('names the range in which waits end, unless people leave before', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const sol = kit.addStaff('sol', { roles: ['supervisor'], capacity: 100 });
    for (let wait = 0; wait < 24; wait += 1) {
      const { _id } = await kit.queue();
      kit.clock.advance((180 + (wait % 3) * 60) * 1_000);
      await kit.handoff.acts.claim(_id, sol);
    }
    const wanted = { team: 'entregas', skills: [], priority: 'normal' } as const;
    const expected = { expectedWaitSeconds: 240, expectedWaitRange: { fromSeconds: 180, toSeconds: 300 } };
    expect(await kit.handoff.placeFor(wanted, kit.clock.now())).toMatchObject(expected);
    const everyDay = [['00:00', '23:59'] as [string, string]];
    const week = {
      mon: everyDay,
      tue: everyDay,
      wed: everyDay,
      thu: everyDay,
      fri: everyDay,
      sat: everyDay,
      sun: everyDay,
    };
    await kit.handoff.hours.write({ timeZone: 'UTC', week, holidays: [] });
    const late = new Date(kit.clock.now());
    late.setUTCHours(23, 55, 0, 0);
    expect(await kit.handoff.placeFor(wanted, late)).toMatchObject({
      expectedWaitSeconds: null,
      expectedWaitRange: null,
      opensAt: null,
    });
  });
});

describe('lists', () => {
  it('pages through without doubling or missing, and searches', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      if (count % 3 === 0) kit.clock.advance(1_000);
      ids.push((await kit.queue({}, `c${count}`))._id);
    }
    for (const view of ['queue', 'open'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await kit.handoff.views.list(sol, { view, limit: 3, cursor });
        expect(page.total).toBe(7);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect([...seen].sort()).toEqual(ids);
      if (view === 'queue') expect(seen).toEqual(ids);
    }
    const { number } = await kit.load('c3');
    const found = await kit.handoff.views.list(sol, { view: 'open', q: `#${number}`, limit: 10 });
    expect(found.items.map(({ id }) => id)).toEqual(['c3']);
    expect((await kit.handoff.views.list(sol, { view: 'open', q: 'ana', limit: 10 })).total).toBe(7);
    expect((await kit.handoff.views.list(sol, { view: 'open', q: '.*(', limit: 10 })).total).toBe(0);
    const broken = kit.handoff.views.list(sol, { view: 'open', cursor: '{"$gt":""}', limit: 10 });
    await expect(broken).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('shows personal data masked except to the owner', async () => {
    await kit.handoff.assignment.write({ mode: 'manual' });
    const [julia, sol] = [kit.addStaff('julia'), kit.addStaff('sol', { roles: ['supervisor'] })];
    const { _id } = await kit.queue();
    await kit.customerWrites(_id, 'meu CPF é 529.982.247-25');
    await kit.conversations.apply(_id, (conversation) => ({
      conversation: { ...conversation, details: { cpf: '529.982.247-25' } },
      append: [],
    }));
    await kit.handoff.acts.claim(_id, julia);
    expect((await kit.handoff.views.detail(julia, _id)).details).toEqual({ cpf: '529.982.247-25' });
    expect((await kit.handoff.views.detail(sol, _id)).details).toEqual({ cpf: '•••.•••.•••-25' });
    const { items } = await kit.handoff.views.list(sol, { view: 'open', limit: 1 });
    expect(JSON.stringify(items)).not.toMatch(/529\D?982/);
  });
});
