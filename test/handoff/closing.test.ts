import { policyByChannel } from '../../conversations/absence/absence-policy';
import { advanceAbsence } from '../../conversations/absence/advance-absence';
import { webAbsence } from '../support/web-absence';
import { forEachTest, type Kit } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
});

describe('closing and taking it back', () => {
  it('says goodbye, asks for the survey and frees the agent', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    const closed = await kit.handoff.acts.close(_id, julia, { resolution: 'solved', note: 'reenviado' });
    expect(closed).toMatchObject({
      status: 'closed',
      absence: null,
      closed: { reason: 'agent', resolution: 'solved', by: 'Julia', note: 'reenviado' },
    });
    expect((await kit.kinds(_id)).slice(4)).toEqual(['closed', 'survey', 'closed', 'note']);
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });

  it('says nothing to spam', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'spam' });
    expect((await kit.transcript(_id)).filter(({ plantao }) => plantao?.kind === 'survey')).toEqual([]);
  });

  it('gives an undone close back to its agent', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    const open = await kit.handoff.acts.reopen(_id, julia);
    expect(open).toMatchObject({ status: 'open', owner: { agentId: 'julia' }, closed: null });
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 1 });
    await expect(kit.handoff.acts.reopen(_id, julia)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('restores the place in the queue', async () => {
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id, queue } = await kit.queue({ priority: 'high' });
    kit.clock.advance(60_000);
    await kit.handoff.acts.close(_id, sol, { resolution: 'unsolved' });
    kit.clock.advance(60_000);
    expect(await kit.handoff.acts.reopen(_id, sol)).toMatchObject({ owner: { kind: 'queue' }, queue });
  });

  it('queues for the agent who had it when they have no room', async () => {
    const julia = kit.addStaff('julia', { capacity: 1 });
    const { _id, queue } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    const other = await kit.queue();
    await kit.handoff.acts.claim(other._id, julia);
    expect(await kit.handoff.acts.reopen(_id, julia)).toMatchObject({
      owner: { kind: 'queue' },
      queue: { preferredAgentId: 'julia', waitingSince: queue?.waitingSince },
    });
  });

  it('refuses when the customer has another open conversation', async () => {
    const julia = kit.addStaff('julia');
    const { _id, customer } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    await kit.begin({ id: 'later', customer });
    await expect(kit.handoff.acts.reopen(_id, julia)).rejects.toMatchObject({ code: 'conflict' });
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });

  it('frees the agent when the customer is absent', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.reply(_id, julia, { text: 'Qual o número?', clientId: 'c' });
    const rules = {
      policyOf: policyByChannel(webAbsence),
      opensAt: () => null,
      compose: () => ({ message: { from: { role: 'bot' as const }, text: 'x' }, lastTexts: {} }),
    };
    for (let stage = 0; stage < 3; stage += 1) {
      kit.clock.advance(5 * 60_000);
      await kit.conversations.apply(_id, advanceAbsence(rules));
    }
    expect((await kit.load(_id)).closed).toMatchObject({ reason: 'absence' });
    await kit.handoff.whenIdle();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });
});
