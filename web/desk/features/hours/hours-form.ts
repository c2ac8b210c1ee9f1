import { findOverlaps, type Hours } from '../../../../contracts/hours';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** From and to, as `09:00`. */
export type Interval = [string, string];

export interface HolidayForm {
  id: string;
  date: string;
  name: string;
  /** Null: closed all day. */
  hours: Interval[] | null;
}

/** The calendar as the page edits it; it may be wrong until it is saved. */
interface HoursForm {
  timeZone: string;
  week: Record<Day, Interval[]>;
  holidays: HolidayForm[];
}

const workday: Interval[] = [['09:00', '18:00']];

export function firstHours(timeZone: string): HoursForm {
  return {
    timeZone,
    week: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
    holidays: [],
  };
}

export function toForm(hours: Hours, newId: () => string): HoursForm {
  return {
    timeZone: hours.timeZone,
    week: hours.week,
    holidays: hours.holidays.map(({ date, name, hours: open = [] }) => ({
      id: newId(),
      date,
      name,
      hours: open.length === 0 ? null : open,
    })),
  };
}

export function toHours(form: HoursForm): Hours {
  return {
    timeZone: form.timeZone,
    week: form.week,
    holidays: form.holidays
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .map(({ date, name, hours }) => ({
        date,
        name: name.trim(),
        ...(hours === null ? {} : { hours }),
      })),
  };
}

export type IntervalFault = 'wrongTime' | 'wrongInterval' | 'overlap';
export type Fault = IntervalFault | 'wrongDate' | 'sameDate' | 'wrongName';

/** What is wrong with each of a day's intervals, in their order; null with nothing. */
export function intervalFaults(intervals: readonly Interval[]): (IntervalFault | null)[] {
  const overlapping = new Set(findOverlaps(intervals).map(({ at }) => at));
  return intervals.map(([from, to], index) => {
    if (from === '' || to === '') return 'wrongTime';
    if (from >= to) return 'wrongInterval';
    return overlapping.has(index) ? 'overlap' : null;
  });
}

function firstFault(intervals: readonly Interval[]): IntervalFault | null {
  return intervalFaults(intervals).find((fault) => fault !== null) ?? null;
}

/** The first fault of a holiday among the others, or null. */
export function holidayFault(holiday: HolidayForm, holidays: readonly HolidayForm[]): Fault | null {
  if (holiday.date === '') return 'wrongDate';
  if (holidays.some(({ id, date }) => id !== holiday.id && date === holiday.date)) return 'sameDate';
  if (holiday.name.trim() === '') return 'wrongName';
  return firstFault(holiday.hours ?? []);
}

export function isRight(form: HoursForm): boolean {
  return (
    days.every((day) => firstFault(form.week[day]) === null) &&
    form.holidays.every((holiday) => holidayFault(holiday, form.holidays) === null)
  );
}

const lastHour = 22;

/** The next period of a day begins an hour after the last one ends, as after lunch; late in the evening, at its end. */
export function nextInterval(intervals: readonly Interval[]): Interval {
  const end = intervals
    .map(([, to]) => to)
    .toSorted()
    .at(-1);
  if (end === undefined) return ['09:00', '18:00'];
  const hour = Number(end.slice(0, 2)) + 1;
  if (hour > lastHour) return [end < '24:00' ? end : '', '24:00'];
  const two = (value: number) => String(value).padStart(2, '0');
  return [`${two(hour)}:00`, `${two(Math.min(lastHour + 1, hour + 4))}:00`];
}
