import type { Hours } from '../../contracts/hours';
import { type Priority, priorityRank } from '../../contracts/priority';
import type { Conversation } from '../../conversations/conversation';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { businessMillisBetween, opensAt } from '../hours/business-hours';
import { isoOrNull } from '../iso-or-null';
import type { ConversationQueries } from '../queries/conversation-queries-store';
import { type ExpectedWait, expectWaits, type WaitRange } from './expected-wait';

/** How many of a team's last waits are looked at. */
const mostSamples = 100;
/** Older waits say nothing about today, in milliseconds. */
const sampleAgeMs = 14 * 24 * 60 * 60 * 1000;
/** How long an expectation is kept before it is worked out anew, in milliseconds. */
const keepMs = 15_000;

/** What a customer who waits is told. */
export interface PlaceInQueue {
  /** Place within the team's queue in the order it is served, from 1. */
  position: number;
  /**
   * Median of the team's last waits at this place, in seconds; null while there are too few, where ranges have shown
   * not to hold, or nobody is there to serve.
   */
  expectedWaitSeconds: number | null;
  /** In which four of five waits end; null while that has not been measured. */
  expectedWaitRange: WaitRange | null;
  /** ISO 8601 in UTC when nobody is there now; null within the hours. */
  opensAt: string | null;
}

export interface WantedPlace {
  team: string;
  skills: readonly string[];
  priority: Priority;
}

export interface QueuePlaces {
  /** The place that a conversation would get if it were queued now. */
  placeFor(wanted: WantedPlace, at: Date): Promise<PlaceInQueue>;
  /** The place of a queued conversation; null for any other. */
  placeOf(conversation: Conversation, at: Date): Promise<PlaceInQueue | null>;
  positionOf(conversation: Conversation): Promise<number | null>;
}

/** Whether a wait that begins now ends before people leave: what goes on tomorrow is no matter of minutes. */
function endsWithin(calendar: Hours | null, at: Date, expected: ExpectedWait): boolean {
  const seconds = expected.expectedWaitRange?.toSeconds ?? expected.expectedWaitSeconds;
  const end = new Date(at.getTime() + seconds * 1000);
  return businessMillisBetween(calendar, at, end) === seconds * 1000;
}

export function createQueuePlaces({
  queries,
  hours,
}: {
  queries: ConversationQueries;
  hours: { read(): Promise<Hours | null> };
}): QueuePlaces {
  const known = new Map<string, { at: number; expected: ReturnType<typeof expectWaits> }>();

  async function waitsOf(team: string, calendar: Hours | null, at: Date) {
    const cached = known.get(team);
    if (cached !== undefined && Math.abs(at.getTime() - cached.at) < keepMs) return cached.expected;
    const waits = await queries.recentWaits(team, new Date(at.getTime() - sampleAgeMs), mostSamples);
    const expected = expectWaits(
      waits.map(({ requestedAt, firstAgentAt }) => ({
        from: requestedAt.getTime(),
        until: firstAgentAt.getTime(),
        millis: businessMillisBetween(calendar, requestedAt, firstAgentAt),
      })),
    );
    known.set(team, { at: at.getTime(), expected });
    return expected;
  }

  async function describe(
    place: Pick<QueuePlace, 'team' | 'rank' | 'waitingSince'>,
    id: string | null,
    at: Date,
  ) {
    const calendar = await hours.read();
    const opens = opensAt(calendar, at);
    const [before, expect] = await Promise.all([
      queries.countBefore(place, id),
      opens === null ? waitsOf(place.team, calendar, at) : null,
    ]);
    const position = before + 1;
    const expected = expect?.(position) ?? null;
    const isToday = expected !== null && endsWithin(calendar, at, expected);
    return {
      position,
      expectedWaitSeconds: null,
      expectedWaitRange: null,
      ...(isToday ? expected : {}),
      opensAt: isoOrNull(opens),
    };
  }

  return {
    async placeFor({ team, priority }, at) {
      return describe({ team, rank: priorityRank[priority], waitingSince: at }, null, at);
    },
    async placeOf({ queue, _id }, at) {
      return queue === null ? null : describe(queue, _id, at);
    },
    async positionOf({ queue, _id }) {
      return queue === null ? null : (await queries.countBefore(queue, _id)) + 1;
    },
  };
}
