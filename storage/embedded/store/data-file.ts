import { open, type RootDatabase } from 'lmdb';
import { CommandError } from '../command-error';
import { prefixEnd } from '../index/key-encoding';

/** First byte of every key in the file: what kind of record it is. */
export const SPACE = {
  catalog: 0x43,
  document: 0x44,
  index: 0x49,
  log: 0x4c,
  meta: 0x4d,
  session: 0x53,
} as const;

export interface Entry {
  key: Buffer;
  value: Buffer;
}

type Job = { run: () => unknown; resolve: (value: never) => void; reject: (error: unknown) => void };

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The one LMDB file with everything in it. Reads see what is committed; writes happen inside `write`, where
 * all jobs that wait at the same moment share one commit and one fsync.
 */
export class DataFile {
  private readonly db: RootDatabase<Buffer, Uint8Array>;
  private waiting: Job[] = [];
  private afterCommit: (() => void)[] = [];
  private closed = false;
  /** Called after a commit failed: what is known in memory must be read again. */
  onFailure: () => void = () => {};

  constructor(path: string) {
    this.db = open<Buffer, Uint8Array>({
      path,
      encoding: 'binary',
      keyEncoding: 'binary',
      noSubdir: true,
      cache: false,
      overlappingSync: false,
      eventTurnBatching: false,
    });
  }

  get(key: Uint8Array): Buffer | undefined {
    return this.db.getBinary(key);
  }

  has(key: Uint8Array): boolean {
    return this.db.doesExist(key);
  }

  /** Only inside a job of `write`. */
  put(key: Uint8Array, value: Uint8Array): void {
    this.db.putSync(key, asBuffer(value));
  }

  /** Only inside a job of `write`. */
  remove(key: Uint8Array): void {
    this.db.removeSync(key);
  }

  /** Entries with `low` < key < `high`, in order or in reverse; at most `limit`. */
  *range(low: Uint8Array, high: Uint8Array, reverse = false, limit?: number): Generator<Entry> {
    const bounds = reverse ? { start: high, end: low, reverse } : { start: low, end: high };
    const options = { ...bounds, exclusiveStart: true, ...(limit === undefined ? {} : { limit }) };
    for (const { key, value } of this.db.getRange(options)) yield { key: asBuffer(key), value };
  }

  /** How many keys lie between. */
  countKeys(low: Uint8Array, high: Uint8Array): number {
    return this.db.getKeysCount({ start: low, end: high });
  }

  /** The same, but looks at no more than `limit` keys (LMDB's own count would look at all). */
  countSome(low: Uint8Array, high: Uint8Array, limit: number): number {
    let count = 0;
    for (const _key of this.db.getKeys({ start: low, end: high, limit })) count++;
    return count;
  }

  /** Removes every entry whose key begins with `prefix`. Only inside a job of `write`. */
  removePrefix(prefix: Uint8Array): void {
    const end = prefixEnd(prefix);
    for (;;) {
      const keys = [...this.db.getKeys({ start: prefix, end, limit: 1000 })];
      for (const key of keys) this.db.removeSync(key);
      if (keys.length < 1000) return;
    }
  }

  /**
   * Runs a job in the next commit. Resolves once it is on the disk. A job must check before it writes: when it
   * throws, what it has written so far would stay.
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) {
        reject(new CommandError(91, 'the engine is shutting down'));
        return;
      }
      if (this.waiting.push({ run, resolve, reject }) === 1) setImmediate(() => this.commit());
    });
  }

  /** Registers what is to happen once the current commit is on the disk. */
  onCommit(action: () => void): void {
    this.afterCommit.push(action);
  }

  private commit(): void {
    const jobs = this.waiting;
    this.waiting = [];
    this.afterCommit = [];
    const settle: (() => void)[] = [];
    try {
      this.db.transactionSync(() => {
        for (const job of jobs) {
          try {
            const value = job.run() as never;
            settle.push(() => job.resolve(value));
          } catch (error) {
            if (!(error instanceof CommandError)) throw error;
            settle.push(() => job.reject(error));
          }
        }
      });
    } catch (error) {
      this.onFailure();
      this.rejectOrRetry(jobs, error);
      return;
    }
    for (const action of this.afterCommit.splice(0)) action();
    for (const action of settle) action();
  }

  /** A failed commit wrote nothing. Alone, a job gets the error; together, each is tried alone. */
  private rejectOrRetry(jobs: Job[], error: unknown): void {
    const [first, ...others] = jobs;
    if (!first) return;
    if (others.length === 0) {
      first.reject(storageError(error));
      return;
    }
    for (const job of jobs) {
      const later = this.waiting;
      this.waiting = [job];
      this.commit();
      this.waiting = later;
    }
  }

  async close(): Promise<void> {
    if (this.waiting.length > 0) this.commit();
    this.closed = true;
    await this.db.close();
  }

  /** Copies a consistent snapshot to a new file. */
  async copyTo(path: string): Promise<void> {
    await this.db.backup(path, true);
  }
}

function storageError(error: unknown): CommandError {
  const message = error instanceof Error ? error.message : String(error);
  if (/no space|ENOSPC|MDB_MAP_FULL|disk|read-only|permission|Input\/output/i.test(message)) {
    return new CommandError(
      14031,
      `cannot write to the data folder (${message}): free space or make it writable`,
    );
  }
  return new CommandError(1, `storage failed: ${message}`);
}
