import { type Db, MongoBulkWriteError } from 'mongodb';
import { z } from 'zod';
import { duplicateKey } from '../../database/duplicate-key';
import { watchInserts } from './watch-inserts';

const maxRetries = 100;

/** Who might have read the conversation before the change, and so has to hear that it went. */
export interface SeenBefore {
  team: string | null;
  agentId: string | null;
}

/** One activity that desks are told of. */
export interface DeskEntry {
  conversationId: string;
  seq: number;
  before: SeenBefore | null;
}

const storedSchema = z.object({
  _id: z.number(),
  conversationId: z.string(),
  seq: z.number(),
  before: z.object({ team: z.string().nullable(), agentId: z.string().nullable() }).nullable(),
  at: z.date(),
});
/** An entry in its place in the feed: `_id` counts up by one, so that a reader knows that it has missed nothing. */
export type StoredDeskEntry = z.infer<typeof storedSchema>;

/** Queries on the desks' feed; owns its indexes. */
export interface DeskEventStore {
  /** Appends entries under the next numbers; those that are there already stay where they are. */
  append(entries: DeskEntry[]): Promise<void>;
  readAfter(cursor: number, limit: number): Promise<StoredDeskEntry[]>;
  /** The last number, 0 for an empty feed. */
  last(): Promise<number>;
  /** The first number that is still there, null for an empty feed. */
  first(): Promise<number | null>;
  /** The number of the conversation's last activity in the feed; null where there is none. */
  lastSeqOf(conversationId: string): Promise<number | null>;
  /** Removes what is older, but never the last one: numbers go on from it. */
  prune(before: Date): Promise<void>;
  /** Calls back when any instance has appended; where the server has no change streams, never. */
  watch(onChange: () => void): () => Promise<void>;
}

export async function createDeskEventStore({
  db,
  now,
}: {
  db: Db;
  now: () => Date;
}): Promise<DeskEventStore> {
  const events = db.collection<StoredDeskEntry>('desk_events');
  await events.createIndexes([{ key: { conversationId: 1, seq: 1 }, unique: true }, { key: { at: 1 } }]);

  async function last(): Promise<number> {
    const found = await events.find({}).sort({ _id: -1 }).limit(1).toArray();
    return found[0]?._id ?? 0;
  }

  async function isThere({ conversationId, seq }: DeskEntry): Promise<boolean> {
    return (await events.findOne({ conversationId, seq })) !== null;
  }

  /** How many of the entries, from the first, are in the feed now. */
  async function insert(entries: DeskEntry[]): Promise<number> {
    const from = (await last()) + 1;
    const at = now();
    const numbered = entries.map((entry, index) => ({ _id: from + index, ...entry, at }));
    try {
      await events.insertMany(numbered, { ordered: true });
      return entries.length;
    } catch (error) {
      const fault = error instanceof MongoBulkWriteError ? [error.writeErrors].flat()[0] : undefined;
      if (fault?.code !== duplicateKey) throw error;
      // Either the number is taken, and the entry is tried again, or the entry is there already.
      const refused = entries[fault.index];
      const isDone = refused !== undefined && (await isThere(refused));
      return isDone ? fault.index + 1 : fault.index;
    }
  }

  return {
    async append(entries) {
      let left = entries;
      for (let tries = 0; left.length > 0; tries += 1) {
        if (tries === maxRetries) throw new Error('The feed was too busy to be appended to.');
        left = left.slice(await insert(left));
      }
    },

    async readAfter(cursor, limit) {
      const found = await events
        .find({ _id: { $gt: cursor } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return found.map((entry) => storedSchema.parse(entry));
    },

    last,

    async first() {
      const found = await events.find({}).sort({ _id: 1 }).limit(1).toArray();
      return found[0]?._id ?? null;
    },

    async lastSeqOf(conversationId) {
      const found = await events.find({ conversationId }).sort({ seq: -1 }).limit(1).toArray();
      return found[0]?.seq ?? null;
    },

    async prune(before) {
      await events.deleteMany({ at: { $lt: before }, _id: { $lt: await last() } });
    },

    watch(onChange) {
      const { close } = watchInserts(events, onChange);
      return close;
    },
  };
}
