import type { Document } from 'bson';
import { equalValues, prefixEnd } from '../bson/order';
import { decode } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { CommandError } from '../command-error';
import { defineIndex, type Index, type IndexSpec } from '../index/index-definition';
import { type DataFile, keyPrefix, keySpace } from './data-file';

/** A collection as it is known in memory; the record in the file holds the same. */
export interface Collection {
  readonly database: string;
  readonly name: string;
  readonly ns: string;
  readonly id: number;
  /** Before the keys of its documents. */
  readonly prefix: Buffer;
  /** The first is that of `_id`: the documents themselves. */
  indexes: Index[];
}

const idIndex: IndexSpec = { v: 2, key: { _id: 1 }, name: '_id_' };
const maxIndexes = 64;

/** Collections and their indexes. Changes are made inside a write and undone in memory if it fails. */
export class Catalog {
  private collections = new Map<string, Collection>();
  private nextId = 1;

  constructor(private readonly file: DataFile) {
    this.load();
  }

  /** Reads the collections from the file, at the start and after a commit that failed. */
  load(): void {
    this.collections.clear();
    const prefix = Buffer.of(keySpace.catalog);
    for (const { value } of this.file.read(prefix, prefixEnd(prefix))) this.build(decode(value));
  }

  private build({ database, name, id, indexes }: Document): Collection {
    const prefix = keyPrefix(keySpace.document, id);
    const built = (indexes as Pick<Index, 'id' | 'spec' | 'multikey' | 'hasCut'>[]).map((saved, i) => ({
      ...defineIndex(saved.spec, saved.id, i === 0 ? prefix : keyPrefix(keySpace.index, saved.id)),
      multikey: saved.multikey,
      hasCut: saved.hasCut,
    }));
    this.nextId = Math.max(this.nextId, id + 1, ...built.map((index) => index.id + 1));
    const collection = { database, name, ns: `${database}.${name}`, id, prefix, indexes: built };
    this.collections.set(collection.ns, collection);
    return collection;
  }

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(`${database}.${name}`);
  }

  list(): Collection[] {
    return [...this.collections.values()];
  }

  /** The collection, made with its `_id` index if it is new. Only inside a write. */
  open(database: string, name: string): Collection {
    const known = this.find(database, name);
    if (known) return known;
    checkName(database, name);
    const index = { id: this.nextId + 1, spec: idIndex, multikey: [false], hasCut: false };
    const collection = this.build({ database, name, id: this.nextId, indexes: [index] });
    this.save(collection);
    return collection;
  }

  /** Forgets a collection and removes all that it holds. Only inside a write. */
  drop(collection: Collection): void {
    this.collections.delete(collection.ns);
    this.file.remove(catalogKey(collection.ns));
    for (const index of collection.indexes) this.file.removePrefix(index.prefix);
  }

  /**
   * A new index that the caller fills and adds; undefined if one with the same meaning exists.
   * @throws 85 and 86 when an index of the same name or the same keys means something else
   */
  prepareIndex({ indexes }: Collection, spec: IndexSpec): Index | undefined {
    for (const { spec: old } of indexes) {
      const sameKeys = equalValues(old.key, spec.key);
      const same = sameKeys && equalValues(optionsOf(old), optionsOf(spec));
      if (same && old.name === spec.name) return undefined;
      if (old.name === spec.name)
        throw new CommandError(86, `An index of another meaning is called ${spec.name}`);
      if (same || (sameKeys && equalValues(old.partialFilterExpression, spec.partialFilterExpression)))
        throw new CommandError(
          85,
          `An equivalent index exists with another name or other options: ${old.name}`,
        );
    }
    if (indexes.length >= maxIndexes) throw new CommandError(67, 'too many indexes');
    const id = this.nextId++;
    return defineIndex(spec, id, keyPrefix(keySpace.index, id));
  }

  /** Writes a collection's record. Only inside a write. */
  save({ database, name, ns, id, indexes }: Collection): void {
    const saved = indexes.map(({ id, spec, multikey, hasCut }) => ({ id, spec, multikey, hasCut }));
    this.file.put(catalogKey(ns), encode({ database, name, id, indexes: saved }));
  }
}

function optionsOf(spec: IndexSpec): Document {
  const { unique = false, sparse = false, expireAfterSeconds = null, partialFilterExpression = null } = spec;
  return { unique, sparse, expireAfterSeconds, partialFilterExpression };
}

const catalogKey = (ns: string): Buffer => Buffer.from(`${String.fromCharCode(keySpace.catalog)}${ns}`);

function checkName(database: string, name: string): void {
  if (database === '' || /[/\\. "$\0]/.test(database))
    throw new CommandError(73, `Invalid database name: '${database}'`);
  if (name === '' || /[$\0]|^\.|^system\./.test(name))
    throw new CommandError(73, `Invalid collection name: '${name}'`);
  if (Buffer.byteLength(`${database}.${name}`) > 255)
    throw new CommandError(73, 'Fully qualified namespace is too long (255 bytes)');
}
