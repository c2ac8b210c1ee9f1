import { BSONRegExp, type Document, ObjectId } from 'bson';
import { emptyArrayValue } from '../bson/order';
import { isPlainObject, RawDocument, toPlain } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import type { Change, ChangeLog } from '../changes/change-log';
import { CommandError } from '../command-error';
import { type Index, indexKeys, type Keys, recordKey } from '../index/index-definition';
import { indexValues } from '../index/index-values';
import type { Catalog, Collection } from './catalog';
import type { DataFile } from './data-file';

/** MongoDB's limit for one document. */
export const maxDocumentBytes = 16 * 1024 * 1024;

/** A document as it stands in the file, under its key within the collection. */
export interface Stored {
  record: Buffer;
  doc: RawDocument;
}

/** What an update made of a document. */
export interface Updated {
  doc: RawDocument;
  /** Top-level fields that may differ; undefined for a replacement. */
  changed?: ReadonlySet<string>;
  /** `updateDescription` of the change event. */
  description?: Document;
}

/**
 * Writes documents together with their index entries and their place in the change log. Everything that may be
 * refused is checked before the first byte is written. All only inside a write.
 */
export class Documents {
  constructor(
    private readonly file: DataFile,
    private readonly catalog: Catalog,
    private readonly log: ChangeLog,
  ) {}

  /** The document with an `_id`, null if there is none. */
  get({ prefix }: Collection, id: unknown): RawDocument | null {
    const bytes = this.file.get(Buffer.concat([prefix, recordKey(id).key]));
    return bytes ? new RawDocument(bytes) : null;
  }

  /** Without `_id` the document gets one. @throws 11000 when the `_id` or a unique index has it already */
  insert(collection: Collection, given: RawDocument): RawDocument {
    const doc = withId(given);
    checkSize(doc);
    const id = doc.get('_id');
    if (Array.isArray(id) || id instanceof BSONRegExp)
      throw new CommandError(53, "The '_id' value cannot be an array or a regular expression");
    if (hasDollar(id)) throw new CommandError(52, "_id fields may not contain '$'-prefixed fields");
    const { key: record, wasCut } = recordKey(id);
    const key = Buffer.concat([collection.prefix, record]);
    const [idIndex, ...indexes] = collection.indexes;
    if (idIndex && this.file.get(key)) throw duplicate(collection, idIndex, doc);
    const entries = indexes.flatMap((index) => this.entriesOf(collection, index, doc, record));
    if (idIndex) this.meet(collection, idIndex, { wasCut, multikey: [] });
    this.file.put(key, doc.bytes);
    for (const entry of entries) this.file.put(entry, record);
    this.append('insert', collection, doc, doc);
    return doc;
  }

  update(
    collection: Collection,
    { record, doc: before }: Stored,
    { doc, changed, description }: Updated,
  ): void {
    checkSize(doc);
    const [, ...indexes] = collection.indexes;
    const touched = indexes.filter(({ roots }) => !changed || roots.some((root) => changed.has(root)));
    const keys = touched.flatMap((index) => this.entriesOf(collection, index, doc, record));
    const old = touched.flatMap((index) => indexKeys(index, before, record).keys);
    const kept = new Set(keys.map((key) => key.toString('latin1')));
    const present = new Set(old.map((key) => key.toString('latin1')));
    for (const key of old) if (!kept.has(key.toString('latin1'))) this.file.remove(key);
    for (const key of keys) if (!present.has(key.toString('latin1'))) this.file.put(key, record);
    this.file.put(Buffer.concat([collection.prefix, record]), doc.bytes);
    if (description) this.append('update', collection, doc, new RawDocument(encode(description)));
    else this.append('replace', collection, doc, doc);
  }

  remove(collection: Collection, { record, doc }: Stored): void {
    const [, ...indexes] = collection.indexes;
    for (const key of indexes.flatMap((index) => indexKeys(index, doc, record).keys)) this.file.remove(key);
    this.file.remove(Buffer.concat([collection.prefix, record]));
    this.append('delete', collection, doc);
  }

  /** Fills a new index from a collection's documents; nothing is written if one of them does not fit. */
  fillIndex(collection: Collection, index: Index, documents: Iterable<Stored>): void {
    const entries = new Map<string, [Buffer, Buffer]>();
    for (const { record, doc } of documents) {
      for (const key of this.entriesOf(collection, index, doc, record)) {
        const text = key.toString('latin1');
        if (index.spec.unique && entries.has(text)) throw duplicate(collection, index, doc);
        entries.set(text, [key, record]);
      }
    }
    for (const [key, record] of entries.values()) this.file.put(key, record);
  }

  /** The keys that a document gets in an index. @throws 11000 if another document has one of a unique index */
  private entriesOf(collection: Collection, index: Index, doc: RawDocument, record: Buffer): Buffer[] {
    const { keys, ...met } = indexKeys(index, doc, record);
    for (const key of index.spec.unique ? keys : []) {
      const holder = this.file.get(key);
      if (holder && !holder.equals(record)) throw duplicate(collection, index, doc);
    }
    this.meet(collection, index, met);
    return keys;
  }

  /** Notes what an index has met for the first time: arrays, and values that were cut. */
  private meet(collection: Collection, index: Index, { multikey, wasCut }: Omit<Keys, 'keys'>): void {
    if ((!wasCut || index.hasCut) && !multikey.some((flag, i) => flag && !index.multikey[i])) return;
    index.hasCut ||= wasCut;
    index.multikey = index.multikey.map((flag, i) => flag || multikey[i] === true);
    this.catalog.save(collection);
  }

  private append(
    operation: Change['operation'],
    collection: Collection,
    doc: RawDocument,
    body?: RawDocument,
  ): void {
    const { database, name } = collection;
    this.log.append({ operation, database, collection: name, id: doc.get('_id'), body });
  }
}

/** `_id` comes first, and is made where there is none. */
function withId(doc: RawDocument): RawDocument {
  if (doc.find('_id')?.start === 4) return doc;
  const { _id = new ObjectId(), ...rest } = toPlain(doc);
  return new RawDocument(encode({ _id, ...rest }));
}

/** Whether a name within a value begins with a dollar. */
function hasDollar(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasDollar);
  return (
    isPlainObject(value) &&
    Object.entries(value).some(([name, part]) => name.startsWith('$') || hasDollar(part))
  );
}

function checkSize({ bytes: { length } }: RawDocument): void {
  if (length > maxDocumentBytes)
    throw new CommandError(10334, `BSONObj size: ${length} is invalid. Size must be at most 16777216`);
}

function duplicate({ ns }: Collection, { spec, paths, fields }: Index, doc: RawDocument): CommandError {
  const [row = []] = indexValues(doc, paths).rows;
  const values = row.map((value) => (value === emptyArrayValue ? [] : (value ?? null)));
  const keyValue = Object.fromEntries(fields.map(({ name }, i) => [name, values[i]]));
  const shown = JSON.stringify(keyValue).slice(0, 300);
  const message = `E11000 duplicate key error collection: ${ns} index: ${spec.name} dup key: ${shown}`;
  return new CommandError(11000, message, { keyPattern: spec.key, keyValue });
}
