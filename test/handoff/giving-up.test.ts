import { reopenConversation } from '../../conversations/reopen-conversation';
import { forEachTest, type Kit } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
});

describe('giving up a conversation', () => {
  it('goes back to the queue with its waiting time when released', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    const { _id } = await kit.queue();
    const since = kit.clock.now();
    kit.clock.advance(60_000);
    await kit.handoff.acts.claim(_id, julia);
    await expect(kit.handoff.acts.release(_id, rafa)).rejects.toMatchObject({ code: 'not-allowed' });
    const released = await kit.handoff.acts.release(_id, julia);
    expect(released).toMatchObject({
      owner: { kind: 'queue' },
      queue: { waitingSince: since },
      absence: null,
    });
    expect(released.slotId).toBeUndefined();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });

  it('goes to a team by transfer, with the reason for the next one to read', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    const moved = await kit.handoff.acts.transfer(_id, julia, {
      teamId: 'financeiro',
      reason: 'é sobre o boleto',
    });
    expect(moved).toMatchObject({
      owner: { kind: 'queue' },
      team: 'financeiro',
      queue: { team: 'financeiro' },
    });
    expect((await kit.transcript(_id)).at(-1)?.event).toEqual({
      name: 'transferred',
      by: 'Julia',
      to: 'financeiro',
      reason: 'é sobre o boleto',
    });
    const unknown = { teamId: 'nenhum', reason: 'x' };
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    await expect(kit.handoff.acts.transfer(_id, sol, unknown)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('waits from the transfer on where the bot has had it since a person did', async () => {
    const julia = kit.addStaff('julia');
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    kit.clock.advance(2 * 60 * 60_000);
    await kit.conversations.apply(_id, (conversation) => reopenConversation(conversation, null));
    const moved = await kit.handoff.acts.transfer(_id, sol, { teamId: 'financeiro', reason: 'boleto' });
    const now = kit.clock.now();
    expect(moved).toMatchObject({ queue: { waitingSince: now }, handoff: { requestedAt: now } });
  });

  it('goes to a colleague at once when they are there', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    await kit.handoff.setPresence(rafa, 'online');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    const moved = await kit.handoff.acts.transfer(_id, julia, { agentId: 'rafa', reason: 'sabe mais' });
    expect(moved.owner).toMatchObject({ agentId: 'rafa' });
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
    expect(await kit.handoff.presenceOf('rafa')).toMatchObject({ load: 1 });
  });

  it('waits for a colleague who is full, and goes to them when they have room', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa', { capacity: 1 })];
    await kit.handoff.setPresence(rafa, 'online');
    const busy = await kit.queue();
    await kit.handoff.acts.claim(busy._id, rafa);
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.transfer(_id, julia, { agentId: 'rafa', reason: 'sabe mais' });
    expect(await kit.load(_id)).toMatchObject({ owner: { kind: 'queue' }, queue: { onlyAgentId: 'rafa' } });
    await expect(kit.handoff.acts.claim(_id, julia)).rejects.toMatchObject({ code: 'not-allowed' });
    await kit.handoff.acts.close(busy._id, rafa, { resolution: 'solved' });
    await kit.handoff.sweep();
    expect((await kit.load(_id)).owner).toMatchObject({ agentId: 'rafa' });
  });

  it('is for the team again when the colleague goes offline', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    await kit.handoff.setPresence(rafa, 'away');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.transfer(_id, julia, { agentId: 'rafa', reason: 'sabe mais' });
    expect((await kit.load(_id)).queue).toMatchObject({ onlyAgentId: 'rafa' });
    await kit.handoff.setPresence(rafa, 'offline');
    const { queue } = await kit.load(_id);
    expect(queue).toMatchObject({ preferredAgentId: 'rafa' });
    expect(queue?.onlyAgentId).toBeUndefined();
  });

  it('goes back to the queue when its agent leaves the company', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    julia.active = false;
    await kit.handoff.staffChanged();
    expect((await kit.load(_id)).owner.kind).toBe('queue');
  });
});

describe('a customer whose agent is not there any more', () => {
  it('goes back to the queue, for that agent first, when nothing is heard of them', async () => {
    const julia = kit.addStaff('julia');
    const { _id, queue } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.reply(_id, julia, { text: 'Já volto.', clientId: 'c' });
    kit.clock.advance(20 * 60_000);
    await kit.handoff.sweep();
    expect((await kit.load(_id)).owner).toMatchObject({ agentId: 'julia' });
    await kit.customerWrites(_id, 'alô?');
    kit.clock.advance(16 * 60_000);
    await kit.handoff.sweep();
    expect(await kit.load(_id)).toMatchObject({
      owner: { kind: 'queue' },
      queue: { preferredAgentId: 'julia', waitingSince: queue?.waitingSince },
    });
  });

  it('stays with an agent who has their desk open, and overnight', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    kit.clock.advance(16 * 60_000);
    kit.handoff.seen('julia');
    await kit.handoff.sweep();
    expect((await kit.load(_id)).owner).toMatchObject({ agentId: 'julia' });
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    await kit.handoff.hours.write({ timeZone: 'UTC', week: none, holidays: [] });
    kit.clock.advance(8 * 60 * 60_000);
    await kit.handoff.sweep();
    expect((await kit.load(_id)).owner).toMatchObject({ agentId: 'julia' });
  });
});
