import { createHash, randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';

/** A session ends this long after it was last used, in milliseconds. */
export const sessionMs = 12 * 60 * 60 * 1000;
/** A use is noted at most this often, so that reading costs no write. */
const slideMs = 10 * 60 * 1000;

interface SessionDocument {
  /** SHA-256 of the token: who reads the database cannot sign in with it. */
  _id: string;
  staffId: string;
  createdAt: Date;
  expiresAt: Date;
}

interface Session {
  staffId: string;
  /** True when the use was noted: the browser's cookie is to be renewed as well. */
  renewed: boolean;
}

/** Who is signed in where. */
export interface SessionStore {
  /** Opens a session and returns its token, which is kept nowhere. */
  open(staffId: string): Promise<string>;
  /** The session of a token, and its end put off; null when it has ended or never was. */
  use(token: string): Promise<Session | null>;
  close(token: string): Promise<void>;
  /** Signs somebody out everywhere, but for the session of `exceptToken`. */
  closeAllOf(staffId: string, exceptToken?: string): Promise<void>;
}

export async function createSessionStore({ db, now }: { db: Db; now: () => Date }): Promise<SessionStore> {
  const sessions = db.collection<SessionDocument>('sessions');
  await sessions.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  await sessions.createIndex({ staffId: 1 });
  const later = (from: Date) => new Date(from.getTime() + sessionMs);

  return {
    async open(staffId) {
      const token = randomBytes(32).toString('base64url');
      const createdAt = now();
      await sessions.insertOne({ _id: hashToken(token), staffId, createdAt, expiresAt: later(createdAt) });
      return token;
    },

    async use(token) {
      const _id = hashToken(token);
      const at = now();
      const found = await sessions.findOne({ _id, expiresAt: { $gt: at } });
      if (found === null) return null;
      const renewed = found.expiresAt.getTime() - at.getTime() < sessionMs - slideMs;
      if (renewed) await sessions.updateOne({ _id }, { $set: { expiresAt: later(at) } });
      return { staffId: found.staffId, renewed };
    },

    async close(token) {
      await sessions.deleteOne({ _id: hashToken(token) });
    },

    async closeAllOf(staffId, exceptToken) {
      const others = exceptToken === undefined ? {} : { _id: { $ne: hashToken(exceptToken) } };
      await sessions.deleteMany({ staffId, ...others });
    },
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
