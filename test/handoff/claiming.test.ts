import { forEachTest, type Kit } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
});

describe('queueing', () => {
  it('stops the absence clock, keeps the place and says why', async () => {
    const { _id } = await kit.queue({ priority: 'urgent', words: 'vou ao Procon' });
    const queued = await kit.load(_id);
    expect(queued).toMatchObject({
      owner: { kind: 'queue' },
      queue: { rank: 0, team: 'entregas', waitingSince: kit.clock.now() },
      handoff: { reason: 'asked-for-person', requestedAt: kit.clock.now() },
      priority: 'urgent',
      absence: null,
      customerWaits: true,
      summary: 'Cliente escreveu: “vou ao Procon”.',
    });
    expect(await kit.kinds(_id)).toEqual(['message', 'queued']);
  });
});

describe('claiming', () => {
  it('makes the agent the owner, tells the customer, and silences the bot', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    const claimed = await kit.handoff.acts.claim(_id, julia);
    expect(claimed).toMatchObject({
      owner: { kind: 'agent', agentId: 'julia', agentName: 'Julia' },
      queue: null,
      turn: { leaseId: null, dueAt: null, processedSeq: 1, lastSeq: 1 },
      handoff: { firstAgentAt: kit.clock.now() },
    });
    expect(await kit.kinds(_id)).toEqual(['message', 'queued', 'agent-joined', 'claimed']);
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 1 });
    expect(kit.audited).toEqual([{ by: 'julia', action: 'conversation.claimed', target: _id }]);
  });

  it('refuses what a colleague has and repeats what one has', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    const { _id } = await kit.queue();
    const first = await kit.handoff.acts.claim(_id, julia);
    await expect(kit.handoff.acts.claim(_id, rafa)).rejects.toMatchObject({ code: 'already-claimed' });
    expect((await kit.handoff.acts.claim(_id, julia)).version).toBe(first.version);
    expect(await kit.handoff.presenceOf('rafa')).toMatchObject({ load: 0 });
  });

  it('refuses more than one can hold, and lets in again after a close', async () => {
    const julia = kit.addStaff('julia', { capacity: 1 });
    const [one, two] = [await kit.queue(), await kit.queue()];
    await kit.handoff.acts.claim(one._id, julia);
    await expect(kit.handoff.acts.claim(two._id, julia)).rejects.toMatchObject({ code: 'at-capacity' });
    expect((await kit.load(two._id)).owner.kind).toBe('queue');
    await kit.handoff.acts.close(one._id, julia, { resolution: 'solved' });
    await kit.handoff.acts.claim(two._id, julia);
  });

  it('refuses the closed, the unknown, and those who serve no customers', async () => {
    const julia = kit.addStaff('julia');
    const editor = kit.addStaff('edu', { roles: ['editor'] });
    const { _id } = await kit.queue();
    await expect(kit.handoff.acts.claim(_id, editor)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(kit.handoff.acts.claim('nothing', julia)).rejects.toMatchObject({ code: 'not-found' });
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    await expect(kit.handoff.acts.claim(_id, julia)).rejects.toMatchObject({ code: 'conversation-closed' });
  });

  it('takes a conversation over from the bot', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.begin();
    await kit.handoff.acts.claim(_id, julia);
    expect(await kit.load(_id)).toMatchObject({
      owner: { agentId: 'julia' },
      handoff: { reason: 'taken-over' },
    });
  });

  it('reads nothing of a team that one is not in, unless that team has nobody', async () => {
    const julia = kit.addStaff('julia', { teams: ['financeiro'] });
    const { _id } = await kit.queue();
    await kit.handoff.sweep();
    expect((await kit.handoff.views.list(julia, { view: 'queue', limit: 10 })).items).toHaveLength(1);

    kit.addStaff('rafa', { teams: ['entregas'] });
    await kit.handoff.sweep();
    kit.clock.advance(5_000);
    await expect(kit.handoff.acts.claim(_id, julia)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(kit.handoff.views.detail(julia, _id)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await kit.handoff.views.list(julia, { view: 'queue', limit: 10 })).items).toHaveLength(0);
  });
});
