import type { Filter } from 'mongodb';
import type { z } from 'zod';
import { describeFaults } from '../contracts/describe-faults';
import type { Conversation } from './conversation';

/** What is stored of a conversation, and what of it does not have the shape that this version reads. */
interface Unreadable {
  conversationId: string;
  faults: string;
}

/**
 * Reads conversations as they are stored. One in a shape that this version does not know (a newer version's, or changed
 * by hand) is set aside: it stays in the database as it is, it is told of once, and the rest goes on without it for
 * as long as the process lives.
 */
export interface StoredReader {
  /** Null for what is set aside. */
  read<T>(schema: z.ZodType<T>, found: { _id: string }): T | null;
  readAll<T>(schema: z.ZodType<T>, found: readonly { _id: string }[]): T[];
  /** The filter without those that are known to be set aside: what is due must not be found again and again. */
  leavingOut(filter: Filter<Conversation>): Filter<Conversation>;
}

export function createStoredReader(onUnreadable: (unreadable: Unreadable) => void): StoredReader {
  const aside = new Set<string>();

  function read<T>(schema: z.ZodType<T>, found: { _id: string }): T | null {
    const { data, error } = schema.safeParse(found);
    if (error === undefined) return data;
    if (!aside.has(found._id)) {
      aside.add(found._id);
      onUnreadable({ conversationId: found._id, faults: describeFaults(error) });
    }
    return null;
  }

  return {
    read,
    readAll: (schema, found) =>
      found.map((each) => read(schema, each)).filter((conversation) => conversation !== null),
    leavingOut: (filter) => (aside.size === 0 ? filter : { $and: [filter, { _id: { $nin: [...aside] } }] }),
  };
}
