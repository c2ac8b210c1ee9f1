import type { Db } from 'mongodb';
import { z } from 'zod';
import type { Conversation } from '../../conversations/conversation';

/** Longer than any time may be, in milliseconds. */
const longestMs = 24 * 60 * 60_000;

const bookedSchema = z.object({
  _id: z.string(),
  bookedPlace: z.string(),
  booking: z.object({ dueAt: z.date(), endsAt: z.date() }),
});

/** A place that is taken, and the conversation that has it. */
export interface TakenPlace {
  conversationId: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
}

/** Queries on what is booked. The index is the conversations' own, for each update that books goes by it. */
export interface BookingsStore {
  /** The team's taken places that overlap [from, to), also those of conversations that cannot be read just now. */
  taken(team: string, from: Date, to: Date): Promise<TakenPlace[]>;
}

export function createBookingsStore(db: Db): BookingsStore {
  const conversations = db.collection<Conversation>('conversations');
  return {
    async taken(team, from, to) {
      const found = await conversations
        .find({
          'booking.dueAt': { $gte: new Date(from.getTime() - longestMs), $lt: to },
          'booking.team': team,
          bookedPlace: { $gt: '' },
        })
        .project({ booking: 1, bookedPlace: 1 })
        .sort({ 'booking.dueAt': 1, _id: 1 })
        .toArray();
      return found
        .map((each) => bookedSchema.parse(each))
        .map(({ _id, bookedPlace, booking: { dueAt, endsAt } }) => ({
          conversationId: _id,
          place: bookedPlace,
          startsAt: dueAt,
          endsAt,
        }))
        .filter(({ endsAt }) => endsAt > from);
    },
  };
}
