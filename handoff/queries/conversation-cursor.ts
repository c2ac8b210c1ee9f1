import type { Filter, Sort } from 'mongodb';
import { z } from 'zod';
import type { ConversationView } from '../../contracts/conversation';
import type { Conversation } from '../../conversations/conversation';
import { decodeCursor, encodeCursor } from '../../database/list-cursor';

/** The queue in the order it is served, booked calls by their time, everything else by its last change. */
export const order = {
  queue: { 'queue.rank': 1, 'queue.waitingSince': 1, _id: 1 },
  booked: { 'booking.dueAt': 1, _id: 1 },
  newest: { updatedAt: -1, _id: 1 },
} satisfies Record<string, Sort>;

const cursorSchema = z.tuple([z.number(), z.string()]).or(z.tuple([z.number(), z.number(), z.string()]));

/** @throws PlantaoError `invalid-input` for a cursor that is not one of ours */
export function afterCursor(cursor: string, view: ConversationView): Filter<Conversation> {
  const parts = decodeCursor(cursorSchema, cursor);
  if (parts.length === 2) {
    const at = new Date(parts[0]);
    if (view === 'booked') {
      return { $or: [{ 'booking.dueAt': { $gt: at } }, { 'booking.dueAt': at, _id: { $gt: parts[1] } }] };
    }
    return { $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, _id: { $gt: parts[1] } }] };
  }
  const [rank, since, id] = parts;
  const at = new Date(since);
  return {
    $or: [
      { 'queue.rank': { $gt: rank } },
      { 'queue.rank': rank, 'queue.waitingSince': { $gt: at } },
      { 'queue.rank': rank, 'queue.waitingSince': at, _id: { $gt: id } },
    ],
  };
}

/** The order of a view. */
export function orderOf(view: ConversationView): Sort {
  return view === 'queue' ? order.queue : view === 'booked' ? order.booked : order.newest;
}

/** The place in a view's order from which the next page goes on. */
export function cursorAfter(
  { queue, booking, updatedAt, _id }: Conversation,
  view: ConversationView,
): string {
  if (view === 'booked' && booking !== null) return encodeCursor([booking.dueAt.getTime(), _id]);
  return view === 'queue' && queue !== null
    ? encodeCursor([queue.rank, queue.waitingSince.getTime(), _id])
    : encodeCursor([updatedAt.getTime(), _id]);
}
