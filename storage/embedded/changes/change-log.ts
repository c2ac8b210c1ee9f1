import { prefixEnd } from '../bson/order';
import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { type DataFile, keySpace } from '../store/data-file';

/** What the log keeps of one change. `body` is the new document, or what an update changed. */
export interface Change {
  operation: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase';
  database: string;
  collection: string;
  /** `_id` of the document. */
  id?: unknown;
  body?: RawDocument | undefined;
}

/** A change as it was logged: most readers want one collection's, so the key names it, and the rest is read if asked for. */
export class LoggedChange {
  readonly position: Buffer;
  /** Empty in the keys of older folders. */
  private readonly namespace: string;
  private loaded: RawDocument | undefined;

  constructor(
    private readonly file: DataFile,
    private readonly key: Buffer,
  ) {
    this.position = positionIn(key);
    this.namespace = key.toString('utf8', namespaceAt);
  }

  private get entry(): RawDocument {
    this.loaded ??= new RawDocument((this.file.get(this.key) ?? noTotals).subarray(noTotals.length));
    return this.loaded;
  }

  get operation() {
    return this.entry.get('operation') as Change['operation'];
  }

  get id(): unknown {
    return this.entry.get('id');
  }

  get at() {
    return this.entry.get('at') as Date;
  }

  get body(): RawDocument | undefined {
    return this.entry.nested('body');
  }

  get database() {
    return this.namespace ? this.namespace.slice(0, this.dot) : (this.entry.get('database') as string);
  }

  get collection() {
    return this.namespace ? this.namespace.slice(this.dot + 1) : (this.entry.get('collection') as string);
  }

  private get dot(): number {
    return this.namespace.indexOf('.');
  }
}

const keyPrefix = Buffer.of(keySpace.log);
const endOfLog = prefixEnd(keyPrefix);
/** A key holds its space, the position, and which collection was changed. */
const namespaceAt = 9;
const positionIn = (key: Buffer): Buffer => key.subarray(keyPrefix.length, namespaceAt);
/** After every key of one position. */
const lastByte = Buffer.of(0xff);
const floorKey = Buffer.of(keySpace.meta);
const startOfLog = Buffer.alloc(8);
/** An entry begins with how many changes and bytes were logged up to and with it; BSON follows. */
const noTotals = Buffer.alloc(16);
/** How a collection is named among those that a commit changed; of a database as a whole, without a collection. */
export const namespaceOf = (database: string, collection: string): string => `${database}.${collection}`;
const totalsOf = (value: Buffer) => ({ changes: value.readDoubleLE(0), bytes: value.readDoubleLE(8) });

/**
 * The changes in order, bounded in number and bytes. A position is a cluster time in 8 bytes: seconds, then a
 * counter within the second.
 */
export class ChangeLog {
  /** The position after which nothing has happened yet. */
  position: Buffer = startOfLog;
  private total = { changes: 0, bytes: 0 };
  private oldest = this.total;
  /** Namespaces that the commit under way has changed so far. */
  private touched: Set<string> | null = null;
  /** How much had been logged when all listeners were last called. */
  private heard = this.total;
  private readonly listeners = new Set<(touched?: ReadonlySet<string>) => void>();

  constructor(
    private readonly file: DataFile,
    private readonly now: () => number,
    private readonly limits = { changes: 20_000, bytes: 32 * 1024 * 1024 },
  ) {
    this.load();
  }

  /** Takes up where the file ends, at the start and after a commit that failed. */
  load(): void {
    const [last] = this.file.read(keyPrefix, endOfLog, true, 1);
    const [first] = this.file.read(keyPrefix, endOfLog, false, 1);
    this.touched = null;
    this.position = last ? positionIn(last.key) : startOfLog;
    this.total = totalsOf(last?.value ?? noTotals);
    this.oldest = totalsOf(first?.value ?? noTotals);
    this.heard = { ...this.total };
  }

  /** Writes a change under the next position. Only inside a write. */
  append(change: Change): void {
    const now = this.now();
    const last = this.position.readUInt32BE(0);
    const seconds = Math.max(Math.floor(now / 1000), last);
    const counter = seconds > last ? 1 : this.position.readUInt32BE(4) + 1;
    this.position = Buffer.alloc(8);
    this.position.writeUInt32BE(seconds, 0);
    this.position.writeUInt32BE(counter, 4);
    const value = encode({ ...change, at: new Date(now) }, noTotals);
    this.total.bytes += value.length;
    value.writeDoubleLE(++this.total.changes, 0);
    value.writeDoubleLE(this.total.bytes, 8);
    const namespace = namespaceOf(change.database, change.collection);
    this.file.put(Buffer.concat([keyPrefix, this.position, Buffer.from(namespace)]), value);
    if (!this.touched) this.file.onCommit(() => this.announce());
    this.touched ??= new Set();
    this.touched.add(namespace);
    const kept = this.total.changes - this.oldest.changes;
    if (kept >= this.limits.changes || this.total.bytes - this.oldest.bytes > this.limits.bytes) this.prune();
  }

  /**
   * Calls back after each commit that changed something, with the namespaces; without them when so much has been
   * logged that whoever does not read on may lose its place. The result ends it.
   */
  onChange(listener: (touched?: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private announce(): void {
    const { total, heard, limits, touched } = this;
    this.touched = null;
    const isDue =
      total.changes - heard.changes > limits.changes / 4 || total.bytes - heard.bytes > limits.bytes / 4;
    if (isDue) this.heard = { ...total };
    for (const listener of [...this.listeners]) listener((!isDue && touched) || undefined);
  }

  /** Changes after a position, oldest first. */
  *read(after: Buffer, limit: number): Generator<LoggedChange> {
    const keys = this.file.readKeys(Buffer.concat([keyPrefix, after, lastByte]), endOfLog, limit);
    for (const key of keys) yield new LoggedChange(this.file, key);
  }

  /** False once changes after that position have been dropped. */
  reaches(position: Buffer): boolean {
    return Buffer.compare(position, this.file.get(floorKey) ?? startOfLog) >= 0;
  }

  /** Drops the oldest quarter. */
  private prune(): void {
    const { changes, bytes } = this.oldest;
    let floor: Buffer | undefined;
    for (const { key, value } of this.file.read(keyPrefix, endOfLog, false, this.limits.changes / 4 + 2)) {
      this.oldest = totalsOf(value);
      const isQuarter = this.oldest.changes - changes > this.limits.changes / 4;
      if (
        isQuarter ||
        this.oldest.bytes - bytes > this.limits.bytes / 4 ||
        positionIn(key).equals(this.position)
      )
        break;
      this.file.remove(key);
      floor = positionIn(key);
    }
    if (floor) this.file.put(floorKey, floor);
  }
}
