import fc from 'fast-check';
import type { CallbackSettings } from '../../contracts/callback';
import type { Hours } from '../../contracts/hours';
import type { Conversation } from '../../conversations/conversation';
import { TimeTakenError } from '../../conversations/time-taken-error';
import { step } from '../../conversations/transition';
import { bookCall, cancelCall } from '../../handoff/callbacks/book-call';
import { placeTimes } from '../../handoff/callbacks/bookable-times';
import { listCallTimes } from '../../handoff/callbacks/call-times';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { forEachTest, type Kit, openKit } from './handoff-kit';

const day: [string, string][] = [['09:00', '12:00']];
const hours: Hours = {
  timeZone: 'America/Sao_Paulo',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
};
const settings: CallbackSettings = {
  enabled: true,
  minutes: 60,
  customersPerTime: 1,
  teams: [],
  noticeMinutes: 0,
  daysAhead: 3,
};

describe('the times of a calendar', () => {
  const always: [string, string][] = [['00:00', '24:00']];
  const night: Hours = {
    timeZone: 'America/New_York',
    week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: always, sun: always },
    holidays: [],
  };
  const startsOf = (zoned: Hours, from: string, daysAhead = 0) =>
    listCallTimes(zoned, { minutes: 60, daysAhead }, new Date(from)).map(({ startsAt }) =>
      startsAt.toISOString(),
    );

  it.each([
    ['has 23 hours where the clock is put forward', '2026-03-08T04:59:00.000Z', 23],
    ['has 25 where it is put back', '2026-11-01T03:59:00.000Z', 25],
  ])('a day %s, each an hour long and none twice', (_what, from, many) => {
    const ofSunday = startsOf(night, from, 1)
      .filter((at) => at > from)
      .slice(-many);
    const all = listCallTimes(night, { minutes: 60, daysAhead: 1 }, new Date(from));
    const sunday = all.filter(({ startsAt }) => startsAt.getTime() > new Date(from).getTime()).slice(-many);
    expect(new Set(ofSunday).size).toBe(many);
    expect(sunday.every(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() === 3_600_000)).toBe(
      true,
    );
    expect((sunday.at(-1)?.endsAt.getTime() ?? 0) - (sunday[0]?.startsAt.getTime() ?? 0)).toBe(
      many * 3_600_000,
    );
  });

  it('begin with each span of the day, end within it, and pass over holidays', () => {
    const split: [string, string][] = [
      ['09:00', '11:30'],
      ['13:00', '14:00'],
    ];
    const zoned = {
      ...hours,
      week: { ...hours.week, mon: split, tue: split, wed: split },
      holidays: [{ date: '2026-11-24', name: 'Feriado' }],
    };
    expect(startsOf(zoned, '2026-11-23T11:00:00.000Z', 2)).toEqual([
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T13:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
      '2026-11-25T12:00:00.000Z',
      '2026-11-25T13:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
    ]);
  });

  it('are taken where an earlier, longer booking overlaps them', () => {
    const now = new Date('2026-11-23T11:00:00.000Z');
    const times = listCallTimes(hours, { minutes: 30, daysAhead: 0 }, now);
    const taken = {
      conversationId: 'c',
      place: 'old',
      startsAt: new Date('2026-11-23T12:15:00.000Z'),
      endsAt: new Date('2026-11-23T13:15:00.000Z'),
    };
    const placed = placeTimes(times, settings, { team: 'atendimento', taken: [taken], now });
    expect(placed.map(({ why }) => why)).toEqual(['taken', 'taken', 'taken', null, null, null]);
  });
});

describe('bookings', () => {
  let kit: Kit;
  forEachTest((opened) => {
    kit = opened;
  });

  it('leave the queue, and come back to it before their equals, once for all instances', async () => {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
    const ana = await kit.queue();
    const [time] = (await kit.handoff.callbacks.timesFor(ana, kit.clock.now()))?.times ?? [];
    if (time?.place === undefined || time.place === null) throw new Error('No time is free.');
    const { startsAt, endsAt, place } = time;
    await kit.conversations.apply(ana._id, (conversation) =>
      bookCall(conversation, { startsAt, endsAt, place }),
    );
    expect(await kit.load(ana._id)).toMatchObject({
      owner: { kind: 'bot' },
      queue: null,
      bookedPlace: place,
    });
    kit.clock.advance(startsAt.getTime() - kit.clock.now().getTime());
    const other = await kit.another();
    await Promise.all([kit.handoff.callbacks.beginDue(ana._id), other.handoff.callbacks.beginDue(ana._id)]);
    expect((await kit.kinds(ana._id)).filter((kind) => kind === 'callback-due')).toHaveLength(1);
    const due = await kit.load(ana._id);
    expect(due).toMatchObject({
      booking: null,
      queue: { isAgreed: true, rank: 1.5, waitingSince: startsAt },
    });
    expect(due.bookedPlace).toBeUndefined();
  });

  it('bring the conversation back to the team that it was passed on to meanwhile, and its wait with it', async () => {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
    const sara = kit.addStaff('sara', { roles: ['supervisor', 'agent'] });
    const ana = await kit.queue({ skills: ['entrega'] });
    const [time] = (await kit.handoff.callbacks.timesFor(ana, kit.clock.now()))?.times ?? [];
    if (time?.place === undefined || time.place === null) throw new Error('No time is free.');
    const { startsAt, endsAt, place } = time;
    await kit.conversations.apply(ana._id, (conversation) =>
      bookCall(conversation, { startsAt, endsAt, place }),
    );
    await kit.handoff.acts.transfer(ana._id, sara, { teamId: 'financeiro', reason: 'cobrança' });
    const passedOn = await kit.load(ana._id);
    expect(passedOn).toMatchObject({
      queue: { team: 'financeiro', skills: [] },
      booking: { dueAt: startsAt },
    });
    kit.clock.advance(startsAt.getTime() - kit.clock.now().getTime());
    await kit.handoff.callbacks.beginDue(ana._id);
    expect(await kit.load(ana._id)).toMatchObject({
      booking: null,
      team: 'financeiro',
      queue: { team: 'financeiro', skills: [], waitingSince: passedOn.queue?.waitingSince, isAgreed: true },
    });
  });

  it('are no wait: who is taken before the time was waited for by nobody', async () => {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
    const julia = kit.addStaff('julia');
    const sara = kit.addStaff('sara', { roles: ['supervisor', 'agent'] });
    await kit.handoff.staffChanged();
    const booked = ['ana', 'rui', 'bia'];
    for (const id of booked) {
      const queued = await kit.queue({}, id);
      const times = (await kit.handoff.callbacks.timesFor(queued, kit.clock.now()))?.times ?? [];
      const time = times.findLast(({ place }) => place !== null);
      if (time?.place === undefined || time.place === null) throw new Error('No time is free.');
      const { startsAt, endsAt, place } = time;
      await kit.conversations.apply(id, (conversation) =>
        bookCall(conversation, { startsAt, endsAt, place }),
      );
    }
    kit.clock.advance(60 * 60_000);
    await kit.handoff.acts.claim('ana', julia);
    await kit.handoff.acts.transfer('rui', sara, { teamId: 'financeiro', reason: 'cobrança' });
    await kit.handoff.acts.transfer('bia', sara, { agentId: 'julia', reason: 'conhece' });
    const now = kit.clock.now();
    for (const id of booked) expect((await kit.load(id)).handoff).toMatchObject({ requestedAt: now });
    expect(await kit.load('rui')).toMatchObject({ queue: { waitingSince: now } });
  });

  it('are refused a place of the team that the conversation was with before', async () => {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
    const ana = await kit.queue({ team: 'trocas' });
    const [time] = (await kit.handoff.callbacks.timesFor(ana, kit.clock.now()))?.times ?? [];
    if (time?.place === undefined || time.place === null) throw new Error('No time is free.');
    const { startsAt, endsAt, place } = time;
    await kit.conversations.apply(ana._id, (conversation) => step(conversation, { team: 'financeiro' }));
    const booking = kit.conversations.apply(ana._id, (conversation) =>
      bookCall(conversation, { startsAt, endsAt, place }),
    );
    await expect(booking).rejects.toThrow(TimeTakenError);
    expect(await kit.load(ana._id)).toMatchObject({ booking: null });
  });

  it('stop the promised times until then', async () => {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
    const minutes = { urgent: 60, high: 60, normal: 60, low: 60 };
    await kit.handoff.sla.write({
      firstResponse: minutes,
      resolution: minutes,
      categories: [],
      warnBeforePercent: 0,
      escalate: false,
    });
    const ana = await kit.queue();
    expect(ana.sla?.firstResponse?.since).not.toBeNull();
    const times = (await kit.handoff.callbacks.timesFor(ana, kit.clock.now()))?.times ?? [];
    const time = times.at(-1);
    if (time?.place === undefined || time.place === null) throw new Error('No time is free.');
    const { startsAt, endsAt, place } = time;
    await kit.conversations.apply(ana._id, (conversation) =>
      bookCall(conversation, { startsAt, endsAt, place }),
    );
    expect(await kit.load(ana._id)).toMatchObject({ sla: { dueAt: null, firstResponse: { since: null } } });
    kit.clock.advance(startsAt.getTime() - kit.clock.now().getTime());
    await kit.handoff.callbacks.beginDue(ana._id);
    expect(await kit.load(ana._id)).toMatchObject({
      sla: { firstResponse: { elapsedMs: 0, since: startsAt, breachedAt: null }, breaches: [] },
      handoff: { requestedAt: startsAt },
    });
  });
});

describe('a booking whose conversation is closed', () => {
  let kit: Kit;
  forEachTest((opened) => {
    kit = opened;
  });

  /** Books the first free time; for whom it is. */
  async function bookFirst(id: string): Promise<{ place: string; startsAt: Date }> {
    const conversation = await kit.load(id);
    const [time] = (await kit.handoff.callbacks.timesFor(conversation, kit.clock.now()))?.times ?? [];
    if (time === undefined || time.place === null) throw new Error('No time is free.');
    const { startsAt, endsAt, place } = time;
    await kit.conversations.apply(id, (latest) => bookCall(latest, { startsAt, endsAt, place }));
    return { place, startsAt };
  }

  async function prepare(): Promise<void> {
    await kit.handoff.hours.write(hours);
    await kit.handoff.callbacks.setting.write(settings);
  }

  it('holds again when the close is taken back, is told, and brings the conversation back on time', async () => {
    await prepare();
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    const { place, startsAt } = await bookFirst(_id);
    await kit.handoff.acts.close(_id, sol, { resolution: 'solved' });
    expect(await kit.load(_id)).toMatchObject({ booking: null });
    const open = await kit.handoff.acts.reopen(_id, sol);
    expect(open).toMatchObject({
      owner: { kind: 'bot' },
      queue: null,
      bookedPlace: place,
      booking: { dueAt: startsAt },
      closed: null,
    });
    expect((await kit.kinds(_id)).slice(-2)).toEqual(['callback-booked', 'callback-restored']);
    kit.clock.advance(startsAt.getTime() - kit.clock.now().getTime());
    await kit.handoff.callbacks.beginDue(_id);
    expect(await kit.load(_id)).toMatchObject({ booking: null, queue: { isAgreed: true } });
  });

  it('goes to whoever takes the close back, where its place is another’s by now', async () => {
    await prepare();
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    const { place } = await bookFirst(_id);
    await kit.handoff.acts.close(_id, sol, { resolution: 'solved' });
    const other = await kit.queue({}, 'other');
    expect((await bookFirst(other._id)).place).toBe(place);
    expect(await kit.handoff.acts.reopen(_id, sol)).toMatchObject({
      owner: { agentId: 'sol' },
      booking: null,
      closed: null,
    });
    expect(await kit.load(other._id)).toMatchObject({ bookedPlace: place });
  });

  it('is back beside the place in the queue, or the place in the queue is back without it', async () => {
    await prepare();
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    const { place } = await bookFirst(_id);
    await kit.conversations.apply(_id, (latest, now) =>
      queueConversation(
        latest,
        { reason: 'asked', team: 'atendimento', skills: [], priority: 'normal' },
        now,
      ),
    );
    await kit.handoff.acts.close(_id, sol, { resolution: 'unsolved' });
    const back = await kit.handoff.acts.reopen(_id, sol);
    expect(back).toMatchObject({ owner: { kind: 'queue' }, bookedPlace: place });
    await kit.handoff.acts.close(_id, sol, { resolution: 'unsolved' });
    await bookFirst((await kit.queue({}, 'other'))._id);
    const without = await kit.handoff.acts.reopen(_id, sol);
    expect(without).toMatchObject({ owner: { kind: 'queue' }, booking: null });
  });

  it('is gone when the conversation is opened anew later', async () => {
    await prepare();
    const sol = kit.addStaff('sol', { roles: ['supervisor'] });
    const { _id } = await kit.queue();
    await bookFirst(_id);
    await kit.handoff.acts.close(_id, sol, { resolution: 'solved' });
    kit.clock.advance(11 * 60_000);
    expect(await kit.handoff.acts.reopen(_id, sol)).toMatchObject({
      owner: { agentId: 'sol' },
      booking: null,
    });
  });
});

describe('many customers at once, on two instances', () => {
  let kit: Kit;
  let instances: Pick<Kit, 'conversations' | 'handoff'>[];
  let run = 0;

  beforeAll(async () => {
    kit = await openKit();
    await kit.handoff.hours.write(hours);
    instances = [kit, await kit.another()];
  });
  afterAll(async () => {
    expect(kit.faults).toEqual([]);
    await kit.close();
  });

  /** Books as a turn does: on what is free, again when that went to somebody else; false where it is full. */
  async function book(id: string, where: number, wanted: number): Promise<boolean> {
    const { conversations, handoff } = instances[where] ?? kit;
    for (;;) {
      const conversation = await conversations.getFresh(id);
      const times = (await handoff.callbacks.timesFor(conversation, kit.clock.now()))?.times ?? [];
      const time = times[wanted % times.length];
      if (time === undefined || time.place === null) return false;
      const { startsAt, endsAt, place } = time;
      try {
        await conversations.apply(id, (latest) => bookCall(latest, { startsAt, endsAt, place }));
        return true;
      } catch (error) {
        if (!(error instanceof TimeTakenError)) throw error;
      }
    }
  }

  async function booked(ids: string[]): Promise<Conversation[]> {
    return (await Promise.all(ids.map(kit.load))).filter(({ booking }) => booking !== null);
  }

  async function prepare(customersPerTime: number, customers: number): Promise<string[]> {
    run += 1;
    await kit.handoff.callbacks.setting.write({ ...settings, customersPerTime });
    // The other instance reads the setting anew.
    kit.clock.advance(3_000);
    const ids = Array.from({ length: customers }, (_, at) => `b${run}c${at}`);
    for (const id of ids) await kit.queue({ team: `t${run}` }, id);
    return ids;
  }

  it('as many as there are places get the one time that all want', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 7 }),
        fc.nat(8),
        async (customersPerTime, customers, wanted) => {
          const ids = await prepare(customersPerTime, customers);
          const outcomes = await Promise.all(ids.map((id, at) => book(id, at % 2, wanted)));
          const expected = Math.min(customersPerTime, customers);
          expect(outcomes.filter(Boolean)).toHaveLength(expected);
          expect(await booked(ids)).toHaveLength(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  const act = fc.record({
    does: fc.constantFrom('book', 'book', 'book', 'cancel', 'close'),
    who: fc.nat(4),
    wanted: fc.nat(2),
    where: fc.nat(1),
    together: fc.boolean(),
  });

  it('no time has more than its places, whatever is booked, moved, cancelled and closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 }),
        fc.array(act, { minLength: 4, maxLength: 24 }),
        async (customersPerTime, acts) => {
          const ids = await prepare(customersPerTime, 5);
          const sol = kit.addStaff(`sol${run}`, { roles: ['supervisor'] });
          let running: Promise<unknown>[] = [];
          const settle = async () => {
            await Promise.all(running);
            running = [];
            const now = await booked(ids);
            const starts = now.map(({ booking }) => booking?.dueAt.getTime());
            for (const start of starts) {
              expect(starts.filter((other) => other === start).length).toBeLessThanOrEqual(customersPerTime);
            }
            expect(new Set(now.map(({ bookedPlace }) => bookedPlace)).size).toBe(now.length);
          };
          for (const { does, who, wanted, where, together } of acts) {
            const id = ids[who] ?? '';
            const { conversations, handoff } = instances[where] ?? kit;
            const doing = {
              book: async () => ((await kit.load(id)).status === 'open' ? book(id, where, wanted) : false),
              cancel: () => conversations.apply(id, (conversation) => cancelCall(conversation)),
              close: () => handoff.acts.close(id, sol, { resolution: 'unsolved' }).catch(() => undefined),
            }[does];
            running.push(doing());
            if (!together) await settle();
          }
          await settle();
          for (const id of ids) {
            const { status, booking, bookedPlace, owner } = await kit.load(id);
            expect(booking === null).toBe(bookedPlace === undefined);
            if (booking !== null) expect([status, owner.kind]).toEqual(['open', 'bot']);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
