import { forEachTest, type Kit } from './handoff-kit';

let kit: Kit;
forEachTest((opened) => {
  kit = opened;
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
    expect((await kit.transcript(_id)).filter(({ clientId }) => clientId === 'c1')).toHaveLength(1);
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
  it('keeps what was begun for its writer when the conversation goes back to the queue', async () => {
    const julia = kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.saveDraft(_id, julia, { mode: 'reply', text: 'Estou verif' });
    await kit.handoff.acts.release(_id, julia);
    expect((await kit.handoff.views.detail(julia, _id)).draft.reply).toBe('Estou verif');
  });

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
