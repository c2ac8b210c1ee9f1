import type { Db } from 'mongodb';
import { type Conversation, conversationSchema } from '../conversations/conversation';
import type { StoredReader } from '../conversations/stored-reader';

/** Queries for what is kept of one person; owns the index of the addresses that customers gave. */
export interface PersonStore {
  /** All conversations of threads that began up to a moment, the oldest first. */
  findByThreads(threadIds: readonly string[], until: Date): Promise<Conversation[]>;
  /** Whether all of them can be read: one that is set aside (stored-reader) is not found. */
  isWhole(found: readonly Conversation[], threadIds: readonly string[], until: Date): Promise<boolean>;
  /** Those with such a number (#8841). */
  findByNumbers(numbers: readonly number[]): Promise<Conversation[]>;
  /** Conversations of a channel in which the customer gave this address, the newest first. */
  findByEmail(channel: string, email: string, limit: number): Promise<Conversation[]>;
  numbersOf(ids: readonly string[]): Promise<Map<string, number>>;
}

export async function createPersonStore(db: Db, reader: StoredReader): Promise<PersonStore> {
  const conversations = db.collection<Conversation>('conversations');
  await conversations.createIndexes([
    { key: { 'details.email': 1, channel: 1 }, sparse: true },
    { key: { number: 1 } },
  ]);

  const ofThreads = (threadIds: readonly string[], until: Date) => ({
    threadId: { $in: [...threadIds] },
    createdAt: { $lte: until },
  });

  return {
    async findByThreads(threadIds, until) {
      const found = await conversations
        .find(ofThreads(threadIds, until))
        .sort({ createdAt: 1, _id: 1 })
        .toArray();
      return reader.readAll(conversationSchema, found);
    },

    async isWhole(found, threadIds, until) {
      return (await conversations.countDocuments(ofThreads(threadIds, until))) <= found.length;
    },

    async findByNumbers(numbers) {
      const found = await conversations
        .find({ number: { $in: [...numbers] } })
        .sort({ _id: 1 })
        .toArray();
      return reader.readAll(conversationSchema, found);
    },

    async findByEmail(channel, email, limit) {
      const found = await conversations
        .find({ 'details.email': email, channel })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit)
        .toArray();
      return reader.readAll(conversationSchema, found);
    },

    async numbersOf(ids) {
      const found = await conversations
        .find({ _id: { $in: [...ids] } })
        .project<{ _id: string; number: number }>({ number: 1 })
        .toArray();
      return new Map(found.map(({ _id, number }) => [_id, number]));
    },
  };
}
