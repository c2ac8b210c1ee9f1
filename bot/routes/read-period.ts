import { DateTime } from 'luxon';
import * as z from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';

const longestDays = 366;
const defaultDays = 7;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

const moment = z.string().max(40).optional();

/** A period as reports are asked for it. */
export const periodQuery = z.object({ from: moment, to: moment });

function readMoment(name: 'from' | 'to', text: string, zone: string): DateTime {
  const read = DateTime.fromISO(text, { zone });
  if (read.isValid) return name === 'to' && dateOnly.test(text) ? read.plus({ days: 1 }) : read;
  throw new PlantaoError('invalid-input', 'Name the period by dates.', {
    fields: { [name]: 'Write a date such as 2026-11-21, or a time such as 2026-11-21T15:00:00Z.' },
  });
}

/** The period: a date as `to` is included; the last seven days when nothing is named. */
export function readPeriod(
  query: z.infer<typeof periodQuery>,
  zone: string,
  now: Date,
): { from: Date; to: Date; timeZone: string } {
  const to = query.to === undefined ? DateTime.fromJSDate(now, { zone }) : readMoment('to', query.to, zone);
  const from =
    query.from === undefined
      ? to.minus({ days: defaultDays }).startOf('day')
      : readMoment('from', query.from, zone);
  const days = to.diff(from, 'days').days;
  if (days > 0 && days <= longestDays) return { from: from.toJSDate(), to: to.toJSDate(), timeZone: zone };
  throw new PlantaoError('invalid-input', `Choose a period of up to ${longestDays} days.`, {
    fields: { from: days > 0 ? 'Begin it later, or end it sooner.' : 'Begin it before it ends.' },
  });
}
