import { policyByChannel } from '../../conversations/absence/absence-policy';
import { advanceAbsence } from '../../conversations/absence/advance-absence';
import type { StoredActivity } from '../../conversations/activity';
import { webAbsence } from '../support/web-absence';
import { type Kit, openKit } from './handoff-kit';

let kit: Kit;

beforeEach(async () => {
  kit = await openKit();
});

afterEach(async () => {
  expect(kit.faults).toEqual([]);
  await kit.close();
});

async function transcript(id: string): Promise<StoredActivity[]> {
  const conversation = await kit.load(id);
  return kit.conversations.read(conversation, 0);
}

async function kinds(id: string): Promise<(string | undefined)[]> {
  return (await transcript(id)).map(({ event, plantao, kind }) => event?.name ?? plantao?.kind ?? kind);
}

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
    expect(await kinds(_id)).toEqual(['message', 'queued']);
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
    expect(await kinds(_id)).toEqual(['message', 'queued', 'agent-joined', 'claimed']);
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

describe('replying', () => {
  it('reaches the customer, starts the absence clock and records the first reply', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    kit.clock.advance(30_000);
    const { activity } = await kit.handoff.acts.reply(_id, julia, { text: 'Oi, Ana!', clientId: 'c1' });
    expect(activity).toMatchObject({
      audience: 'everyone',
      from: { role: 'agent', id: 'julia', name: 'Julia' },
      plantao: { kind: 'agent-message', agentName: 'Julia' },
      desk: true,
    });
    expect(await kit.load(_id)).toMatchObject({
      absence: { stage: 'armed', waitingFor: 'Oi, Ana!' },
      customerWaits: false,
      handoff: { firstReplyAt: kit.clock.now() },
    });
  });

  it('is the same message for the same clientId, however often and however late', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    const input = { text: 'Oi!', clientId: 'c1' };
    const [first, second] = await Promise.all([
      kit.handoff.acts.reply(_id, julia, input),
      kit.handoff.acts.reply(_id, julia, input),
    ]);
    expect(second.activity._id).toBe(first.activity._id);
    for (let count = 0; count < 70; count += 1) await kit.customerWrites(_id, `mensagem ${count}`);
    const late = await kit.handoff.acts.reply(_id, julia, { ...input, afterSeq: 1 });
    expect(late).toMatchObject({ isNew: false, activity: { _id: first.activity._id } });
    expect((await transcript(_id)).filter(({ clientId }) => clientId === 'c1')).toHaveLength(1);
  });

  it('is refused when the customer wrote meanwhile, unless forced', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    const { seq } = await kit.handoff.acts.claim(_id, julia);
    await kit.customerWrites(_id, 'espera, achei!');
    const input = { text: 'Vou ver.', clientId: 'c1', afterSeq: seq };
    await expect(kit.handoff.acts.reply(_id, julia, input)).rejects.toMatchObject({ code: 'newer-message' });
    await kit.handoff.acts.reply(_id, julia, { ...input, force: true });
    // What one wrote oneself is no news.
    await kit.handoff.acts.reply(_id, julia, { text: 'Pronto.', clientId: 'c2', afterSeq: seq + 1 });
  });

  it('is for the owner; a supervisor may force', async () => {
    const julia = kit.addStaff('julia');
    const rafa = kit.addStaff('rafa');
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    const input = { text: 'Oi', clientId: 'x' };
    await expect(kit.handoff.acts.reply(_id, julia, input)).rejects.toMatchObject({ code: 'not-allowed' });
    await kit.handoff.acts.claim(_id, julia);
    for (const other of [rafa, sol]) {
      await expect(kit.handoff.acts.reply(_id, other, input)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const forced = { ...input, force: true };
    await expect(kit.handoff.acts.reply(_id, rafa, forced)).rejects.toMatchObject({ code: 'not-allowed' });
    await kit.handoff.acts.reply(_id, sol, forced);
    expect((await kit.load(_id)).owner).toMatchObject({ agentId: 'julia' });
  });
});

describe('notes and drafts', () => {
  it('keeps notes from customers, and writes them once', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    const input = { text: 'cliente antigo', clientId: 'n1' };
    await kit.handoff.acts.note(_id, julia, input);
    const again = await kit.handoff.acts.note(_id, julia, input);
    expect(again).toMatchObject({ isNew: false, activity: { kind: 'note', audience: 'staff' } });
  });

  it('shows a draft to its writer only, and clears it by sending', async () => {
    const [julia, rafa] = [kit.addStaff('julia'), kit.addStaff('rafa')];
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.saveDraft(_id, julia, { mode: 'reply', text: 'Estou verif' });
    expect((await kit.handoff.views.detail(julia, _id)).draft).toEqual({ reply: 'Estou verif', note: '' });
    expect((await kit.handoff.views.detail(rafa, _id)).draft).toEqual({ reply: '', note: '' });
    await kit.handoff.acts.reply(_id, julia, { text: 'Verifiquei.', clientId: 'c' });
    expect((await kit.handoff.views.detail(julia, _id)).draft.reply).toBe('');
  });
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
    expect((await transcript(_id)).at(-1)?.event).toEqual({
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
    expect((await kinds(_id)).slice(4)).toEqual(['closed', 'survey', 'closed', 'note']);
    expect(await kit.handoff.presenceOf('julia')).toMatchObject({ load: 0 });
  });

  it('says nothing to spam', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.close(_id, julia, { resolution: 'spam' });
    expect((await transcript(_id)).filter(({ plantao }) => plantao?.kind === 'survey')).toEqual([]);
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
