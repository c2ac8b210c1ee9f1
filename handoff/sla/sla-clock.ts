import type { Hours } from '../../contracts/hours';
import type { SlaClock } from '../../conversations/conversation-parts';
import { businessMillisBetween, businessTimeAfter } from '../hours/business-hours';

const minuteMs = 60_000;

/** A clock that has not run yet. */
export function newClock(targetMinutes: number, warnBeforePercent: number): SlaClock {
  const targetMs = targetMinutes * minuteMs;
  const warnMs = warnBeforePercent === 0 ? null : Math.round(targetMs * (1 - warnBeforePercent / 100));
  return { targetMs, warnMs, elapsedMs: 0, since: null, endedAt: null, warnedAt: null, breachedAt: null };
}

/** How much has run, in milliseconds of business hours. */
export function elapsedOf({ elapsedMs, since }: SlaClock, hours: Hours | null, now: Date): number {
  return elapsedMs + (since === null ? 0 : businessMillisBetween(hours, since, now));
}

/** When a running clock shows so many milliseconds, or did; null while it stands still, or if it never will. */
export function momentOf(clock: SlaClock, hours: Hours | null, elapsedMs: number): Date | null {
  return clock.since === null ? null : businessTimeAfter(hours, clock.since, elapsedMs - clock.elapsedMs);
}

/** Lets the clock run or stand still from now on, and be over or not. The same clock where nothing changes. */
export function moveClock(
  clock: SlaClock,
  { runs, endedAt }: { runs: boolean; endedAt: Date | null },
  hours: Hours | null,
  now: Date,
): SlaClock {
  const isSame = (clock.since !== null) === runs && clock.endedAt?.getTime() === endedAt?.getTime();
  if (isSame) return clock;
  const since = runs ? (clock.since ?? now) : null;
  const elapsedMs = runs ? clock.elapsedMs : elapsedOf(clock, hours, now);
  return { ...clock, elapsedMs, since, endedAt };
}

/**
 * Notes what the clock has passed: its target, else its warning. Nobody is warned of a clock that stops at this
 * moment. The same clock where it has passed nothing new.
 */
export function notePassed(clock: SlaClock, runsOn: boolean, hours: Hours | null, now: Date): SlaClock {
  if (clock.since === null || clock.breachedAt !== null) return clock;
  const elapsedMs = elapsedOf(clock, hours, now);
  if (elapsedMs >= clock.targetMs) {
    return { ...clock, breachedAt: momentOf(clock, hours, clock.targetMs) ?? now };
  }
  const { warnMs, warnedAt } = clock;
  if (!runsOn || warnMs === null || warnedAt !== null || elapsedMs < warnMs) return clock;
  return { ...clock, warnedAt: momentOf(clock, hours, warnMs) ?? now };
}

/** When the clock is next to be looked at; null while it stands still, and once its target has passed. */
export function dueOf(clock: SlaClock, hours: Hours | null): Date | null {
  if (clock.breachedAt !== null) return null;
  const next = clock.warnedAt === null && clock.warnMs !== null ? clock.warnMs : clock.targetMs;
  return momentOf(clock, hours, next);
}
