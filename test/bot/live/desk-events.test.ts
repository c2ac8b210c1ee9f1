import fc from 'fast-check';
import type { DeskEvent } from '../../../contracts/desk-event';
import { beginErasure } from '../../../conversations/erase-conversation';
import { type Kit, openKit } from '../../handoff/handoff-kit';
import { type Desk, type LiveInstance, openLive } from './desk-kit';

let kit: Kit;
let live: LiveInstance;
let opened: LiveInstance[];

beforeEach(async () => {
  kit = await openKit();
  live = await openLive(kit, kit);
  opened = [live];
});

afterEach(async () => {
  for (const instance of opened) await instance.close();
  expect(kit.faults).toEqual([]);
  await kit.close();
});

type Told = Extract<DeskEvent, { type: 'activity' }>;

function told(heard: DeskEvent[]): Told[] {
  return heard.filter((event) => event.type === 'activity');
}

function texts(heard: DeskEvent[]): string[] {
  return told(heard).map(({ activity }) => activity.event?.name ?? activity.text);
}

async function untilText(desk: Desk, text: string): Promise<string[]> {
  return texts(await desk.until((heard) => texts(heard).includes(text)));
}

async function anotherLive(): Promise<LiveInstance> {
  const instance = await openLive(kit, await kit.another());
  opened.push(instance);
  return instance;
}

describe('a desk', () => {
  it('hears what happens, in order, each with the row as it stands', async () => {
    kit.addStaff('julia');
    const desk = await live.open('julia');
    await desk.until((heard) => heard.length === 1);
    expect(desk.heard[0]).toEqual({ type: 'hello', cursor: '0', reset: false, staffId: 'julia' });
    const { _id } = await kit.queue();
    await kit.customerWrites(_id, 'alô?');
    expect(await untilText(desk, 'alô?')).toEqual(['queued', 'alô?']);
    const [queued, hello] = told(desk.heard);
    expect(queued).toMatchObject({
      cursor: '1',
      conversation: { id: _id, position: 1, owner: { kind: 'queue' } },
    });
    expect(hello).toMatchObject({ cursor: '2', conversation: { customerWaits: true } });
  });

  it('hears nothing of what only the bot and a customer say', async () => {
    kit.addStaff('julia');
    const desk = await live.open('julia');
    await kit.begin();
    await kit.queue();
    expect(await untilText(desk, 'queued')).toEqual(['queued']);
  });

  it('is told nothing of what was erased meanwhile, on any instance, also where nothing is left to read', async () => {
    kit.addStaff('sara', { roles: ['supervisor'] });
    const elsewhere = await anotherLive();
    const desks = [await live.open('sara'), await elsewhere.open('sara')];
    const { _id } = await kit.queue();
    await kit.customerWrites(_id, 'o zibaldone quebrou');
    for (const desk of desks) await untilText(desk, 'o zibaldone quebrou');
    for (const desk of desks) await desk.leave();
    await kit.conversations.apply(_id, beginErasure);
    await kit.conversations.erase(_id, { person: 'erased_1', notice: null });
    kit.clock.advance(60_000);
    for (const { feed } of opened) {
      await feed.poll();
      expect(JSON.stringify(await feed.read(0))).not.toContain('zibaldone');
    }
    // That it is closed is known to who comes back.
    const cursor = told(desks[0]?.heard ?? []).at(-1)?.cursor;
    for (const instance of opened) {
      const desk = await instance.open('sara', cursor);
      expect(await untilText(desk, 'closed')).toEqual(['closed']);
    }
  });

  it('resumes after the last cursor that it saw', async () => {
    kit.addStaff('julia');
    const first = await live.open('julia');
    const { _id } = await kit.queue();
    await untilText(first, 'queued');
    const cursor = first.heard.at(-1)?.cursor;
    await first.leave();
    await kit.customerWrites(_id, 'um');
    await kit.customerWrites(_id, 'dois');
    const second = await live.open('julia', cursor);
    expect(await untilText(second, 'dois')).toEqual(['um', 'dois']);
  });

  it('is told to load everything again when its cursor reaches nothing', async () => {
    kit.addStaff('julia');
    for (const cursor of ['999', 'nonsense', '-1']) {
      const desk = await live.open('julia', cursor);
      await desk.until((heard) => heard.length === 1);
      expect(desk.heard[0]).toMatchObject({ type: 'hello', reset: true });
      await desk.leave();
    }
  });

  it('is told to load everything again after a week away, and numbers go on', async () => {
    kit.addStaff('julia');
    const { _id } = await kit.queue();
    await kit.customerWrites(_id, 'um');
    await live.feed.poll();
    kit.clock.advance(8 * 24 * 60 * 60_000);
    await live.feed.poll();
    const old = await live.open('julia', '0');
    await old.until((heard) => heard.length === 1);
    expect(old.heard[0]).toMatchObject({ reset: true, cursor: '2' });
    await kit.customerWrites(_id, 'dois');
    await untilText(old, 'dois');
    expect(old.heard.at(-1)).toMatchObject({ cursor: '3' });
  });

  it('hears through one instance what another did', async () => {
    kit.addStaff('julia');
    const far = await anotherLive();
    const desk = await far.open('julia');
    await desk.until((heard) => heard.length === 1);
    await kit.queue();
    expect(await untilText(desk, 'queued')).toEqual(['queued']);
  });

  it('hears what an instance committed and died before publishing', async () => {
    kit.addStaff('julia');
    const { _id } = await kit.queue();
    await live.feed.poll();
    // An instance with no feed stands for one that died at that moment.
    const dead = await kit.another();
    const julia = kit.staff[0];
    if (julia === undefined) throw new Error('There is no Julia.');
    await dead.handoff.acts.claim(_id, julia);
    await dead.conversations.close();
    const desk = await live.open('julia', '1');
    kit.clock.advance(31_000);
    expect(await untilText(desk, 'claimed')).toEqual(['Julia joined', 'claimed']);
  });
});

describe('who may hear', () => {
  it('are those who are signed in, from our own pages', async () => {
    kit.addStaff('julia');
    expect(await live.refused(null)).toBe(401);
    expect(await live.refused('nobody')).toBe(401);
    expect(await live.refused('julia', { origin: 'https://evil.example' })).toBe(403);
    expect(await live.refused('julia', { origin: 'null' })).toBe(403);
    expect(await live.refused('julia')).toBe(101);
  });

  it('are not editors, nor agents of other teams, who hear only that something left theirs', async () => {
    const julia = kit.addStaff('julia', { teams: ['entregas'] });
    kit.addStaff('rafa', { teams: ['financeiro'] });
    kit.addStaff('edu', { roles: ['editor'] });
    await kit.handoff.sweep();
    kit.clock.advance(5_000);
    const desks = {
      julia: await live.open('julia'),
      rafa: await live.open('rafa'),
      edu: await live.open('edu'),
    };
    const { _id } = await kit.queue();
    await kit.handoff.acts.claim(_id, julia);
    await kit.handoff.acts.transfer(_id, julia, { teamId: 'financeiro', reason: 'boleto' });
    await kit.customerWrites(_id, 'obrigado');
    live.signals.send({ type: 'articles-changed', articleId: 'a1' });
    await untilText(desks.rafa, 'obrigado');
    expect(texts(desks.rafa.heard).slice(-3)).toEqual(['Julia passed it on', 'transferred', 'obrigado']);
    await desks.edu.until((heard) => heard.some(({ type }) => type === 'articles-changed'));
    expect(desks.edu.heard.map(({ type }) => type)).toEqual(['hello', 'articles-changed']);
    await live.feed.poll();
    await untilText(desks.julia, 'transferred');
    expect(texts(desks.julia.heard)).not.toContain('obrigado');
  });

  it('go by their roles and teams as they are now, are told so, and look at nothing that they may not read', async () => {
    const julia = kit.addStaff('julia', { teams: ['entregas'] });
    kit.addStaff('rafa', { teams: ['entregas'] });
    kit.addStaff('bia', { teams: ['financeiro'] });
    await kit.handoff.sweep();
    const far = await anotherLive();
    const desks = { julia: await far.open('julia'), rafa: await live.open('rafa') };
    const { _id } = await kit.queue();
    await untilText(desks.julia, 'queued');
    desks.julia.socket.send(JSON.stringify({ type: 'viewing', conversationId: _id }));
    const lookers = (heard: DeskEvent[]) => heard.filter((event) => event.type === 'viewing').at(-1)?.viewers;
    await desks.rafa.until((heard) => lookers(heard)?.[0]?.id === 'julia');

    kit.staff.splice(kit.staff.indexOf(julia), 1, { ...julia, teams: ['financeiro'] });
    live.signals.send({ type: 'access-changed' });
    await desks.julia.until((heard) => heard.at(-1)?.type === 'access-changed');
    await desks.rafa.until((heard) => lookers(heard)?.length === 0);
    desks.julia.socket.send(JSON.stringify({ type: 'viewing', conversationId: _id }));
    await kit.customerWrites(_id, 'só para entregas');
    await untilText(desks.rafa, 'só para entregas');
    live.signals.send({ type: 'articles-changed', articleId: 'a1' });
    await desks.julia.until((heard) => heard.some(({ type }) => type === 'articles-changed'));
    await far.feed.poll();
    expect(texts(desks.julia.heard)).not.toContain('só para entregas');
    expect(lookers(desks.rafa.heard)).toEqual([]);
    expect(desks.rafa.heard.some(({ type }) => type === 'access-changed')).toBe(false);
  });

  it('are shown out when their session ends', async () => {
    const julia = kit.addStaff('julia');
    const desk = await live.open('julia');
    julia.active = false;
    await live.events.recheck();
    expect(await desk.closed).toBe(4401);
  });
});

describe('what passes', () => {
  it('shows who types and who looks, over instances, and who is there', async () => {
    const julia = kit.addStaff('julia');
    const rafa = kit.addStaff('rafa');
    const far = await anotherLive();
    const desks = { julia: await live.open('julia'), rafa: await far.open('rafa') };
    await desks.julia.until((heard) => heard.length > 0);
    await desks.rafa.until((heard) => heard.length > 0);
    const { _id } = await kit.queue();
    await untilText(desks.rafa, 'queued');
    const from = { role: 'agent', id: 'julia', name: 'Julia' } as const;
    live.signals.send({ type: 'typing', conversationId: _id, from });
    await desks.rafa.until((heard) => heard.some(({ type }) => type === 'typing'));
    expect(desks.julia.heard.some(({ type }) => type === 'typing')).toBe(false);

    desks.rafa.socket.send(JSON.stringify({ type: 'viewing', conversationId: _id }));
    desks.rafa.socket.send('not json');
    await desks.julia.until((heard) =>
      heard.some((event) => event.type === 'viewing' && event.viewers[0]?.name === 'Rafa'),
    );
    await desks.rafa.leave();
    await desks.julia.until((heard) =>
      heard.some((event, at) => event.type === 'viewing' && event.viewers.length === 0 && at > 0),
    );
    await kit.handoff.setPresence(julia, 'online');
    await kit.handoff.setPresence(rafa, 'away');
    const heard = await desks.julia.until(
      (all) => all.filter(({ type }) => type === 'presence').length === 2,
    );
    expect(heard.filter(({ type }) => type === 'presence')).toMatchObject([
      { staffId: 'julia', status: 'online', load: 0 },
      { staffId: 'rafa', status: 'away', load: 0 },
    ]);
  });
});

describe('for any losses of the connection', () => {
  it('a desk hears everything once and in order', async () => {
    kit.addStaff('julia');
    const instances = [live, await anotherLive()];
    const step = fc.record({ where: fc.nat(1), write: fc.nat(2), drop: fc.boolean() });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const { _id } = await kit.queue();
        await live.feed.poll();
        const heard: Told[] = [];
        let cursor = String(live.feed.head);
        let desk = await live.open('julia', cursor);
        const wanted: string[] = [];
        const leave = async () => {
          await desk.leave();
          heard.push(...told(desk.heard));
          cursor = desk.heard.at(-1)?.cursor ?? cursor;
        };
        for (const { where, write, drop } of steps) {
          const instance = instances[where] ?? live;
          for (let written = 0; written < write; written += 1) {
            count += 1;
            wanted.push(`m${count}`);
            const text = `m${count}`;
            await instance.conversations.apply(_id, (conversation) => ({
              conversation,
              append: [{ from: { role: 'customer' }, text }],
            }));
          }
          if (drop) {
            await leave();
            desk = await instance.open('julia', cursor);
          }
        }
        const last = wanted.at(-1);
        if (last !== undefined && !heard.some(({ activity }) => activity.text === last))
          await untilText(desk, last);
        await leave();
        expect(heard.map(({ activity }) => activity.text)).toEqual(wanted);
        const cursors = heard.map((event) => Number(event.cursor));
        expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});
