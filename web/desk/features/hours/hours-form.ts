import type { Hours } from '../../../../contracts/hours';

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

export type Fault = 'wrongInterval' | 'wrongDate' | 'sameDate' | 'wrongName';

export function intervalIsRight([from, to]: Interval): boolean {
  return from !== '' && to !== '' && from < to;
}

/** The first fault of a holiday among the others, or null. */
export function holidayFault(holiday: HolidayForm, holidays: readonly HolidayForm[]): Fault | null {
  if (holiday.date === '') return 'wrongDate';
  if (holidays.some(({ id, date }) => id !== holiday.id && date === holiday.date)) return 'sameDate';
  if (holiday.name.trim() === '') return 'wrongName';
  return (holiday.hours ?? []).every(intervalIsRight) ? null : 'wrongInterval';
}

export function isRight(form: HoursForm): boolean {
  return (
    days.every((day) => form.week[day].every(intervalIsRight)) &&
    form.holidays.every((holiday) => holidayFault(holiday, form.holidays) === null)
  );
}

/** The next period of a day begins an hour after the last one ends, as after lunch. */
export function nextInterval(intervals: Interval[]): Interval {
  const last = intervals.at(-1);
  if (last === undefined) return ['09:00', '18:00'];
  const hour = Math.min(22, Number(last[1].slice(0, 2)) + 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return [`${two(hour)}:00`, `${two(Math.min(23, hour + 4))}:00`];
}
