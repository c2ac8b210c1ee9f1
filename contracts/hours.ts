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
const day = z._default(z.array(interval).check(z.maxLength(6)), []);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** One weekly calendar: when people answer. A holiday without hours is closed all day. */
export const hoursSchema = z.object({
  timeZone: z.string().check(z.refine(isTimeZone, 'Name an IANA time zone such as America/Sao_Paulo.')),
  week: z.object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  holidays: z._default(
    z
      .array(
        z.object({
          date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a date such as 2026-12-25.')),
          name: z.string().check(z.minLength(1), z.maxLength(100)),
          hours: z.optional(z.array(interval)),
        }),
      )
      .check(z.maxLength(500)),
    [],
  ),
});
export type Hours = z.infer<typeof hoursSchema>;

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What may be saved: what the calendar would pass over in silence is refused, and what was stored before still opens. */
export const hoursInputSchema = z.extend(hoursSchema, {
  week: z.strictObject(hoursSchema.shape.week.shape),
  holidays: hoursSchema.shape.holidays.check(
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
});
