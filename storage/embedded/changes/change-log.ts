import { prefixEnd } from '../bson/key-writer';
import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { type DataFile, SPACE } from '../store/data-file';

/** What the log keeps of one change. `body` is the new document, or what an update changed. */
export interface Change {
  operation: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase';
  database: string;
  collection: string;
  /** `_id` of the document. */
  id?: unknown;
  body?: RawDocument;
}

export interface LoggedChange extends Change {
  position: Buffer;
  at: Date;
}

const PREFIX = Buffer.of(SPACE.log);
const END = prefixEnd(PREFIX);
const FLOOR_KEY = Buffer.of(SPACE.meta);
/** An entry begins with how many changes and bytes were logged up to and with it; BSON and the body follow. */
const HEAD_BYTES = 16;
const FIELDS = ['operation', 'database', 'collection', 'id', 'at'];
const NO_TOTALS = Buffer.alloc(HEAD_BYTES);

/**
 * The changes in order, bounded in number and bytes. A position is a cluster time in 8 bytes: seconds, then a
 * counter within the second.
 */
export class ChangeLog {
  /** The position after which nothing has happened yet. */
  position: Buffer = Buffer.alloc(8);
  private total = { changes: 0, bytes: 0 };
  private oldest = { changes: 0, bytes: 0 };
  private isAnnouncing = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly file: DataFile,
    private readonly now: () => number,
    private readonly limits = { changes: 20_000, bytes: 32 * 1024 * 1024 },
  ) {
    this.load();
  }

  /** Takes up where the file ends, at the start and after a commit that failed. */
  load(): void {
    const [last] = this.file.range(PREFIX, END, true, 1);
    const [first] = this.file.range(PREFIX, END, false, 1);
    this.isAnnouncing = false;
    this.position = last?.key.subarray(1) ?? Buffer.alloc(8);
    this.total = last ? totalsOf(last.value) : { changes: 0, bytes: 0 };
    this.oldest = first ? totalsOf(first.value) : { ...this.total };
  }

  /** Writes a change under the next position. Only inside a write. */
  append(change: Change): void {
    const now = this.now();
    const seconds = Math.max(Math.floor(now / 1000), this.position.readUInt32BE(0));
    const counter = seconds > this.position.readUInt32BE(0) ? 1 : this.position.readUInt32BE(4) + 1;
    this.position = Buffer.allocUnsafe(8);
    this.position.writeUInt32BE(seconds, 0);
    this.position.writeUInt32BE(counter, 4);
    const value = encode({ ...change, at: new Date(now) }, NO_TOTALS);
    this.total.bytes += value.length;
    value.writeDoubleLE(++this.total.changes, 0);
    value.writeDoubleLE(this.total.bytes, 8);
    this.file.put(Buffer.concat([PREFIX, this.position]), value);
    if (!this.isAnnouncing) {
      this.isAnnouncing = true;
      this.file.onCommit(() => this.announce());
    }
    const kept = this.total.changes - this.oldest.changes;
    if (kept >= this.limits.changes || this.total.bytes - this.oldest.bytes > this.limits.bytes) this.prune();
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
    for (const { key, value } of this.file.range(Buffer.concat([PREFIX, after]), END, false, limit)) {
      const entry = new RawDocument(value.subarray(HEAD_BYTES));
      const [operation, database, collection, id, at] = FIELDS.map((name) => entry.get(name));
      const change = { operation, database, collection, id, at, body: entry.nested('body') };
      yield { ...change, position: key.subarray(1) } as LoggedChange;
    }
  }

  /** False once changes after that position have been dropped. */
  reaches(position: Buffer): boolean {
    return Buffer.compare(position, this.file.get(FLOOR_KEY) ?? Buffer.alloc(8)) >= 0;
  }

  /** Drops the oldest quarter. */
  private prune(): void {
    const end = {
      changes: this.oldest.changes + this.limits.changes / 4,
      bytes: this.oldest.bytes + this.limits.bytes / 4,
    };
    for (const { key, value } of [
      ...this.file.range(PREFIX, END, false, Math.ceil(this.limits.changes / 4) + 1),
    ]) {
      this.oldest = totalsOf(value);
      const isEnough = this.oldest.changes > end.changes || this.oldest.bytes > end.bytes;
      if (isEnough || key.subarray(1).equals(this.position)) break;
      this.file.remove(key);
      this.file.put(FLOOR_KEY, key.subarray(1));
    }
  }
}

function totalsOf(value: Buffer): { changes: number; bytes: number } {
  return { changes: value.readDoubleLE(0), bytes: value.readDoubleLE(8) };
}
