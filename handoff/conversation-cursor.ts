import type { Filter, Sort } from 'mongodb';
import { z } from 'zod';
import type { ConversationView } from '../contracts/conversation';
import { PlantaoError } from '../contracts/plantao-error';
import type { Conversation } from '../conversations/conversation';

/** The queue in the order it is served, everything else by its last change. */
export const order = {
  queue: { 'queue.rank': 1, 'queue.waitingSince': 1, _id: 1 },
  newest: { updatedAt: -1, _id: 1 },
} satisfies Record<string, Sort>;

const cursorSchema = z.tuple([z.number(), z.string()]).or(z.tuple([z.number(), z.number(), z.string()]));

function encodeCursor(parts: (number | string)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new PlantaoError('invalid-input', 'The cursor is not one of ours: start the list again.', {
      cause,
      fields: { cursor: 'Leave it out to start from the beginning.' },
    });
  }
}

/** @throws PlantaoError `invalid-input` for a cursor that is not one of ours */
export function afterCursor(cursor: string): Filter<Conversation> {
  const parts = decodeCursor(cursor);
  if (parts.length === 2) {
    const at = new Date(parts[0]);
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

/** The place in a view's order from which the next page goes on. */
export function cursorAfter({ queue, updatedAt, _id }: Conversation, view: ConversationView): string {
  return view === 'queue' && queue !== null
    ? encodeCursor([queue.rank, queue.waitingSince.getTime(), _id])
    : encodeCursor([updatedAt.getTime(), _id]);
}
