import type { Hours } from '../../../../contracts/hours';
import { type Day, days } from './hours-form';

export type HoursPart = 'timeZone' | Day | 'holidays';

/** Which parts of two calendars say something else. A holiday without hours and one with none are the same. */
export function differingParts(one: Hours, other: Hours): HoursPart[] {
  const parts: HoursPart[] = one.timeZone === other.timeZone ? [] : ['timeZone'];
  parts.push(...days.filter((day) => written(one.week[day]) !== written(other.week[day])));
  const holidays = (hours: Hours) => hours.holidays.map(writtenHoliday).toSorted().join('\n');
  return holidays(one) === holidays(other) ? parts : [...parts, 'holidays'];
}

/** The holidays of `one` that `other` does not have in the same way. */
export function onlyHolidays(one: Hours, other: Hours): Hours['holidays'] {
  const known = new Set(other.holidays.map(writtenHoliday));
  return one.holidays.filter((holiday) => !known.has(writtenHoliday(holiday)));
}

const written = (intervals: readonly (readonly string[])[]) =>
  intervals.map((one) => one.join('-')).join(' ');

const writtenHoliday = ({ date, name, hours = [] }: Hours['holidays'][number]) =>
  `${date} ${written(hours)} ${name}`;
