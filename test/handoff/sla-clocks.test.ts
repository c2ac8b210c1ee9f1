import fc from 'fast-check';
import { type Hours, hoursSchema } from '../../contracts/hours';
import { type Sla, slaSchema } from '../../contracts/sla';
import { type Conversation, conversationSchema } from '../../conversations/conversation';
import { startConversation } from '../../conversations/start-conversation';
import { numberStep, step } from '../../conversations/transition';
import { businessMillisBetween, businessTimeAfter, isOpen } from '../../handoff/hours/business-hours';
import { type QueueRequest, queueConversation } from '../../handoff/queue/queue-conversation';
import { followSla } from '../../handoff/sla/follow-sla';
import { presentSla } from '../../handoff/sla/present-sla';

const minute = 60_000;
const same = (minutes: number | null) => ({ urgent: minutes, high: minutes, normal: minutes, low: minutes });
const targets: Sla = slaSchema.parse({
  firstResponse: same(60),
  resolution: same(480),
  warnBeforePercent: 25,
  escalate: true,
});

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
function weekly(timeZone: string, from: string, to: string): Hours {
  return hoursSchema.parse({
    timeZone,
    week: Object.fromEntries(weekdays.map((day) => [day, [[from, to]]])),
  });
}

const start = new Date('2026-11-23T13:00:00Z');
const begun = startConversation(
  {
    id: 'one',
    threadId: 'thread',
    channel: 'web',
    number: 1,
    customer: { id: 'ana' },
    locale: 'pt-BR',
    reference: null,
    previous: null,
  },
  start,
);

const request: QueueRequest = {
  reason: 'asked-for-person',
  team: 'entregas',
  skills: [],
  priority: 'normal',
};

/** A conversation that changes as transitions change it, its clocks following. */
function run(hours: Hours | null, settings: Sla | null = targets) {
  let conversation: Conversation = begun;
  const told: string[] = [];
  const rules = { targets: () => settings, hours: () => hours };
  function apply(changes: Partial<Conversation>, now: Date): void {
    commit(step(conversation, changes), now);
  }
  function commit(decided: ReturnType<typeof step>, now: Date): void {
    const { next, appended } = numberStep(
      conversation,
      followSla(conversation, decided, now, rules),
      [],
      now,
    );
    told.push(...appended.flatMap(({ event }) => (event?.name.startsWith('sla-') ? [event.name] : [])));
    // As it is stored and read again.
    conversation = conversationSchema.parse(next);
  }
  return {
    told,
    get conversation() {
      return conversation;
    },
    get sla() {
      return conversation.sla;
    },
    view: (now: Date) => presentSla(conversation, hours, now),
    queue(now: Date, changes: Partial<QueueRequest> = {}) {
      commit(queueConversation(conversation, { ...request, ...changes }, now), now);
    },
    claim: (now: Date) =>
      apply({ owner: { kind: 'agent', agentId: 'julia', agentName: 'Julia' }, queue: null }, now),
    reply(now: Date) {
      const { handoff } = conversation;
      const replied = handoff === null ? null : { ...handoff, firstReplyAt: handoff.firstReplyAt ?? now };
      apply({ handoff: replied, customerWaits: false }, now);
    },
    customerWrites: (now: Date) => apply({ customerWaits: true }, now),
    nothing: (now: Date) => apply({}, now),
  };
}

describe('the clocks', () => {
  const at = (minutes: number) => new Date(start.getTime() + minutes * minute);

  it('count nothing while the bot has it, and begin with the queue', () => {
    const talk = run(null);
    talk.nothing(at(30));
    expect(talk.sla).toBeNull();
    talk.queue(at(40));
    expect(talk.view(at(50))).toMatchObject({
      firstResponse: {
        targetSeconds: 3600,
        elapsedSeconds: 600,
        remainingSeconds: 3000,
        state: 'running',
        warnAt: at(85).toISOString(),
        dueAt: at(100).toISOString(),
      },
      resolution: { elapsedSeconds: 0, state: 'paused', dueAt: null },
    });
  });

  it('pass from the first message to the close, and stand still while the customer owes the next message', () => {
    const talk = run(null);
    talk.queue(at(0));
    talk.claim(at(10));
    talk.reply(at(20));
    expect(talk.view(at(60))).toMatchObject({
      firstResponse: { state: 'met', elapsedSeconds: 1200, endedAt: at(20).toISOString(), dueAt: null },
      resolution: { state: 'paused', elapsedSeconds: 0 },
    });
    talk.customerWrites(at(70));
    expect(talk.view(at(100))).toMatchObject({ resolution: { state: 'running', elapsedSeconds: 1800 } });
    talk.reply(at(110));
    talk.customerWrites(at(1000));
    expect(talk.view(at(1001))).toMatchObject({ resolution: { state: 'running', elapsedSeconds: 2460 } });
    expect(talk.told).toEqual([]);
  });

  it('warn once, then tell the breach once, at the moments that were due', () => {
    const talk = run(null);
    talk.queue(at(0));
    expect(talk.sla?.dueAt).toEqual(at(45));
    talk.nothing(at(44));
    expect(talk.told).toEqual([]);
    talk.nothing(at(46));
    talk.nothing(at(47));
    expect(talk.told).toEqual(['sla-warned']);
    expect(talk.conversation).toMatchObject({ priority: 'high', queue: { rank: 1 } });
    expect(talk.sla).toMatchObject({ dueAt: at(60), firstResponse: { warnedAt: at(45) } });
    talk.nothing(at(75));
    talk.nothing(at(76));
    expect(talk.told).toEqual(['sla-warned', 'sla-breached']);
    expect(talk.conversation.priority).toBe('high');
    expect(talk.sla).toMatchObject({
      dueAt: null,
      breaches: [
        { clock: 'firstResponse', at: at(60), team: 'entregas', agentName: null, outOfHours: false },
      ],
    });
    expect(talk.view(at(80))).toMatchObject({
      firstResponse: { state: 'breached', remainingSeconds: -1200, dueAt: at(60).toISOString() },
    });
  });

  it('tell of a breach that nobody noticed before the message that came too late', () => {
    const talk = run(null);
    talk.queue(at(0));
    talk.claim(at(30));
    talk.reply(at(61));
    expect(talk.told).toEqual(['sla-breached']);
    expect(talk.sla?.breaches).toMatchObject([{ at: at(60), agentName: 'Julia' }]);
    expect(talk.view(at(62))).toMatchObject({
      firstResponse: { state: 'breached', endedAt: at(61).toISOString(), dueAt: null },
    });
  });

  it('hold what was promised, whatever the settings and the priority become', () => {
    const talk = run(null);
    talk.queue(at(0));
    talk.nothing(at(46));
    expect(talk.conversation.priority).toBe('high');
    expect(talk.sla?.firstResponse?.targetMs).toBe(60 * minute);
  });

  it('let the team take what waited for one colleague in vain', () => {
    const talk = run(null);
    talk.queue(at(0), { onlyAgentId: 'rafa' });
    talk.nothing(at(46));
    expect(talk.conversation.queue).toMatchObject({ onlyAgentId: 'rafa', rank: 1 });
    talk.nothing(at(60));
    const { queue } = talk.conversation;
    expect([queue?.onlyAgentId, queue?.preferredAgentId]).toEqual([undefined, 'rafa']);
  });

  it('promise nothing where no target is set, and what a category has of its own where it has', () => {
    const none = run(null, null);
    none.queue(at(0));
    expect(none.sla).toBeNull();
    const own = slaSchema.parse({
      ...targets,
      categories: [{ category: 'entrega', firstResponse: same(5), resolution: same(null) }],
    });
    const talk = run(null, own);
    talk.nothing(at(0));
    const triage = {
      category: 'entrega',
      categoryName: 'Entrega',
      confidence: 1,
      priority: 'normal' as const,
      team: 'entregas',
      skills: [],
      language: 'pt-BR' as const,
      signals: [],
    };
    Object.assign(talk.conversation, { triage });
    talk.queue(at(0));
    expect(talk.sla).toMatchObject({ firstResponse: { targetMs: 5 * minute }, resolution: null });
  });
});

describe('a conversation that was stored before there were clocks', () => {
  it('is read, and promises nothing', () => {
    const { sla: _none, ...old } = begun;
    expect(conversationSchema.parse(old)).toMatchObject({ sla: null });
  });
});

const calendar = fc.constantFrom(
  null,
  weekly('America/Sao_Paulo', '09:00', '18:00'),
  weekly('America/New_York', '00:00', '24:00'),
  weekly('America/New_York', '01:00', '03:30'),
  weekly('Europe/Lisbon', '00:30', '02:30'),
  hoursSchema.parse({
    timeZone: 'Australia/Lord_Howe',
    week: { sun: [['00:00', '05:00']], thu: [['22:00', '24:00']] },
  }),
);
// Around the changes of daylight-saving time of 2026 in those zones.
const moment = fc
  .tuple(
    fc.constantFrom(
      '2026-03-07',
      '2026-03-28',
      '2026-04-04',
      '2026-10-03',
      '2026-10-24',
      '2026-10-31',
      '2026-07-01',
    ),
    fc.integer({ min: 0, max: 3 * 24 * 60 * 60 }),
  )
  .map(([day, seconds]) => new Date(Date.parse(day) + seconds * 1000));
const act = fc.constantFrom(
  'claim' as const,
  'reply' as const,
  'customerWrites' as const,
  'nothing' as const,
);
const course = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 12 * 60 * minute })), { maxLength: 25 });

describe('for any calendar and any course of a conversation', () => {
  it('finds the moment until which exactly so much of the business hours has passed', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 40 * 60 * minute }), (hours, from, millis) => {
        const until = businessTimeAfter(hours, from, millis);
        if (until === null) throw new Error('Each of these calendars opens every week.');
        expect(businessMillisBetween(hours, from, until)).toBe(millis);
        const justBefore = new Date(until.getTime() - 1);
        expect(businessMillisBetween(hours, from, justBefore)).toBe(millis - 1);
        expect(isOpen(hours, justBefore)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('runs in business hours only and never while paused; what runs in parts adds up to the whole', () => {
    fc.assert(
      fc.property(calendar, moment, course, (hours, began, acts) => {
        const talk = run(hours);
        talk.queue(began);
        let now = began;
        const ran = { firstResponse: 0, resolution: 0 };
        for (const [name, after] of acts) {
          const then = new Date(now.getTime() + after);
          const { customerWaits, handoff } = talk.conversation;
          const clock = handoff?.firstReplyAt === undefined ? 'firstResponse' : 'resolution';
          if (customerWaits) ran[clock] += businessMillisBetween(hours, now, then);
          talk[name](then);
          now = then;
          const view = talk.view(now);
          expect(view.firstResponse?.elapsedSeconds).toBe(Math.round(ran.firstResponse / 1000));
          expect(view.resolution?.elapsedSeconds).toBe(Math.round(ran.resolution / 1000));
          const { sla } = talk;
          for (const each of ['firstResponse', 'resolution'] as const) {
            const isLate = ran[each] >= (sla?.[each]?.targetMs ?? Number.POSITIVE_INFINITY);
            expect(view[each]?.state === 'breached').toBe(isLate);
            expect(sla?.breaches.filter((breach) => breach.clock === each)).toHaveLength(isLate ? 1 : 0);
          }
          // A clock that stopped past its warning, unwarned, and runs again is due at once; whoever looks, warns.
          if ((sla?.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) <= now.getTime()) {
            expect(sla?.dueAt).toEqual(now);
            talk.nothing(now);
          }
          expect(talk.sla?.dueAt?.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now.getTime());
        }
      }),
      {
        numRuns: 150,
        examples: [
          [
            null,
            new Date('2026-03-07T00:00:00Z'),
            [
              ['reply', 0],
              ['customerWrites', 0],
              ['reply', 360 * minute],
              ['customerWrites', 0],
            ],
          ],
        ],
      },
    );
  });

  it('tells the same, sooner, however often it is looked at in between', () => {
    fc.assert(
      fc.property(calendar, moment, course, (hours, began, acts) => {
        const [watched, unwatched] = [run(hours), run(hours)];
        for (const talk of [watched, unwatched]) talk.queue(began);
        let now = began;
        for (const [name, after] of acts) {
          const then = new Date(now.getTime() + after);
          for (
            let due = watched.sla?.dueAt ?? null;
            due !== null && due <= then;
            due = watched.sla?.dueAt ?? null
          ) {
            watched.nothing(due);
          }
          watched[name](then);
          unwatched[name](then);
          now = then;
        }
        expect(watched.sla?.breaches.map(({ clock, at }) => [clock, at])).toEqual(
          unwatched.sla?.breaches.map(({ clock, at }) => [clock, at]),
        );
        expect(watched.view(now)).toMatchObject({
          firstResponse: { elapsedSeconds: unwatched.view(now).firstResponse?.elapsedSeconds },
          resolution: { elapsedSeconds: unwatched.view(now).resolution?.elapsedSeconds },
        });
      }),
      { numRuns: 100 },
    );
  });
});
