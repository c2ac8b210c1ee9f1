import type { CallbackSettings } from '../../contracts/callback';
import type { Hours } from '../../contracts/hours';
import { spansOfDays } from '../hours/business-hours';

const minuteMs = 60_000;

/** A stretch of opening hours in which a customer may be called back. */
export interface CallTime {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The times of the calendar from now to the last day that may be booked, in order, the too soon ones included. Each
 * lies wholly within opening hours and is as long in real minutes as any other, also on a day whose clock is changed.
 */
export function listCallTimes(
  hours: Hours,
  { minutes, daysAhead }: Pick<CallbackSettings, 'minutes' | 'daysAhead'>,
  now: Date,
): CallTime[] {
  const length = minutes * minuteMs;
  return spansOfDays(hours, now, daysAhead).flatMap(({ start, end }) => {
    const times: CallTime[] = [];
    for (let at = start; at + length <= end; at += length) {
      if (at > now.getTime()) times.push({ startsAt: new Date(at), endsAt: new Date(at + length) });
    }
    return times;
  });
}
