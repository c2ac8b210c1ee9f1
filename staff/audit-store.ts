import { type Db, ObjectId } from 'mongodb';
import type { AuditView } from '../contracts/audit';
import { maskAddress } from './mask-address';

/** What somebody did. Nothing personal goes in: people and things by their ids, changes by the fields' names. */
export interface AuditEntry {
  /** `subject.deed`, such as `article.published`. */
  action: string;
  /** The id of who did it; null for nobody known. */
  by: string | null;
  /** The id of what it was done to. */
  target?: string;
  details?: AuditView['details'];
  /** Where the request came from; kept masked. */
  address?: string;
}

interface AuditDocument extends Omit<AuditView, 'id' | 'at'> {
  _id: ObjectId;
  at: Date;
}

interface AuditFilter {
  by?: string | undefined;
  target?: string | undefined;
  action?: string | undefined;
  /** The last entry that was seen: what is older follows. */
  cursor?: string | undefined;
  limit: number;
}

/** The record of what staff do. Entries are added and read, never changed or removed. */
export interface AuditStore {
  ensureIndexes(): Promise<void>;
  record(entry: AuditEntry): Promise<void>;
  /** The newest first. */
  list(filter: AuditFilter): Promise<{ items: AuditView[]; nextCursor: string | null }>;
}

export function createAuditStore({ db, now }: { db: Db; now: () => Date }): AuditStore {
  const entries = db.collection<AuditDocument>('audit');

  return {
    async ensureIndexes() {
      await entries.createIndex({ target: 1, _id: -1 });
      await entries.createIndex({ by: 1, _id: -1 });
    },

    async record({ action, by, target, details, address }) {
      await entries.insertOne({
        _id: new ObjectId(),
        action,
        by,
        target: target ?? null,
        details: details ?? {},
        address: maskAddress(address ?? ''),
        at: now(),
      });
    },

    async list({ by, target, action, cursor, limit }) {
      const found = await entries
        .find({
          ...(by === undefined ? {} : { by }),
          ...(target === undefined ? {} : { target }),
          ...(action === undefined ? {} : { action }),
          ...(cursor !== undefined && ObjectId.isValid(cursor) ? { _id: { $lt: new ObjectId(cursor) } } : {}),
        })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .toArray();
      const items = found.slice(0, limit).map(toView);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  };
}

function toView({ _id, at, ...entry }: AuditDocument): AuditView {
  return { id: _id.toHexString(), ...entry, at: at.toISOString() };
}
