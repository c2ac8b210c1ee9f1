import type { Document } from 'bson';
import { encode } from '../bson-values';
import { CommandError } from '../command-error';
import { type Index, indexKeys, isIdIndex, recordKey } from '../index/index-definition';
import { indexValues } from '../index/index-keys';
import { EMPTY_ARRAY } from '../index/key-encoding';
import type { Catalog, Collection } from './catalog';
import type { DataFile } from './data-file';

/** MongoDB's limit for one document. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document as it stands in the file. */
export interface Stored {
  record: Buffer;
  raw: Buffer;
  doc: Document;
}

/**
 * Writes documents together with their index entries. Everything that may be refused is checked before the
 * first byte is written. All only inside a write.
 */
export class Documents {
  constructor(
    private readonly file: DataFile,
    private readonly catalog: Catalog,
  ) {}

  /** @throws 11000 when the `_id` or a unique index has it already */
  insert(collection: Collection, raw: Buffer, doc: Document): void {
    checkSize(raw);
    const { key: record, wasCut } = recordKey(checkIdType(doc._id));
    const key = Buffer.concat([collection.prefix, record]);
    if (this.file.has(key)) throw duplicate(collection, '_id_', { _id: 1 }, { _id: doc._id });
    const entries = this.keysOf(collection, collection.indexes, doc, record);
    if (wasCut && !collection.hasCutIds) {
      collection.hasCutIds = true;
      this.catalog.save(collection);
    }
    this.file.put(key, raw);
    for (const { keys } of entries) for (const entry of keys) this.file.put(entry, record);
  }

  /** @param changed top-level fields that may differ; undefined for all */
  replace(collection: Collection, before: Stored, raw: Buffer, doc: Document, changed?: Set<string>): void {
    checkSize(raw);
    const touched = changed
      ? collection.indexes.filter((index) => touches(index, changed))
      : collection.indexes;
    const entries = this.keysOf(collection, touched, doc, before.record);
    for (const { index, keys } of entries) {
      const old = indexKeys(index, before.doc, before.record).keys;
      const kept = new Set(keys.map((key) => key.toString('latin1')));
      const present = new Set(old.map((key) => key.toString('latin1')));
      for (const key of old) if (!kept.has(key.toString('latin1'))) this.file.remove(key);
      for (const key of keys) if (!present.has(key.toString('latin1'))) this.file.put(key, before.record);
    }
    this.file.put(Buffer.concat([collection.prefix, before.record]), raw);
  }

  delete(collection: Collection, stored: Stored): void {
    for (const index of collection.indexes) {
      if (isIdIndex(index)) continue;
      for (const key of indexKeys(index, stored.doc, stored.record).keys) this.file.remove(key);
    }
    this.file.remove(Buffer.concat([collection.prefix, stored.record]));
  }

  /** Fills a new index from a collection's documents; nothing is written if one of them does not fit. */
  fillIndex(collection: Collection, index: Index, documents: Iterable<Stored>): void {
    const seen = new Set<string>();
    const entries: [Buffer, Buffer][] = [];
    for (const { record, doc } of documents) {
      const { keys, wasCut, multikey } = indexKeys(index, doc, record);
      index.hasCut ||= wasCut;
      index.multikey = index.multikey.map((flag, i) => flag || multikey[i] === true);
      for (const key of keys) {
        const text = key.toString('latin1');
        if (index.spec.unique && seen.has(text)) throw duplicateOf(collection, index, doc);
        if (index.spec.unique) seen.add(text);
        entries.push([key, record]);
      }
    }
    for (const [key, record] of entries) this.file.put(key, record);
  }

  private keysOf(
    collection: Collection,
    indexes: Index[],
    doc: Document,
    record: Buffer,
  ): { index: Index; keys: Buffer[] }[] {
    let grew = false;
    const entries = indexes
      .filter((index) => !isIdIndex(index))
      .map((index) => {
        const found = indexKeys(index, doc, record);
        if (index.spec.unique) {
          for (const key of found.keys) {
            const holder = this.file.get(key);
            if (holder && !holder.equals(record)) throw duplicateOf(collection, index, doc);
          }
        }
        return { index, ...found };
      });
    for (const { index, wasCut, multikey } of entries) {
      if (wasCut && !index.hasCut) grew = index.hasCut = true;
      multikey.forEach((flag, i) => {
        if (flag && !index.multikey[i]) grew = index.multikey[i] = true;
      });
    }
    if (grew) this.catalog.save(collection);
    return entries;
  }
}

function touches(index: Index, changed: ReadonlySet<string>): boolean {
  if (index.spec.partialFilterExpression) return true;
  return index.fields.some(({ path }) => changed.has(path[0] ?? ''));
}

function checkSize(raw: Buffer): void {
  if (raw.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      10334,
      `BSONObj size: ${raw.length} is invalid. Size must be between 0 and 16777216`,
    );
  }
}

function checkIdType(id: unknown): unknown {
  if (Array.isArray(id)) throw new CommandError(53, "The '_id' value cannot be of type array");
  if (id instanceof Object && 'pattern' in id)
    throw new CommandError(53, "The '_id' value cannot be of type regex");
  return id;
}

function duplicateOf(collection: Collection, index: Index, doc: Document): CommandError {
  const { rows } = indexValues(
    doc,
    index.fields.map(({ path }) => path),
  );
  const row = rows[0] ?? [];
  const value = Object.fromEntries(
    index.fields.map(({ name }, i) => [name, row[i] === EMPTY_ARRAY ? [] : (row[i] ?? null)]),
  );
  return duplicate(collection, index.spec.name, index.spec.key, value);
}

function duplicate(
  collection: Collection,
  name: string,
  keyPattern: Document,
  keyValue: Document,
): CommandError {
  const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${show(value)}`);
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.ns} index: ${name} dup key: { ${shown.join(', ')} }`,
    { keyPattern, keyValue },
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Raw bytes of a changed document. */
export function encodeDocument(doc: Document): Buffer {
  const raw = encode(doc);
  checkSize(raw);
  return raw;
}
