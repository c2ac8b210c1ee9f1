import { type Document, UUID } from 'bson';
import { decode, encode, equalValues } from '../bson-values';
import { CommandError } from '../command-error';
import { defineIndex, type Index, type IndexSpec } from '../index/index-definition';
import { prefixEnd } from '../index/key-encoding';
import { type DataFile, SPACE } from './data-file';

/** A collection as it is known in memory; the record in the file holds the same. */
export interface Collection {
  readonly database: string;
  readonly name: string;
  readonly ns: string;
  readonly id: number;
  readonly uuid: UUID;
  readonly prefix: Buffer;
  indexes: Index[];
  /** True once an `_id` was too long to keep in full in a key: `_id` order is then not the file's order. */
  hasCutIds: boolean;
}

const ID_INDEX: IndexSpec = { v: 2, key: { _id: 1 }, name: '_id_' };
const MAX_INDEXES = 64;

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
    const prefix = Buffer.of(SPACE.catalog);
    for (const { value } of this.file.range(prefix, prefixEnd(prefix))) {
      const record = decode(value);
      const collection = this.build(record);
      this.collections.set(collection.ns, collection);
    }
  }

  private build(record: Document): Collection {
    const indexes = (
      record.indexes as { id: number; spec: IndexSpec; multikey: boolean[]; hasCut: boolean }[]
    ).map(({ id, spec, multikey, hasCut }) => {
      this.nextId = Math.max(this.nextId, id + 1);
      return { ...defineIndex(spec, id, indexPrefix(id)), multikey, hasCut };
    });
    this.nextId = Math.max(this.nextId, record.id + 1);
    return {
      database: record.database,
      name: record.name,
      ns: `${record.database}.${record.name}`,
      id: record.id,
      uuid: new UUID(record.uuid.value()),
      prefix: keyPrefix(SPACE.document, record.id),
      indexes,
      hasCutIds: record.hasCutIds,
    };
  }

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(`${database}.${name}`);
  }

  list(database: string): Collection[] {
    return [...this.collections.values()].filter((collection) => collection.database === database);
  }

  databases(): string[] {
    return [...new Set([...this.collections.values()].map(({ database }) => database))].sort();
  }

  /** Creates a collection with its `_id` index. Only inside a write. */
  create(database: string, name: string): Collection {
    checkName(database, name);
    const id = this.nextId++;
    const collection: Collection = {
      database,
      name,
      ns: `${database}.${name}`,
      id,
      uuid: new UUID(),
      prefix: keyPrefix(SPACE.document, id),
      indexes: [defineIndex(ID_INDEX, this.nextId, indexPrefix(this.nextId))],
      hasCutIds: false,
    };
    this.nextId++;
    this.collections.set(collection.ns, collection);
    this.save(collection);
    return collection;
  }

  /** Forgets a collection and removes all that it holds. Only inside a write. */
  drop(collection: Collection): void {
    this.collections.delete(collection.ns);
    this.file.remove(catalogKey(collection.ns));
    this.file.removePrefix(collection.prefix);
    for (const index of collection.indexes) this.file.removePrefix(index.prefix);
  }

  /**
   * The index for a specification: the one that exists with the same meaning, or a new one that the caller
   * fills and adds.
   * @throws 85 and 86 when an index of the same name or the same keys means something else
   */
  prepareIndex(collection: Collection, spec: IndexSpec): { index: Index; isNew: boolean } {
    const fresh = defineIndex(spec, this.nextId, indexPrefix(this.nextId));
    for (const index of collection.indexes) {
      const sameName = index.spec.name === spec.name;
      const sameKeys = equalValues(index.spec.key, spec.key);
      const same = sameKeys && equalValues(optionsOf(index.spec), optionsOf(spec));
      const distinct =
        sameKeys && !equalValues(index.spec.partialFilterExpression, spec.partialFilterExpression);
      if (same && (sameName || spec.name === undefined)) return { index, isNew: false };
      if (sameName && !same) throw new CommandError(86, `An existing index has the same name: ${spec.name}`);
      if (same) throw new CommandError(85, `Index already exists with a different name: ${index.spec.name}`);
      if (sameKeys && !distinct) {
        throw new CommandError(
          85,
          `An equivalent index already exists with different options: ${index.spec.name}`,
        );
      }
    }
    if (collection.indexes.length >= MAX_INDEXES) throw new CommandError(67, 'too many indexes');
    this.nextId++;
    return { index: fresh, isNew: true };
  }

  /** Writes a collection's record. Only inside a write. */
  save(collection: Collection): void {
    const record = {
      database: collection.database,
      name: collection.name,
      id: collection.id,
      uuid: collection.uuid,
      hasCutIds: collection.hasCutIds,
      indexes: collection.indexes.map(({ id, spec, multikey, hasCut }) => ({ id, spec, multikey, hasCut })),
    };
    this.file.put(catalogKey(collection.ns), encode(record));
  }
}

function optionsOf(spec: IndexSpec): Document {
  const { unique = false, sparse = false, expireAfterSeconds = null, partialFilterExpression = null } = spec;
  return { unique, sparse, expireAfterSeconds, partialFilterExpression };
}

function catalogKey(ns: string): Buffer {
  return Buffer.concat([Buffer.of(SPACE.catalog), Buffer.from(ns)]);
}

function keyPrefix(space: number, id: number): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = space;
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

const indexPrefix = (id: number): Buffer => keyPrefix(SPACE.index, id);

function checkName(database: string, name: string): void {
  const ns = `${database}.${name}`;
  if (database === '' || /[/\\. "$\0]/.test(database))
    throw new CommandError(73, `Invalid database name: '${database}'`);
  if (name === '' || /[$\0]/.test(name) || name.startsWith('.') || name.startsWith('system.')) {
    throw new CommandError(73, `Invalid collection name: '${name}'`);
  }
  if (Buffer.byteLength(ns) > 255)
    throw new CommandError(73, 'Fully qualified namespace is too long (255 bytes)');
}
