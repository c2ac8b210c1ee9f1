import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'Write a time such as 09:00.'));
const interval = z
  .tuple([time, time])
  .check(
    z.refine(
      ([from, to]) => from < to && to <= '24:00',
      'An interval ends after it begins, at 24:00 at the latest.',
    ),
  );
const mostIntervals = 6;
const day = z._default(z.array(interval).check(z.maxLength(mostIntervals)), []);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const mostHolidays = 500;
const holidaySchema = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a date such as 2026-12-25.')),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  hours: z.optional(z.array(interval)),
});

/** One weekly calendar: when people answer. A holiday without hours is closed all day. */
export const hoursSchema = z.object({
  timeZone: z.string().check(z.refine(isTimeZone, 'Name an IANA time zone such as America/Sao_Paulo.')),
  week: z.object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  holidays: z._default(z.array(holidaySchema).check(z.maxLength(mostHolidays)), []),
});
export type Hours = z.infer<typeof hoursSchema>;

/** From and to, as `09:00`. */
type Interval = readonly [string, string];

/**
 * Which intervals of a day begin before one that begins earlier has ended, by their places in the list, each with the
 * one that it overlaps. Two that touch (`12:00`) do not; one without both ends overlaps none.
 */
export function findOverlaps(intervals: readonly Interval[]): { at: number; overlapped: Interval }[] {
  const inOrder = [...intervals.entries()]
    .filter(([, [from, to]]) => from !== '' && from < to)
    .sort(([, [one]], [, [other]]) => one.localeCompare(other));
  const overlaps: { at: number; overlapped: Interval }[] = [];
  let latest: Interval | undefined;
  for (const [at, interval] of inOrder) {
    if (latest !== undefined && interval[0] < latest[1]) overlaps.push({ at, overlapped: latest });
    if (latest === undefined || interval[1] > latest[1]) latest = interval;
  }
  return overlaps;
}

/** Of two intervals that overlap, the calendar would pass over one in silence. */
const withoutOverlaps = z.superRefine<Interval[]>((intervals, context) => {
  for (const { at, overlapped } of findOverlaps(intervals)) {
    const message = `It overlaps ${overlapped.join(' to ')}. Begin it later, or make one interval of both.`;
    context.addIssue({ code: 'custom', message, path: [at], input: intervals[at] });
  }
});

const inputDay = day.check(withoutOverlaps);
const inputHolidaySchema = z.extend(holidaySchema, {
  hours: z.optional(z.array(interval).check(z.maxLength(mostIntervals), withoutOverlaps)),
});

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What may be saved: what the calendar would pass over in silence is refused, and what was stored before still opens. */
export const hoursInputSchema = z.extend(hoursSchema, {
  week: z.strictObject({
    mon: inputDay,
    tue: inputDay,
    wed: inputDay,
    thu: inputDay,
    fri: inputDay,
    sat: inputDay,
    sun: inputDay,
  }),
  holidays: z._default(
    z.array(inputHolidaySchema).check(
      z.maxLength(mostHolidays),
      z.superRefine((holidays, context) => {
        const dates = holidays.map(({ date }) => date);
        for (const [index, date] of dates.entries()) {
          const isTwice = dates.indexOf(date) < index;
          if (isDate(date) && !isTwice) continue;
          const message = isTwice ? 'The date has a holiday already.' : 'There is no such date.';
          context.addIssue({ code: 'custom', message, path: [index, 'date'], input: date });
        }
      }),
    ),
    [],
  ),
});
