import { type Db, ObjectId } from 'mongodb';
import { z } from 'zod';
import type { AuditView } from '../contracts/audit';
import { decodeCursor, encodeCursor } from '../database/list-cursor';
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
  /** The `nextCursor` of the page before: what is older follows. */
  cursor?: string | undefined;
  limit: number;
}

/** The record of what staff do. Entries are added and read, never changed or removed. */
export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  /**
   * The newest first.
   *
   * @throws PlantaoError `invalid-input` for a cursor that is not one of ours
   */
  list(filter: AuditFilter): Promise<{ items: AuditView[]; nextCursor: string | null }>;
}

const cursorSchema = z.tuple([z.string().regex(/^[0-9a-f]{24}$/)]);

function readCursor(cursor: string): ObjectId {
  const [id] = decodeCursor(cursorSchema, cursor);
  return new ObjectId(id);
}

export async function createAuditStore({ db, now }: { db: Db; now: () => Date }): Promise<AuditStore> {
  const entries = db.collection<AuditDocument>('audit');
  await entries.createIndex({ target: 1, _id: -1 });
  await entries.createIndex({ by: 1, _id: -1 });

  return {
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
          ...(cursor === undefined ? {} : { _id: { $lt: readCursor(cursor) } }),
        })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .toArray();
      const items = found.slice(0, limit).map(toView);
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items, nextCursor: last === undefined ? null : encodeCursor([last.id]) };
    },
  };
}

function toView({ _id, at, ...entry }: AuditDocument): AuditView {
  return { id: _id.toHexString(), ...entry, at: at.toISOString() };
}
