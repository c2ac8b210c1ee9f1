import { randomUUID } from 'node:crypto';
import { type Collection, type Db, MongoBulkWriteError } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';
import { duplicateKey, isDuplicateKey, isDuplicateOf } from '../database/duplicate-key';
import { activityId, type StoredActivity, storedActivitySchema } from './activity';
import { changesBetween } from './changes-between';
import { type Conversation, conversationSchema } from './conversation';
import type { StoredReader } from './stored-reader';
import { TimeTakenError } from './time-taken-error';

/** The parts of a conversation that have a `dueAt`. */
export type DueField = 'turn' | 'absence' | 'booking' | 'sla' | 'delivery' | 'privacy';

/** Queries on the conversations and their activities; owns the indexes of both collections. */
export interface ConversationStore {
  /** Tells the activities that this instance copied (`copiedBy`) from those of the others. */
  readonly instanceId: string;
  /** Null also for one that is set aside (stored-reader). */
  load(id: string): Promise<Conversation | null>;
  /** The thread's newest conversation. @throws PlantaoError `not-found` when that one is set aside */
  loadByThread(threadId: string): Promise<Conversation | null>;
  /** @throws PlantaoError `not-found` when it is set aside */
  loadOpenByKey(openKey: string): Promise<Conversation | null>;
  /** False when the id or the open key is taken. */
  insert(conversation: Conversation): Promise<boolean>;
  /**
   * True when the stored version was still `before`'s and is now `next`'s. Throws `conflict` when `next` is open
   * beside another open conversation of the customer, and `time-taken` when its booking's place is another's.
   */
  compareAndSet(before: Conversation, next: Conversation): Promise<boolean>;
  /** Copies activities from the tail; those that are there already stay. */
  insertActivities(activities: StoredActivity[]): Promise<void>;
  /** Puts activities in the place of those with their numbers, which are there. */
  replaceActivities(activities: StoredActivity[]): Promise<void>;
  /** A thread's activities with numbers in (after, upTo], in order. */
  readActivities(threadId: string, after: number, upTo: number, limit: number): Promise<StoredActivity[]>;
  /** Ids of conversations whose bot turn, absence clock, booked call, promised time or delivery is due. */
  findDue(field: DueField, now: Date, limit: number): Promise<string[]>;
  /** Conversations changed between two moments, oldest first: what a dead instance may have left uncopied. */
  findChanged(from: Date, to: Date): AsyncIterable<Conversation>;
  nextNumber(): Promise<number>;
}

type ActivityDocument = StoredActivity & { copiedBy?: string };

async function createIndexes(conversations: Collection<Conversation>): Promise<void> {
  await conversations.createIndexes([
    { key: { openKey: 1 }, unique: true, sparse: true },
    { key: { threadId: 1, createdAt: -1 } },
    { key: { 'turn.dueAt': 1 } },
    { key: { 'absence.dueAt': 1 } },
    { key: { 'booking.dueAt': 1 } },
    { key: { bookedPlace: 1 }, unique: true, sparse: true },
    { key: { 'sla.dueAt': 1 } },
    { key: { 'delivery.dueAt': 1 } },
    { key: { 'privacy.dueAt': 1 } },
    { key: { 'queue.rank': 1, 'queue.waitingSince': 1, _id: 1 } },
    { key: { 'owner.agentId': 1, status: 1 } },
    { key: { status: 1, updatedAt: -1, _id: 1 } },
    { key: { 'customer.id': 1, createdAt: -1 } },
    { key: { updatedAt: 1 } },
  ]);
}

/**
 * Whether every document that was refused was there already. The driver throws a lost connection as a
 * MongoBulkWriteError as well, with no write error in it: then nothing may have been written.
 */
function isOnlyRepeated(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError && isDuplicateKey(error))) return false;
  const faults = [error.writeErrors].flat();
  const isConcerned = error.result.getWriteConcernError() !== undefined;
  return faults.length > 0 && !isConcerned && faults.every(({ code }) => code === duplicateKey);
}

export async function createConversationStore(db: Db, reader: StoredReader): Promise<ConversationStore> {
  const conversations = db.collection<Conversation>('conversations');
  const activities = db.collection<ActivityDocument>('activities');
  const counters = db.collection<{ _id: string; value: number }>('counters');
  await createIndexes(conversations);
  const instanceId = randomUUID();

  /** Nobody may begin another beside one that is set aside: its numbers would be given out twice. */
  function readTheOne(found: Conversation | null): Conversation | null {
    if (found === null) return null;
    const conversation = reader.read(conversationSchema, found);
    if (conversation !== null) return conversation;
    throw new PlantaoError('not-found', 'This conversation cannot be read just now: begin another one.');
  }

  return {
    instanceId,

    async load(id) {
      const found = await conversations.findOne({ _id: id });
      return found === null ? null : reader.read(conversationSchema, found);
    },

    async loadByThread(threadId) {
      return readTheOne(await conversations.findOne({ threadId }, { sort: { createdAt: -1, _id: 1 } }));
    },

    async loadOpenByKey(openKey) {
      return readTheOne(await conversations.findOne({ openKey }));
    },

    async insert(conversation) {
      try {
        await conversations.insertOne(conversation);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async compareAndSet(before, next) {
      try {
        const result = await conversations.updateOne(
          { _id: before._id, version: before.version },
          changesBetween(before, next),
        );
        return result.matchedCount === 1;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        if (isDuplicateOf(error, 'bookedPlace')) throw new TimeTakenError({ cause: error });
        // The other unique key of an update is the open conversation's: this one was to be opened beside another.
        throw new PlantaoError('conflict', 'The customer has another open conversation: continue there.', {
          cause: error,
        });
      }
    },

    async insertActivities(list) {
      if (list.length === 0) return;
      try {
        const copies = list.map((activity) => ({ ...activity, copiedBy: instanceId }));
        await activities.insertMany(copies, { ordered: false });
      } catch (error) {
        if (!isOnlyRepeated(error)) throw error;
      }
    },

    async replaceActivities(list) {
      if (list.length === 0) return;
      await activities.bulkWrite(
        list.map((activity) => ({
          replaceOne: { filter: { _id: activity._id }, replacement: activity },
        })),
        { ordered: false },
      );
    },

    async readActivities(threadId, after, upTo, limit) {
      const found = await activities
        .find({ _id: { $gt: activityId(threadId, after), $lte: activityId(threadId, upTo) } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return found.map((activity) => storedActivitySchema.parse(activity));
    },

    async findDue(field, now, limit) {
      const due = `${field}.dueAt`;
      const found = await conversations
        .find(reader.leavingOut({ [due]: { $lte: now } }))
        .project<{ _id: string }>({ _id: 1 })
        .sort({ [due]: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id }) => _id);
    },

    async *findChanged(from, to) {
      const cursor = conversations
        .find({ updatedAt: { $gte: from, $lte: to } })
        .sort({ updatedAt: 1, _id: 1 });
      for await (const found of cursor) {
        const conversation = reader.read(conversationSchema, found);
        if (conversation !== null) yield conversation;
      }
    },

    async nextNumber() {
      const counter = await counters.findOneAndUpdate(
        { _id: 'conversation' },
        { $inc: { value: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
      return counter?.value ?? 1;
    },
  };
}
