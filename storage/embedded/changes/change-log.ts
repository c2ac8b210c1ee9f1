import { type Document, Timestamp } from 'bson';
import { decode, encode } from '../bson-values';
import { prefixEnd } from '../index/key-encoding';
import { type DataFile, SPACE } from '../store/data-file';

/** What the log keeps of one change. `body` is the new document, or what an update changed. */
export interface Change {
  operation: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase';
  database: string;
  collection: string;
  documentKey?: Document;
  body?: Buffer;
}

export interface LoggedChange extends Change {
  position: Buffer;
  wallTime: Date;
}

const PREFIX = Buffer.of(SPACE.log);
const FLOOR_KEY = Buffer.concat([Buffer.of(SPACE.meta), Buffer.from('log-floor')]);
const ZERO = Buffer.alloc(8);

/**
 * The changes in order, bounded in number and bytes. A position is a cluster time in 8 bytes: seconds, then a
 * counter within the second.
 */
export class ChangeLog {
  private seconds = 0;
  private counter = 0;
  /** Changes and bytes ever logged, up to now and up to the oldest that is kept. */
  private total = { changes: 0, bytes: 0 };
  private oldest = { changes: 0, bytes: 0 };
  private readonly listeners = new Set<() => void>();
  private isAnnouncing = false;

  constructor(
    private readonly file: DataFile,
    private readonly now: () => number,
    private readonly limits = { changes: 20_000, bytes: 32 * 1024 * 1024 },
  ) {
    this.load();
  }

  /** Takes up where the file ends, at the start and after a commit that failed. */
  load(): void {
    const end = prefixEnd(PREFIX);
    const [last] = this.file.range(PREFIX, end, true, 1);
    const [first] = this.file.range(PREFIX, end, false, 1);
    this.isAnnouncing = false;
    this.seconds = last?.key.readUInt32BE(1) ?? 0;
    this.counter = last?.key.readUInt32BE(5) ?? 0;
    this.total = last ? totalsOf(last.value) : { changes: 0, bytes: 0 };
    this.oldest = first ? totalsOf(first.value) : { ...this.total };
  }

  /** The position after which nothing has happened yet. */
  get position(): Buffer {
    const position = Buffer.alloc(8);
    position.writeUInt32BE(this.seconds, 0);
    position.writeUInt32BE(this.counter, 4);
    return position;
  }

  get time(): Timestamp {
    return new Timestamp({ t: this.seconds, i: this.counter });
  }

  /** Writes a change under the next position. Only inside a write. */
  append(change: Change): void {
    const seconds = Math.floor(this.now() / 1000);
    if (seconds > this.seconds) [this.seconds, this.counter] = [seconds, 0];
    this.counter++;
    const { operation, database, collection, documentKey, body } = change;
    const head = encode({
      n: ++this.total.changes,
      b: this.total.bytes,
      o: operation,
      d: database,
      c: collection,
      w: new Date(this.now()),
      ...(documentKey ? { k: documentKey } : {}),
    });
    const value = body ? Buffer.concat([head, body]) : head;
    this.total.bytes += value.length;
    this.file.put(Buffer.concat([PREFIX, this.position]), value);
    if (!this.isAnnouncing) {
      this.isAnnouncing = true;
      this.file.onCommit(() => this.announce());
    }
    const kept = this.total.changes - this.oldest.changes;
    if (kept > this.limits.changes || this.total.bytes - this.oldest.bytes > this.limits.bytes) this.prune();
  }

  /** Calls back after each commit that changed something; the result ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private announce(): void {
    this.isAnnouncing = false;
    for (const listener of [...this.listeners]) listener();
  }

  /** Changes after a position, oldest first. */
  *read(after: Buffer, limit: number): Generator<LoggedChange> {
    for (const { key, value } of this.file.range(
      Buffer.concat([PREFIX, after]),
      prefixEnd(PREFIX),
      false,
      limit,
    )) {
      const head = headOf(value);
      const { o, d, c, k, w } = decode(head);
      yield {
        position: key.subarray(1),
        operation: o,
        database: d,
        collection: c,
        documentKey: k,
        wallTime: w,
        body: value.subarray(head.length),
      };
    }
  }

  /** False once changes after that position have been dropped. */
  reaches(position: Buffer): boolean {
    return Buffer.compare(position, this.file.get(FLOOR_KEY) ?? ZERO) >= 0;
  }

  /** Drops the oldest quarter. */
  private prune(): void {
    const { changes, bytes } = this.oldest;
    let floor: Buffer | undefined;
    for (const { key, value } of [
      ...this.file.range(PREFIX, prefixEnd(PREFIX), false, this.limits.changes / 4),
    ]) {
      this.oldest = totalsOf(value);
      const isEnough = this.oldest.bytes - bytes > this.limits.bytes / 4;
      if (isEnough || key.subarray(1).equals(this.position)) break;
      this.file.remove(key);
      floor = key.subarray(1);
    }
    if (floor) this.file.put(FLOOR_KEY, floor);
    if (this.oldest.changes === changes) this.oldest = { ...this.total };
  }
}

const headOf = (value: Buffer): Buffer => value.subarray(0, value.readInt32LE(0));

function totalsOf(value: Buffer): { changes: number; bytes: number } {
  const { n, b } = decode(headOf(value));
  return { changes: n, bytes: b };
}
