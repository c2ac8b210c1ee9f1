import { createHash } from 'node:crypto';
import { type Db, ObjectId } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';

/** So many failed sign-ins for one account and address within the window lock it. */
const maxFailedSignIns = 10;
const signInWindowMs = 15 * 60 * 1000;

interface AttemptDocument {
  _id: ObjectId;
  /** A hash: neither the account nor the address can be read from it. */
  key: string;
  at: Date;
}

interface Attempt {
  /** Takes back what was counted, this attempt's and those before it. */
  succeed(): Promise<void>;
}

/** Failed sign-ins, counted in the database so that they count for every instance. */
export interface FailedSignInStore {
  /**
   * Counts an attempt as failed before the password is looked at, so that a thousand attempts at once are no way round
   * the limit.
   *
   * @throws PlantaoError `too-many-requests` after ten failures in fifteen minutes
   */
  begin(email: string, address: string): Promise<Attempt>;
}

export async function createFailedSignInStore({
  db,
  now,
}: {
  db: Db;
  now: () => Date;
}): Promise<FailedSignInStore> {
  const attempts = db.collection<AttemptDocument>('failedSignIns');
  await attempts.createIndex({ key: 1, at: -1 });
  await attempts.createIndex({ at: 1 }, { expireAfterSeconds: signInWindowMs / 1000 });

  return {
    async begin(email, address) {
      const key = createHash('sha256')
        .update(`${email.trim().toLowerCase()}\n${address}`)
        .digest('base64url');
      const at = now();
      const _id = new ObjectId();
      await attempts.insertOne({ _id, key, at });
      const since = new Date(at.getTime() - signInWindowMs);
      const earlier = await attempts
        .find({ key, at: { $gt: since }, _id: { $ne: _id } })
        .sort({ at: -1, _id: -1 })
        .limit(maxFailedSignIns)
        .toArray();
      const oldest = earlier[maxFailedSignIns - 1];
      if (oldest === undefined) {
        return {
          async succeed() {
            await attempts.deleteMany({ key });
          },
        };
      }
      // A refused attempt does not count: the lock ends by itself for a person who keeps trying.
      await attempts.deleteOne({ _id });
      const lockedForMs = oldest.at.getTime() + signInWindowMs - at.getTime();
      throw new PlantaoError(
        'too-many-requests',
        'Too many failed attempts. Wait, or ask an administrator for a new password.',
        { retryAfterSeconds: lockedForMs / 1000 },
      );
    },
  };
}
