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
  private seconds: number;
  private counter: number;
  private count: number;
  private bytes: number;
  private oldest: { count: number; bytes: number };
  private listeners = new Set<() => void>();
  private isAnnouncing = false;

  constructor(
    private readonly file: DataFile,
    private readonly now: () => number,
    private readonly limits = { changes: 20_000, bytes: 32 * 1024 * 1024 },
  ) {
    const end = prefixEnd(PREFIX);
    const [last] = file.range(PREFIX, end, true, 1);
    const [first] = file.range(PREFIX, end, false, 1);
    this.seconds = last?.key.readUInt32BE(1) ?? 0;
    this.counter = last?.key.readUInt32BE(5) ?? 0;
    this.count = last ? decode(headOf(last.value)).n : 0;
    this.bytes = last ? decode(headOf(last.value)).b : 0;
    this.oldest = first
      ? { count: decode(headOf(first.value)).n, bytes: decode(headOf(first.value)).b }
      : { count: 0, bytes: 0 };
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
    this.count++;
    const head = encode({
      n: this.count,
      b: this.bytes,
      o: operation,
      d: database,
      c: collection,
      w: new Date(this.now()),
      ...(documentKey ? { k: documentKey } : {}),
    });
    const value = body ? Buffer.concat([head, body]) : head;
    this.bytes += value.length;
    this.file.put(Buffer.concat([PREFIX, this.position]), value);
    if (!this.isAnnouncing) {
      this.isAnnouncing = true;
      this.file.onCommit(() => this.announce());
    }
    const isFull =
      this.count - this.oldest.count > this.limits.changes ||
      this.bytes - this.oldest.bytes > this.limits.bytes;
    if (isFull) this.prune();
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
    let floor: Buffer | undefined;
    const count = Math.ceil(this.limits.changes / 4);
    const bytes = this.limits.bytes / 4;
    for (const { key, value } of [...this.file.range(PREFIX, prefixEnd(PREFIX), false, count)]) {
      const { n, b } = decode(headOf(value));
      const isEnough = b - this.oldest.bytes > bytes || key.subarray(1).equals(this.position);
      if (isEnough) {
        this.oldest = { count: n, bytes: b };
        break;
      }
      this.file.remove(key);
      floor = key.subarray(1);
      this.oldest = { count: n + 1, bytes: b + value.length };
    }
    if (floor) this.file.put(FLOOR_KEY, floor);
  }
}

const headOf = (value: Buffer): Buffer => value.subarray(0, value.readInt32LE(0));
