import { constants } from 'node:os';
import { open, type RootDatabase } from 'lmdb';
import { prefixEnd } from '../bson/order';
import { CommandError } from '../command-error';

/** First byte of every key in the file: what kind of record it is. */
export const keySpace = {
  catalog: 0x43,
  document: 0x44,
  index: 0x49,
  log: 0x6c,
  meta: 0x6d,
  session: 0x73,
} as const;

/** The beginning of the keys of one collection's documents, or of one index's entries. */
export function keyPrefix(space: number, id: number): Buffer {
  const prefix = Buffer.of(space, 0, 0, 0, 0);
  prefix.writeUInt32BE(id, 1);
  return prefix;
}

interface Entry {
  key: Buffer;
  value: Buffer;
}

interface Job {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** LMDB's own code: the file cannot grow. */
const mapFull = -30792;
const noLimit = 2 ** 31;
/** A read with a limit ends soon after so many bytes: who wants more takes up after the last key. */
const maxReadBytes = 1024 * 1024;

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

  /** Entries with `low` < key < `high`, in order or in reverse; at most `limit`, and few if they are large. */
  read(low: Uint8Array, high: Uint8Array, reverse = false, limit = noLimit): Entry[] {
    const bounds = reverse ? { start: high, end: low, reverse } : { start: low, end: high };
    const entries: Entry[] = [];
    let bytes = 0;
    for (const { key, value } of this.db.getRange({ ...bounds, exclusiveStart: true, limit })) {
      entries.push({ key: asBuffer(key), value });
      bytes += value.length;
      if (bytes > maxReadBytes && limit < noLimit) break;
    }
    return entries;
  }

  /** Keys with `low` < key < `high`, in order; at most `limit`. What they lead to is not touched. */
  readKeys(low: Uint8Array, high: Uint8Array, limit: number): Buffer[] {
    const keys = this.db.getKeys({ start: low, end: high, exclusiveStart: true, limit });
    return [...keys].map((key) => asBuffer(key));
  }

  countKeys(prefix: Uint8Array): number {
    return this.db.getKeysCount({ start: prefix, end: prefixEnd(prefix) });
  }

  /** Removes every entry whose key begins with `prefix`. Only inside a job of `write`. */
  removePrefix(prefix: Uint8Array): void {
    const some = () => [...this.db.getKeys({ start: prefix, end: prefixEnd(prefix), limit: 1000 })];
    for (let keys = some(); keys.length > 0; keys = some()) for (const key of keys) this.db.removeSync(key);
  }

  /**
   * Runs a job in the next commit. Resolves once it is on the disk. A job must check before it writes: when it
   * throws, what it has written so far would stay.
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) reject(new CommandError(91, 'the engine is shutting down'));
      else if (this.waiting.push({ run, resolve, reject }) === 1) setImmediate(() => this.commitWaiting());
    });
  }

  /** Nothing waits any more where closing came first. */
  private commitWaiting(): void {
    const jobs = this.waiting.splice(0);
    if (jobs.length > 0) this.commit(jobs);
  }

  /** Registers what is to happen once the current commit is on the disk. */
  onCommit(action: () => void): void {
    this.afterCommit.push(action);
  }

  /** A commit that fails wrote nothing. Alone, its job gets the error; together, each is tried alone. */
  private commit(jobs: Job[]): void {
    const settle: (() => void)[] = [];
    this.afterCommit = [];
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
      if (jobs.length > 1) for (const job of jobs) this.commit([job]);
      else jobs[0]?.reject(storageError(error));
      return;
    }
    for (const action of [...this.afterCommit, ...settle]) action();
  }

  async close(): Promise<void> {
    this.commitWaiting();
    this.closed = true;
    await this.db.close();
  }
}

const { EIO, ENOSPC, EDQUOT, EROFS, EACCES, EPERM } = constants.errno;
/** What LMDB reports of a disk that does not take what is written; a full one is an input/output error to it. */
const diskErrors: readonly unknown[] = [EIO, ENOSPC, EDQUOT, EROFS, EACCES, EPERM, mapFull];

function storageError(error: unknown): CommandError {
  const message = error instanceof Error ? error.message : String(error);
  const isDisk = error instanceof Error && 'code' in error && diskErrors.includes(error.code);
  if (!isDisk) return new CommandError(1, `storage failed: ${message}`);
  return new CommandError(
    14031,
    `cannot write to the data folder (${message}): free space or make it writable`,
  );
}
