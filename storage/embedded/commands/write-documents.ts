import type { Document } from 'bson';
import type { RawDocument } from '../bson/raw-document';
import type { Engine } from '../engine';
import type { Collection } from '../store/catalog';
import type { Stored } from '../store/documents';
import { type Update, upsertBase } from '../update/apply-update';

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
