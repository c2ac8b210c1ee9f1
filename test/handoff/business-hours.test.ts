import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type Hours, hoursSchema } from '../../contracts/hours';
import { businessMillisBetween, isOpen, opensAt } from '../../handoff/hours/business-hours';

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function weekly(timeZone: string, interval: [string, string], holidays: Hours['holidays'] = []): Hours {
  return hoursSchema.parse({
    timeZone,
    week: Object.fromEntries(weekdays.map((day) => [day, [interval]])),
    holidays,
  });
}

const office = hoursSchema.parse({
  timeZone: 'America/Sao_Paulo',
  week: {
    mon: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    tue: [['09:00', '18:00']],
    wed: [['09:00', '18:00']],
    thu: [['09:00', '18:00']],
    fri: [['09:00', '18:00']],
  },
  holidays: [
    { date: '2026-12-25', name: 'Natal' },
    { date: '2026-12-24', name: 'Véspera de Natal', hours: [['09:00', '13:00']] },
  ],
});

const at = (iso: string, zone = 'America/Sao_Paulo') => DateTime.fromISO(iso, { zone }).toJSDate();

describe('with no calendar', () => {
  it('is always open, and all time counts', () => {
    expect(isOpen(null, new Date())).toBe(true);
    expect(opensAt(null, new Date())).toBeNull();
    expect(businessMillisBetween(null, new Date(0), new Date(5_000))).toBe(5_000);
  });
});

describe('a weekly calendar', () => {
  it('is open from the first minute until just before the last', () => {
    expect(isOpen(office, at('2026-11-23T09:00'))).toBe(true);
    expect(isOpen(office, at('2026-11-23T08:59:59.999'))).toBe(false);
    expect(isOpen(office, at('2026-11-23T17:59:59.999'))).toBe(true);
    expect(isOpen(office, at('2026-11-23T18:00'))).toBe(false);
  });

  it('names the next opening: after lunch, tomorrow, after the weekend', () => {
    expect(opensAt(office, at('2026-11-23T12:30'))).toEqual(at('2026-11-23T13:00'));
    expect(opensAt(office, at('2026-11-23T20:00'))).toEqual(at('2026-11-24T09:00'));
    expect(opensAt(office, at('2026-11-20T18:00'))).toEqual(at('2026-11-23T09:00'));
    expect(opensAt(office, at('2026-11-23T10:00'))).toBeNull();
  });

  it('keeps holidays closed, or to their own hours', () => {
    expect(isOpen(office, at('2026-12-25T10:00'))).toBe(false);
    expect(isOpen(office, at('2026-12-24T14:00'))).toBe(false);
    expect(opensAt(office, at('2026-12-24T14:00'))).toEqual(at('2026-12-28T09:00'));
  });

  it('counts business time only', () => {
    expect(businessMillisBetween(office, at('2026-11-20T17:00'), at('2026-11-23T10:00'))).toBe(120 * minute);
    expect(businessMillisBetween(office, at('2026-11-23T11:30'), at('2026-11-23T13:30'))).toBe(60 * minute);
    expect(businessMillisBetween(office, at('2026-11-23T10:00'), at('2026-11-23T09:00'))).toBe(0);
  });

  it('never opens when it has no hours', () => {
    const never = hoursSchema.parse({ timeZone: 'UTC', week: {} });
    expect(opensAt(never, new Date())).toBeNull();
    expect(isOpen(never, new Date())).toBe(false);
  });

  it('joins midnight to the next day', () => {
    const allDay = weekly('America/Sao_Paulo', ['00:00', '24:00']);
    expect(businessMillisBetween(allDay, at('2026-11-20T12:00'), at('2026-11-22T12:00'))).toBe(
      48 * 60 * minute,
    );
    expect(isOpen(allDay, at('2026-11-21T00:00'))).toBe(true);
  });

  it('counts overlapping intervals once', () => {
    const doubled = hoursSchema.parse({
      timeZone: 'UTC',
      week: {
        mon: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    });
    const monday = new Date('2026-11-23T00:00:00Z');
    expect(businessMillisBetween(doubled, monday, new Date('2026-11-24T00:00:00Z'))).toBe(240 * minute);
  });
});

describe('a daylight-saving change', () => {
  const newYork = weekly('America/New_York', ['01:00', '04:00']);

  it('loses the hour that does not come (8 March 2026)', () => {
    const [from, to] = [
      at('2026-03-08T00:00', 'America/New_York'),
      at('2026-03-09T00:00', 'America/New_York'),
    ];
    expect(businessMillisBetween(newYork, from, to)).toBe(120 * minute);
  });

  it('counts the hour that comes twice (1 November 2026)', () => {
    const [from, to] = [
      at('2026-11-01T00:00', 'America/New_York'),
      at('2026-11-02T00:00', 'America/New_York'),
    ];
    expect(businessMillisBetween(newYork, from, to)).toBe(240 * minute);
  });

  it('opens at the jump when the opening time is jumped over', () => {
    const early = weekly('America/New_York', ['02:30', '05:00']);
    const before = at('2026-03-08T01:00', 'America/New_York');
    expect(opensAt(early, before)).toEqual(new Date('2026-03-08T07:00:00Z'));
  });

  it('holds where midnight itself is skipped (São Paulo, 4 November 2018)', () => {
    const allDay = weekly('America/Sao_Paulo', ['00:00', '24:00']);
    const [from, to] = [new Date('2018-11-03T03:00:00Z'), new Date('2018-11-05T02:00:00Z')];
    expect(businessMillisBetween(allDay, from, to)).toBe(to.getTime() - from.getTime());
  });
});

const zones = [
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Lisbon',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Kathmandu',
];
const time = fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => quarter * 15);
const asTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const interval = fc
  .tuple(time, time)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [string, string] => [asTime(Math.min(a, b)), asTime(Math.max(a, b))]);
const calendar = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    week: fc.record(Object.fromEntries(weekdays.map((day) => [day, fc.array(interval, { maxLength: 3 })]))),
  })
  .map((raw) => hoursSchema.parse(raw));
const moment = fc
  .integer({ min: Date.UTC(2015, 0, 1) / minute, max: Date.UTC(2027, 0, 1) / minute })
  .map((minutes) => new Date(minutes * minute));

describe('for any calendar', () => {
  it('is open by the clock on the wall, away from the hours that come twice', () => {
    fc.assert(
      fc.property(calendar, moment, (hours, now) => {
        const local = DateTime.fromJSDate(now, { zone: hours.timeZone });
        fc.pre(local.getPossibleOffsets().length === 1);
        const day = weekdays[local.weekday - 1] ?? 'mon';
        const wall = local.toFormat('HH:mm');
        const expected = hours.week[day].some(([from, to]) => from <= wall && wall < to);
        expect(isOpen(hours, now)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up: what is counted to the middle and from the middle is what is counted in all', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, fc.nat(20_000), fc.nat(20_000)), (hours, [from, a, b]) => {
        const middle = new Date(from.getTime() + a * minute);
        const to = new Date(middle.getTime() + b * minute);
        const whole = businessMillisBetween(hours, from, to);
        expect(businessMillisBetween(hours, from, middle) + businessMillisBetween(hours, middle, to)).toBe(
          whole,
        );
        expect(whole).toBeLessThanOrEqual(to.getTime() - from.getTime());
      }),
      { numRuns: 200 },
    );
  });

  it('opens at the first open moment: nothing counts before it, and it is open then', () => {
    fc.assert(
      fc.property(calendar, moment, (hours, now) => {
        const opens = opensAt(hours, now);
        if (opens === null) return;
        expect(isOpen(hours, opens)).toBe(true);
        expect(isOpen(hours, now)).toBe(false);
        expect(businessMillisBetween(hours, now, opens)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
