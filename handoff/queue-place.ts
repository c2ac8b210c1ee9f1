import type { Hours } from '../contracts/hours';
import { type Priority, priorityRank } from '../contracts/priority';
import type { Conversation, QueuePlace } from '../conversations/conversation';
import { businessMillisBetween, opensAt } from './business-hours';
import type { ConversationQueries } from './conversation-queries-store';
import { quantile } from './quantile';

/** With fewer waits than these, there is nothing to base an expectation on. */
const fewestSamples = 5;
/** How many of a team's last waits are looked at. */
const mostSamples = 50;
/** Older waits say nothing about today, in milliseconds. */
const sampleAgeMs = 14 * 24 * 60 * 60 * 1000;
/** How long an expectation is kept before it is worked out anew, in milliseconds. */
const keepMs = 15_000;

/** What a customer who waits is told. */
export interface PlaceInQueue {
  /** Place within the team's queue in the order it is served, from 1. */
  position: number;
  /** Median of the team's last waits in seconds; null while there are too few, or nobody is there to serve. */
  expectedWaitSeconds: number | null;
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

export function createQueuePlaces({
  queries,
  hours,
}: {
  queries: ConversationQueries;
  hours: { read(): Promise<Hours | null> };
}): QueuePlaces {
  const known = new Map<string, { at: number; seconds: number | null }>();

  async function expectedWait(team: string, calendar: Hours | null, at: Date): Promise<number | null> {
    const cached = known.get(team);
    if (cached !== undefined && Math.abs(at.getTime() - cached.at) < keepMs) return cached.seconds;
    const waits = await queries.recentWaits(team, new Date(at.getTime() - sampleAgeMs), mostSamples);
    const millis = waits.map(({ requestedAt, firstAgentAt }) =>
      businessMillisBetween(calendar, requestedAt, firstAgentAt),
    );
    const median = waits.length < fewestSamples ? null : quantile(millis, 0.5);
    const seconds = median === null ? null : Math.round(median / 1000);
    known.set(team, { at: at.getTime(), seconds });
    return seconds;
  }

  async function describe(
    place: Pick<QueuePlace, 'team' | 'rank' | 'waitingSince'>,
    id: string | null,
    at: Date,
  ) {
    const calendar = await hours.read();
    const opens = opensAt(calendar, at);
    const [before, seconds] = await Promise.all([
      queries.countBefore(place, id),
      opens === null ? expectedWait(place.team, calendar, at) : null,
    ]);
    return { position: before + 1, expectedWaitSeconds: seconds, opensAt: opens?.toISOString() ?? null };
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
