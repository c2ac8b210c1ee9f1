import type { CallbackSettings } from '../../contracts/callback';
import type { TakenPlace } from './bookings-store';
import type { CallTime } from './call-times';

/** A time as it stands for one customer. */
export interface BookableTime extends CallTime {
  /** The place to take; null where there is none. */
  place: string | null;
  /** Why there is none. */
  why: 'taken' | 'too-soon' | null;
}

/** The key of one place of a time: no two bookings have the same. */
function placeKey(team: string, { startsAt }: CallTime, index: number): string {
  return `${team}|${startsAt.toISOString()}|${index}`;
}

/** Whether a place is one of the team's times. */
export function isPlaceOf(team: string, place: string): boolean {
  return place.startsWith(`${team}|`);
}

/** How many customers of a team may book the same time. */
function customersPerTime({ customersPerTime: most, teams }: CallbackSettings, team: string): number {
  return teams.find((line) => line.team === team)?.customersPerTime ?? most;
}

/**
 * Says of each time which place of it is free, if any. What was booked by other settings takes up the times that it
 * overlaps.
 */
export function placeTimes(
  times: readonly CallTime[],
  settings: CallbackSettings,
  { team, taken, now }: { team: string; taken: readonly TakenPlace[]; now: Date },
): BookableTime[] {
  const most = customersPerTime(settings, team);
  const earliest = now.getTime() + settings.noticeMinutes * 60_000;
  return times.map((time) => {
    if (time.startsAt.getTime() < earliest) return { ...time, place: null, why: 'too-soon' };
    const overlapping = taken.filter((one) => one.startsAt < time.endsAt && one.endsAt > time.startsAt);
    const keys = Array.from({ length: most }, (_, index) => placeKey(team, time, index));
    const free = keys.find((key) => !overlapping.some(({ place }) => place === key));
    const isFull = overlapping.length >= most || free === undefined;
    return isFull ? { ...time, place: null, why: 'taken' } : { ...time, place: free, why: null };
  });
}
