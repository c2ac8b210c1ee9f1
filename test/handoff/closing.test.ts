import { randomUUID } from 'node:crypto';
import { policyByChannel } from '../../conversations/absence/absence-policy';
import { advanceAbsence } from '../../conversations/absence/advance-absence';
import type { Conversation } from '../../conversations/conversation';
import type { StaffRecord } from '../../staff/staff-member';
import { webAbsence } from '../support/web-absence';
import { forEachTest, type Kit } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
});

const absenceRules = {
  policyOf: policyByChannel(webAbsence),
  opensAt: () => null,
  compose: () => ({ message: { from: { role: 'bot' as const }, text: 'x' }, lastTexts: {} }),
};

/** The customer owes the next message. */
async function answered(id: string, agent: StaffRecord): Promise<Conversation> {
  await kit.handoff.acts.reply(id, agent, { text: 'Qual o número?', clientId: randomUUID() });
  return kit.load(id);
}

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

  it('gives the absence clock the time that it had left, in its stage', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    const { absence } = await answered(_id, julia);
    kit.clock.advance(2 * 60_000);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    kit.clock.advance(9 * 60_000);
    const undone = await kit.handoff.acts.reopen(_id, julia);
    expect(undone).toMatchObject({ owner: { agentId: 'julia' }, customerWaits: false });
    expect(undone.absence).toMatchObject({ stage: 'armed', waitingFor: 'Qual o número?' });
    expect(undone.absence?.dueAt.getTime()).toBe((absence?.dueAt.getTime() ?? 0) + 9 * 60_000);
    // It takes up its steps: three minutes were left to the notice.
    kit.clock.advance(3 * 60_000 - 1);
    expect(await kit.conversations.apply(_id, advanceAbsence(absenceRules))).toBeNull();
    kit.clock.advance(1);
    await kit.conversations.apply(_id, advanceAbsence(absenceRules));
    expect((await kit.load(_id)).absence).toMatchObject({ stage: 'notified' });
  });

  it('offers no choices anew that stood before the goodbye', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await answered(_id, julia);
    for (let stage = 0; stage < 2; stage += 1) {
      kit.clock.advance(5 * 60_000);
      await kit.conversations.apply(_id, advanceAbsence(absenceRules));
    }
    expect((await kit.load(_id)).absence).toMatchObject({ stage: 'called', offer: 'choices' });
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    const { absence } = await kit.handoff.acts.reopen(_id, julia);
    expect(absence?.stage).toBe('called');
    expect(absence).not.toHaveProperty('offer');
  });

  it('begins without a clock when the close is long ago', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await answered(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    kit.clock.advance(10 * 60_000 + 1);
    expect(await kit.handoff.acts.reopen(_id, julia)).toMatchObject({
      owner: { agentId: 'julia' },
      absence: null,
    });
  });

  it('knows again that the customer waits, and that they have written since', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    expect(await kit.handoff.acts.reopen(_id, julia)).toMatchObject({ customerWaits: true, absence: null });
    await answered(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    kit.clock.advance(1_000);
    await kit.customerWrites(_id, 'espera, não resolveu');
    expect(await kit.handoff.acts.reopen(_id, julia)).toMatchObject({ customerWaits: true, absence: null });
  });

  it('gives what the bot had back to the bot, and to whoever reopens it later', async () => {
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.begin();
    await kit.handoff.acts.close(_id, sol, { resolution: 'solved' });
    expect(await kit.handoff.acts.reopen(_id, sol)).toMatchObject({ owner: { kind: 'bot' }, handoff: null });
    expect(await kit.handoff.presenceOf('sol')).toMatchObject({ load: 0 });
    await kit.handoff.acts.close(_id, sol, { resolution: 'solved' });
    kit.clock.advance(11 * 60_000);
    expect(await kit.handoff.acts.reopen(_id, sol)).toMatchObject({ owner: { agentId: 'sol' } });
  });

  it('undoes once, whoever asks, and takes one slot', async () => {
    const julia = kit.addStaff('julia');
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    await kit.handoff.setPresence(julia, 'online');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'solved' });
    const tries = await Promise.allSettled(
      [julia, sol, julia, sol].map((actor) => kit.handoff.acts.reopen(_id, actor)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) {
      if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await kit.load(_id)).toMatchObject({ status: 'open', owner: { agentId: 'julia' } });
    await kit.handoff.whenIdle();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 1 });
    expect(await kit.handoff.presenceOf('sol')).toMatchObject({ load: 0 });
    expect((await kit.kinds(_id)).filter((kind) => kind === 'reopened')).toHaveLength(2);
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
    for (let stage = 0; stage < 3; stage += 1) {
      kit.clock.advance(5 * 60_000);
      await kit.conversations.apply(_id, advanceAbsence(absenceRules));
    }
    expect((await kit.load(_id)).closed).toMatchObject({ reason: 'absence' });
    await kit.handoff.whenIdle();
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });
});
