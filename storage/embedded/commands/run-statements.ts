import type { Document } from 'bson';
import type { RawDocument } from '../bson/raw-document';
import { CommandError } from '../command-error';
import type { Engine } from '../engine';
import type { Collection } from '../store/catalog';
import type { Stored } from '../store/documents';
import { type Update, upsertBase } from '../update/apply-update';

/** What one statement of a write did. */
interface StatementResult {
  n: number;
  nModified?: number;
  upsertedId?: unknown;
}

/**
 * Runs a write's statements in one commit, once for its session; ordered, it ends at the first error.
 * @param counts what the reply counts, from nothing on
 */
export function runStatements<T>(
  { file, retries }: Engine,
  args: Document,
  statements: T[],
  run: (statement: T) => StatementResult,
  counts: Document = { n: 0 },
): Promise<Document> {
  const runAll = (): Document => {
    const reply = { ...counts };
    for (const [index, statement] of statements.entries()) {
      try {
        const { n, nModified, upsertedId } = run(statement);
        reply.n += n;
        if (nModified !== undefined) reply.nModified += nModified;
        if (upsertedId !== undefined)
          reply.upserted = [...(reply.upserted ?? []), { index, _id: upsertedId }];
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        const { code, message: errmsg, details } = error;
        reply.writeErrors = [...(reply.writeErrors ?? []), { index, code, errmsg, ...details }];
        if (args.ordered !== false) break;
      }
    }
    return reply;
  };
  return file.write(() => retries.once(args, runAll));
}

/** Applies an update to one document. Only inside a write. @returns what is stored now, the same if unchanged */
export function updateStored(
  { documents }: Engine,
  collection: Collection,
  stored: Stored,
  update: Update,
): RawDocument {
  const updated = update.apply(stored.doc);
  if (updated.doc.bytes.equals(stored.doc.bytes)) return stored.doc;
  documents.update(collection, stored, updated);
  return updated.doc;
}

/** Inserts what an upsert makes of its filter and update. Only inside a write. */
export function upsert(
  { documents }: Engine,
  collection: Collection,
  filter: Document,
  update: Update,
): RawDocument {
  return documents.insert(collection, update.apply(upsertBase(filter, update), true).doc);
}
