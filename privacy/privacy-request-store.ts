import type { Db } from 'mongodb';
import type { PrivacyKind, PrivacyState } from '../contracts/privacy';
import { isDuplicateKey } from '../database/duplicate-key';
import { type PrivacyRequest, privacyRequestSchema } from './privacy-request';

type Changes = Partial<Omit<PrivacyRequest, '_id'>>;

/** Queries on the requests about personal data; owns their indexes. */
interface PrivacyRequestStore {
  /** One that is there already stays as it is. */
  add(request: PrivacyRequest): Promise<void>;
  find(id: string): Promise<PrivacyRequest | null>;
  /** Takes what is due, one after the other, so that no two instances have the same: it is due again at `leaseUntil`. */
  takeDue(now: Date, leaseUntil: Date): Promise<PrivacyRequest | null>;
  /** Changes one that has this state and, where it is named, is still at that attempt. False when it is another by now. */
  change(
    { _id, state, attempts }: Pick<PrivacyRequest, '_id' | 'state'> & { attempts?: number },
    changes: Changes,
  ): Promise<boolean>;
  /** Those with these states, by when they are due; one in a shape that this version does not read hides no other. */
  list(states: readonly PrivacyState[], limit: number): Promise<PrivacyRequest[]>;
  countWaiting(): Promise<number>;
  /** Whether a request of this kind, asked in this thread, waits for a decision. */
  isWaiting(threadId: string, kind: PrivacyKind): Promise<boolean>;
}

/** @param onUnreadable told of each that a list leaves out: it is owed an answer all the same */
export async function createPrivacyRequestStore(
  db: Db,
  onUnreadable: (id: string, error: unknown) => void,
): Promise<PrivacyRequestStore> {
  const requests = db.collection<PrivacyRequest>('privacyRequests');
  await requests.createIndexes([{ key: { nextAt: 1 } }, { key: { state: 1, dueAt: 1 } }]);
  const read = (found: unknown) => (found === null ? null : privacyRequestSchema.parse(found));

  return {
    async add(request) {
      try {
        await requests.insertOne(request);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },

    find: async (id) => read(await requests.findOne({ _id: id })),

    async takeDue(now, leaseUntil) {
      const due = { nextAt: { $lte: now } };
      // Almost always there is none: to look writes nothing, while a retryable write that finds nothing is kept on disk.
      if ((await requests.findOne(due, { projection: { _id: 1 } })) === null) return null;
      return read(
        await requests.findOneAndUpdate(
          due,
          { $set: { nextAt: leaseUntil }, $inc: { attempts: 1 } },
          { sort: { nextAt: 1 }, returnDocument: 'after' },
        ),
      );
    },

    async change({ _id, state, attempts }, changes) {
      const filter = { _id, state, ...(attempts === undefined ? {} : { attempts }) };
      return (await requests.updateOne(filter, { $set: changes })).matchedCount === 1;
    },

    async list(states, limit) {
      const found = await requests
        .find({ state: { $in: [...states] } })
        .sort({ dueAt: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return found.flatMap((each) => {
        const { data, error } = privacyRequestSchema.safeParse(each);
        if (data !== undefined) return [data];
        onUnreadable(String(each._id), error);
        return [];
      });
    },

    countWaiting: () => requests.countDocuments({ state: 'waiting' }),

    async isWaiting(threadId, kind) {
      return (await requests.countDocuments({ state: 'waiting', threadId, kind }, { limit: 1 })) > 0;
    },
  };
}
