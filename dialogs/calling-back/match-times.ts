import type { Conversation } from '../../conversations/conversation';
import type { ChosenTime } from '../../handoff/callbacks/book-call';
import type { BookableTime } from '../../handoff/callbacks/bookable-times';
import { type CallTimes, freeOf } from '../../handoff/callbacks/create-callbacks';
import { localClock } from '../../handoff/callbacks/local-clock';
import { type NamedTime, readNamedTime } from '../hearing/read-named-time';
import { offeredUpTo, spokenDay } from './call-offer';

const dayMinutes = 24 * 60;
/** So many times are offered at once. */
export const mostOffered = 3;

/**
 * What a time in the customer's words comes to: that one time, free; or a choice, with why it is none: `several` fit,
 * or nothing that was named is free.
 */
export type Match =
  | { kind: 'one'; time: ChosenTime }
  | { kind: 'choice'; why: 'several' | 'taken' | 'too-soon' | 'too-late' | 'closed'; times: ChosenTime[] };

interface Placed {
  time: BookableTime;
  day: number;
  from: number;
  to: number;
}

function placed(times: readonly BookableTime[], timeZone: string): Placed[] {
  return times.map((time) => {
    const { day, minutes } = localClock(timeZone, time.startsAt);
    return {
      time,
      day,
      from: minutes,
      to: minutes + (time.endsAt.getTime() - time.startsAt.getTime()) / 60_000,
    };
  });
}

function chosen({ startsAt, endsAt, place }: BookableTime): ChosenTime | null {
  return place === null ? null : { startsAt, endsAt, place };
}

/**
 * The free ones next to a moment, in their order: the one before it, and those after it; more of one side where the
 * other ends.
 */
function nearest(free: readonly ChosenTime[], at: number): ChosenTime[] {
  const before = free.filter(({ startsAt }) => startsAt.getTime() < at);
  const after = free.slice(before.length);
  const many = Math.max(1, mostOffered - after.length);
  const first = before.slice(-many);
  return [...first, ...after.slice(0, mostOffered - first.length)];
}

function halfOf({ day, from }: Pick<Placed, 'day' | 'from'>): string {
  return `${day} ${from < dayMinutes / 2}`;
}

/** Spread over the days and their halves, so that a few choices say much: from the half after that of `after` on. */
export function spreadTimes({ times, timeZone }: CallTimes, after = new Date(0)): ChosenTime[] {
  const picked = new Map<string, ChosenTime>();
  const last = localClock(timeZone, after);
  const passed = halfOf({ day: last.day, from: last.minutes });
  for (const each of placed(times, timeZone)) {
    const one = chosen(each.time);
    const half = halfOf(each);
    if (one !== null && one.startsAt > after && half !== passed && !picked.has(half)) picked.set(half, one);
    if (picked.size === mostOffered) break;
  }
  return [...picked.values()];
}

/** Further times than those that were offered; after the last, from the beginning. */
export function furtherTimes(known: CallTimes, conversation: Conversation): ChosenTime[] {
  const further = spreadTimes(known, offeredUpTo(conversation) ?? undefined);
  return further.length > 0 ? further : spreadTimes(known);
}

/** Where on the line of time the words point: to the first of the days that they name. */
function pointOf(named: NamedTime, clock: number | null, now: Date, timeZone: string): number {
  const here = localClock(timeZone, now);
  const [day = here.day] = named.days ?? [];
  return now.getTime() + ((day - here.day) * dayMinutes + (clock ?? named.from) - here.minutes) * 60_000;
}

function whyNone(
  found: readonly Placed[],
  point: number,
  { until }: CallTimes,
): 'taken' | 'too-soon' | 'too-late' | 'closed' {
  if (found.some(({ time }) => time.why === 'taken')) return 'taken';
  if (found.some(({ time }) => time.why === 'too-soon')) return 'too-soon';
  return point > until.getTime() ? 'too-late' : 'closed';
}

/** The times of the days that were named: of a weekday those of the next one, then of the one after. */
function byDays(all: readonly Placed[], { days }: NamedTime): Placed[][] {
  if (days === null) return [[...all]];
  if (days.length > 2) return [all.filter(({ day }) => days.includes(day))];
  return days.map((named) => all.filter(({ day }) => day === named));
}

function matchSpan(named: NamedTime, groups: Placed[][], known: CallTimes, now: Date): Match {
  const within = groups.map((group) => group.filter(({ from }) => from >= named.from && from < named.to));
  for (const found of within) {
    const times = found.flatMap(({ time }) => chosen(time) ?? []).slice(0, mostOffered);
    if (times.length > 0) return { kind: 'choice', why: 'several', times };
  }
  const point = pointOf(named, null, now, known.timeZone);
  return {
    kind: 'choice',
    why: whyNone(within.flat(), point, known),
    times: nearest(freeOf(known), point),
  };
}

/** Finds the free times that the words may mean. */
function matchTimes(named: NamedTime, known: CallTimes, now: Date): Match {
  const groups = byDays(placed(known.times, known.timeZone), named);
  const { clocks, days } = named;
  if (clocks === null) return matchSpan(named, groups, known, now);
  for (const group of groups) {
    for (const clock of clocks) {
      const found = group.filter(({ from, to }) => from <= clock && clock < to);
      // "Às 15h" of no day is tomorrow where today it is too late for that.
      const meant =
        (days === null ? found.find(({ time }) => time.why !== 'too-soon') : undefined) ?? found[0];
      if (meant === undefined) continue;
      const one = chosen(meant.time);
      if (one !== null && meant.from === clock) return { kind: 'one', time: one };
      const point = meant.time.startsAt.getTime();
      const why = one === null ? whyNone([meant], point, known) : 'several';
      return { kind: 'choice', why, times: nearest(freeOf(known), point) };
    }
  }
  // Of two o'clocks, nobody means the one at night.
  const clock = clocks.find((at) => at >= 7 * 60) ?? clocks[0] ?? null;
  const point = pointOf(named, clock, now, known.timeZone);
  return { kind: 'choice', why: whyNone([], point, known), times: nearest(freeOf(known), point) };
}

function isAnyTime({ clocks, from, to }: NamedTime): boolean {
  return clocks === null && from === 0 && to === dayMinutes;
}

/**
 * What a message in the customer's words comes to; null where it names no time. A clock time or a part of the day alone
 * is of the day that was spoken of: "14h", said to times of a Friday, is that Friday, unless that is past.
 */
export function matchWords(
  text: string,
  conversation: Conversation,
  known: CallTimes,
  now: Date,
): Match | null {
  const named = readNamedTime(text, localClock(known.timeZone, now));
  if (named === null) return null;
  const day = named.days === null && !isAnyTime(named) ? spokenDay(conversation) : null;
  const thatDay = day === null ? null : matchTimes({ ...named, days: [day] }, known, now);
  const isPast = thatDay?.kind === 'choice' && thatDay.why === 'too-soon';
  return thatDay === null || isPast ? matchTimes(named, known, now) : thatDay;
}
