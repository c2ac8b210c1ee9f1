import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';

/** How often somebody was tried to be, whoever tries and wherever. */
export interface ProofTriesStore {
  /** Counts a try, and says how many there were with this address within a day. */
  count(channel: string, email: string): Promise<number>;
}

const daySeconds = 24 * 60 * 60;

export async function createProofTriesStore(db: Db, now: () => Date): Promise<ProofTriesStore> {
  const tries = db.collection<{ _id: string; count: number; at: Date }>('privacyTries');
  await tries.createIndex({ at: 1 }, { expireAfterSeconds: daySeconds });

  return {
    async count(channel, email) {
      const _id = createHash('sha256')
        .update(JSON.stringify([channel, email]))
        .digest('base64url');
      const at = now();
      await tries.deleteOne({ _id, at: { $lt: new Date(at.getTime() - daySeconds * 1000) } });
      const counted = await tries.findOneAndUpdate(
        { _id },
        { $inc: { count: 1 }, $setOnInsert: { at } },
        { upsert: true, returnDocument: 'after' },
      );
      return counted?.count ?? 1;
    },
  };
}
