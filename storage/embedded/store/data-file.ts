import { open, type RootDatabase } from 'lmdb';
import { prefixEnd } from '../bson/key-writer';
import { CommandError } from '../command-error';

/** First byte of every key in the file: what kind of record it is. */
export const SPACE = {
  catalog: 0x43,
  document: 0x44,
  index: 0x49,
  log: 0x6c,
  meta: 0x6d,
  session: 0x73,
} as const;

/** The beginning of the keys of one collection's documents, or of one index's entries. */
export function keyPrefix(space: number, id: number): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = space;
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

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
    const binary = { encoding: 'binary', keyEncoding: 'binary', noSubdir: true, cache: false } as const;
    this.db = open<Buffer, Uint8Array>({ path, ...binary, overlappingSync: false, eventTurnBatching: false });
  }

  get(key: Uint8Array): Buffer | undefined {
    return this.db.getBinary(key);
  }

  /** Only inside a job of `write`. */
  put(key: Uint8Array, value: Buffer): void {
    this.db.putSync(key, value);
  }

  /** Only inside a job of `write`. */
  remove(key: Uint8Array): void {
    this.db.removeSync(key);
  }

  /** Entries with `low` < key < `high`, in order or in reverse; at most `limit`. */
  *range(low: Uint8Array, high: Uint8Array, reverse = false, limit = 2 ** 31): Generator<Entry> {
    const bounds = reverse ? { start: high, end: low, reverse } : { start: low, end: high };
    const entries = this.db.getRange({ ...bounds, exclusiveStart: true, limit });
    for (const { key, value } of entries) yield { key: asBuffer(key), value };
  }

  /** How many keys lie between; looks at no more than `limit`, if given. */
  countKeys(low: Uint8Array, high: Uint8Array, limit?: number): number {
    if (limit === undefined) return this.db.getKeysCount({ start: low, end: high });
    return [...this.db.getKeys({ start: low, end: high, limit })].length;
  }

  /** Removes every entry whose key begins with `prefix`. Only inside a job of `write`. */
  removePrefix(prefix: Uint8Array): void {
    const all = { start: prefix, end: prefixEnd(prefix), limit: 1000 };
    for (let keys = [...this.db.getKeys(all)]; keys.length > 0; keys = [...this.db.getKeys(all)])
      for (const key of keys) this.db.removeSync(key);
  }

  /**
   * Runs a job in the next commit. Resolves once it is on the disk. A job must check before it writes: when it
   * throws, what it has written so far would stay.
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) reject(new CommandError(91, 'the engine is shutting down'));
      else if (this.waiting.push({ run, resolve, reject }) === 1) setImmediate(() => this.commit());
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
        for (const { run, resolve, reject } of jobs) {
          try {
            const value = run() as never;
            settle.push(() => resolve(value));
          } catch (error) {
            if (!(error instanceof CommandError)) throw error;
            settle.push(() => reject(error));
          }
        }
      });
    } catch (error) {
      this.onFailure();
      this.rejectOrRetry(jobs, error);
      return;
    }
    for (const action of [...this.afterCommit.splice(0), ...settle]) action();
  }

  /** A failed commit wrote nothing. Alone, a job gets the error; together, each is tried alone. */
  private rejectOrRetry(jobs: Job[], error: unknown): void {
    if (jobs.length === 1) jobs[0]?.reject(storageError(error));
    else {
      for (const job of jobs) {
        const later = this.waiting;
        this.waiting = [job];
        this.commit();
        this.waiting = later;
      }
    }
  }

  async close(): Promise<void> {
    if (this.waiting.length > 0) this.commit();
    this.closed = true;
    await this.db.close();
  }
}

function storageError(error: unknown): CommandError {
  const message = error instanceof Error ? error.message : String(error);
  const isDisk = /no space|ENOSPC|MDB_MAP_FULL|disk|read-only|permission|Input\/output/i.test(message);
  if (!isDisk) return new CommandError(1, `storage failed: ${message}`);
  return new CommandError(
    14031,
    `cannot write to the data folder (${message}): free space or make it writable`,
  );
}
