import { IANAZone } from 'luxon';
import type { Hours } from '../../contracts/hours';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How far ahead the next opening is looked for: a calendar without one in a year has none. */
const horizonDays = 370;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A stretch of time in which people answer: from `start` until just before `end`, in milliseconds since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** Spans by local date, kept as long as the calendar that they follow from. */
const spansOf = new WeakMap<Hours, Map<number, Span[]>>();

function offsetMs(zone: IANAZone, at: number): number {
  return zone.offset(at) * minuteMs;
}

/** The local date at a moment, as the UTC midnight of the same date. */
function localDate(zone: IANAZone, at: number): number {
  return Math.floor((at + offsetMs(zone, at)) / dayMs) * dayMs;
}

function transitionBetween(zone: IANAZone, from: number, to: number): number {
  let [before, after] = [from, to];
  const offsetBefore = offsetMs(zone, before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetMs(zone, middle) === offsetBefore) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * The first moment at which the clock on the wall shows `wall` (local time written as if it were UTC), or has
 * jumped over it. A time that comes twice is taken the first time.
 */
function momentOf(zone: IANAZone, wall: number): number {
  const earlier = offsetMs(zone, wall - dayMs);
  const later = offsetMs(zone, wall + dayMs);
  if (earlier === later) return wall - earlier;
  const candidates = [wall - earlier, wall - later].sort((a, b) => a - b);
  const right = candidates.find((at) => at + offsetMs(zone, at) === wall);
  if (right !== undefined) return right;
  const [from = wall, to = wall] = candidates;
  return transitionBetween(zone, from, to);
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function readSpans(hours: Hours, zone: IANAZone, date: number): Span[] {
  const name = new Date(date).toISOString().slice(0, 10);
  const holiday = hours.holidays.find((day) => day.date === name);
  const weekday = weekdays[new Date(date).getUTCDay()] ?? 'sun';
  const intervals = holiday === undefined ? hours.week[weekday] : (holiday.hours ?? []);
  const spans = intervals
    .map(([from, to]) => ({
      start: momentOf(zone, date + minutesOf(from) * minuteMs),
      end: momentOf(zone, date + minutesOf(to) * minuteMs),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function spansOn(hours: Hours, zone: IANAZone, date: number): Span[] {
  const known = spansOf.get(hours) ?? new Map<number, Span[]>();
  spansOf.set(hours, known);
  const found = known.get(date) ?? readSpans(hours, zone, date);
  known.set(date, found);
  return found;
}

/** When people are there, on the local date of a moment and so many days after it, in order. */
export function spansOfDays(hours: Hours, from: Date, daysAfter: number): Span[] {
  const zone = IANAZone.create(hours.timeZone);
  const today = localDate(zone, from.getTime());
  return Array.from({ length: daysAfter + 1 }, (_, day) => spansOn(hours, zone, today + day * dayMs)).flat();
}

/** True when people answer at that moment. With no calendar (null), always. */
export function isOpen(hours: Hours | null, at: Date): boolean {
  if (hours === null) return true;
  const zone = IANAZone.create(hours.timeZone);
  const time = at.getTime();
  return spansOn(hours, zone, localDate(zone, time)).some(({ start, end }) => start <= time && time < end);
}

/** When people are next there. Null when they are there now, or when the calendar never opens. */
export function opensAt(hours: Hours | null, at: Date): Date | null {
  if (hours === null || isOpen(hours, at)) return null;
  const zone = IANAZone.create(hours.timeZone);
  const time = at.getTime();
  const today = localDate(zone, time);
  for (let day = 0; day <= horizonDays; day += 1) {
    const next = spansOn(hours, zone, today + day * dayMs).find(({ start }) => start > time);
    if (next !== undefined) return new Date(next.start);
  }
  return null;
}

/** How much of the time between two moments people were there, in milliseconds; 0 when `to` is not after `from`. */
export function businessMillisBetween(hours: Hours | null, from: Date, to: Date): number {
  const [begin, end] = [from.getTime(), to.getTime()];
  if (end <= begin) return 0;
  if (hours === null) return end - begin;
  const zone = IANAZone.create(hours.timeZone);
  const last = localDate(zone, end);
  let sum = 0;
  for (let date = localDate(zone, begin); date <= last; date += dayMs) {
    for (const span of spansOn(hours, zone, date)) {
      sum += Math.max(0, Math.min(span.end, end) - Math.max(span.start, begin));
    }
  }
  return sum;
}

/**
 * When people will have been there for so long since `from`; `from` itself when there is nothing to wait for. Null
 * when the calendar stops opening before that.
 *
 * @param millis milliseconds of business hours
 */
export function businessTimeAfter(hours: Hours | null, from: Date, millis: number): Date | null {
  const begin = from.getTime();
  if (hours === null || millis <= 0) return new Date(begin + Math.max(0, millis));
  const zone = IANAZone.create(hours.timeZone);
  let left = millis;
  let date = localDate(zone, begin);
  for (let closedDays = 0; closedDays <= horizonDays; closedDays += 1, date += dayMs) {
    for (const span of spansOn(hours, zone, date)) {
      const start = Math.max(span.start, begin);
      const open = span.end - start;
      if (open >= left) return new Date(start + left);
      if (open <= 0) continue;
      left -= open;
      closedDays = 0;
    }
  }
  return null;
}
