import type { Document } from 'bson';
import { decode, encode, equalValues } from '../bson-values';
import { CommandError } from '../command-error';
import type { Engine } from '../engine';
import { type Match, PAUSE, type Query, readMatches } from '../query/read-documents';
import type { Collection } from '../store/catalog';
import { encodeDocument, type Stored } from '../store/documents';
import { type Update, upsertBase, withId } from '../update/apply-update';
import { readField } from '../update/locate-field';

/** All documents of a query at once. Only inside a write, where nobody else waits for a pause. */
export function findNow(engine: Engine, collection: Collection | undefined, query: Query): Match[] {
  if (!collection) return [];
  const found: Match[] = [];
  for (const item of readMatches(engine.file, collection, query)) if (item !== PAUSE) found.push(item);
  return found;
}

export function openCollection(engine: Engine, database: string, name: string): Collection {
  return engine.catalog.find(database, name) ?? engine.catalog.create(database, name);
}

/** Inserts one document given as BSON; without `_id` it gets one. Only inside a write. */
export function insertRaw(engine: Engine, collection: Collection, raw: Buffer): void {
  const doc = decode(raw);
  for (const name of Object.keys(doc)) {
    if (name.startsWith('$'))
      throw new CommandError(52, `Document can't have $ prefixed field names: ${name}`);
  }
  const isOrdered = Object.keys(doc)[0] === '_id';
  const whole = isOrdered ? doc : withId(doc);
  insertDocument(engine, collection, isOrdered ? raw : encode(whole), whole);
}

function insertDocument(engine: Engine, collection: Collection, raw: Buffer, doc: Document): void {
  engine.documents.insert(collection, raw, doc);
  engine.log.append({
    operation: 'insert',
    database: collection.database,
    collection: collection.name,
    documentKey: { _id: doc._id },
    body: raw,
  });
}

/** Applies an update to one document. Only inside a write. @returns what is stored now */
export function updateStored(
  engine: Engine,
  collection: Collection,
  stored: Match,
  update: Update,
): { isModified: boolean; after: { raw: Buffer; doc: Document } } {
  const { doc, changedPaths } = update.apply(decode(stored.raw), stored.details, false);
  const raw = encodeDocument(doc);
  if (raw.equals(stored.raw)) return { isModified: false, after: stored };
  const changed = changedPaths && new Set(changedPaths.map((path) => path.split('.')[0] ?? ''));
  engine.documents.replace(collection, stored, raw, doc, changed);
  engine.log.append({
    operation: update.isReplacement ? 'replace' : 'update',
    database: collection.database,
    collection: collection.name,
    documentKey: { _id: doc._id },
    body: update.isReplacement ? raw : encode(describeUpdate(stored.doc, doc, changedPaths)),
  });
  return { isModified: true, after: { raw, doc } };
}

/** `updateDescription` of a change event: only what differs, by path. */
function describeUpdate(before: Document, after: Document, changedPaths: string[] | undefined): Document {
  const paths = changedPaths ?? [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const updatedFields: Document = {};
  const removedFields: string[] = [];
  for (const path of new Set(paths)) {
    const value = readField(after, path);
    const old = readField(before, path);
    if (value === undefined) {
      if (old !== undefined) removedFields.push(path);
    } else if (old === undefined || !equalValues(old, value)) updatedFields[path] = value;
  }
  return { updatedFields, removedFields, truncatedArrays: [] };
}

/** Inserts what an upsert makes of its filter and update. Only inside a write. */
export function upsert(
  engine: Engine,
  collection: Collection,
  filter: Document,
  update: Update,
): { raw: Buffer; doc: Document } {
  const base = upsertBase(filter, update);
  const doc = withId(update.apply(base, {}, true).doc);
  const raw = encodeDocument(doc);
  insertDocument(engine, collection, raw, doc);
  return { raw, doc };
}

/** Deletes one document. Only inside a write. */
export function deleteStored(engine: Engine, collection: Collection, stored: Stored): void {
  engine.documents.delete(collection, stored);
  engine.log.append({
    operation: 'delete',
    database: collection.database,
    collection: collection.name,
    documentKey: { _id: stored.doc._id },
  });
}
