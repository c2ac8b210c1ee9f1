import { quantile } from '../quantile';

/** A wait that ended with a person. Times in milliseconds since 1970. */
export interface PastWait {
  from: number;
  until: number;
  /** What of it was within business hours, in milliseconds. */
  millis: number;
}

/** Within `fromSeconds` and `toSeconds` most waits end, both as they are told. */
export interface WaitRange {
  fromSeconds: number;
  toSeconds: number;
}

/** What a customer who joins the queue may expect, in seconds. */
export interface ExpectedWait {
  /** The median. */
  expectedWaitSeconds: number;
  /** Null while it is not yet known how often such ranges hold. */
  expectedWaitRange: WaitRange | null;
}

/** With fewer waits than these, there is nothing to base an expectation on. */
const fewestWaits = 5;
/** This share of waits is to end within the range that was told. */
const wantedCoverage = 0.8;
/** What is aimed at, a little more, so that chance alone seldom hides a range. */
const aimedCoverage = 0.85;
/** With fewer ranges that can be checked than these, nothing is known of how often they hold. */
const fewestChecked = 10;

interface PlacedWait extends PastWait {
  /** The place in the queue at which it began, from 1. */
  position: number;
  /** Milliseconds for each place. */
  pace: number;
}

/** The place of each wait follows from those that had begun and not ended when it began. */
function placeWaits(waits: readonly PastWait[]): PlacedWait[] {
  return waits
    .map((wait) => {
      const before = waits.filter((other) => other.from < wait.from && other.until > wait.from);
      const position = before.length + 1;
      return { ...wait, position, pace: wait.millis / position };
    })
    .sort((one, other) => one.from - other.from);
}

const minute = 60;

/** How finely a time is told: by the minute, by five, by a quarter of an hour. Seconds. */
function stepOf(seconds: number): number {
  if (seconds <= 10 * minute) return minute;
  return seconds <= 60 * minute ? 5 * minute : 15 * minute;
}

/** Rounded outwards, to what one would say. */
function roundOut(fromMillis: number, toMillis: number): WaitRange {
  const [from, to] = [fromMillis / 1000, toMillis / 1000];
  const low = Math.floor(from / stepOf(from)) * stepOf(from);
  const high = Math.ceil(to / stepOf(to)) * stepOf(to);
  return { fromSeconds: low, toSeconds: Math.max(high, low + stepOf(to)) };
}

/**
 * The range in which the next wait will end with at least the aimed probability, if it is like those before it: order
 * statistics with the correction for few of them (split conformal prediction: Vovk et al., Algorithmic Learning in a
 * Random World, 2005). Null while there are too few for that.
 */
function rangeAt(position: number, paces: readonly number[]): WaitRange | null {
  const tail = (1 - aimedCoverage) / 2;
  const sorted = paces.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((paces.length + 1) * tail) - 1] ?? 0;
  const high = sorted[Math.ceil((paces.length + 1) * (1 - tail)) - 1];
  return high === undefined ? null : roundOut(low * position, high * position);
}

/** How the ranges held that would have been told: each from what had ended when its wait began. */
function checkRanges(waits: readonly PlacedWait[]): { held: number; checked: number } {
  let held = 0;
  let checked = 0;
  for (const { from, position, millis } of waits) {
    const paces = waits.filter(({ until }) => until <= from).map(({ pace }) => pace);
    const range = rangeAt(position, paces);
    if (range === null) continue;
    checked += 1;
    if (millis >= range.fromSeconds * 1000 && millis <= range.toSeconds * 1000) held += 1;
  }
  return { held, checked };
}

/**
 * What a team's last waits let one expect, at each place in its queue. A wait counts by its time for each place, so
 * that the third in line is told three times what the first is. Ranges are checked on the same waits, in the order in
 * which they began; as soon as it shows that they do not hold, nothing is expected aloud.
 *
 * @returns what gives the expectation at a place, or null where none may be named
 */
export function expectWaits(past: readonly PastWait[]): (position: number) => ExpectedWait | null {
  const waits = placeWaits(past);
  const { held, checked } = checkRanges(waits);
  const isKnown = checked >= fewestChecked;
  if (waits.length < fewestWaits || (isKnown && held < wantedCoverage * checked)) return () => null;
  const paces = waits.map(({ pace }) => pace);
  const median = quantile(paces, 0.5) ?? 0;
  return (position) => ({
    expectedWaitSeconds: Math.round((median * position) / 1000),
    expectedWaitRange: isKnown ? rangeAt(position, paces) : null,
  });
}
