import { IANAZone } from 'luxon';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A moment as the clock on the wall shows it. */
interface LocalClock {
  /** Days since 1970, of the local date. */
  day: number;
  /** Minutes since the local midnight. */
  minutes: number;
}

/** What the clocks of a time zone show at a moment. */
export function localClock(timeZone: string, at: Date): LocalClock {
  const local = at.getTime() + IANAZone.create(timeZone).offset(at.getTime()) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, minutes: Math.floor((local - day * dayMs) / minuteMs) };
}
