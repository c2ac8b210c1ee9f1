import { randomInt } from 'node:crypto';
import { Long } from 'bson';
import { CommandError } from './command-error';
import type { RawDocument } from './raw-reply';

/** What a cursor gives at once. */
export interface Batch {
  documents: RawDocument[];
  isFinished: boolean;
  /** Further fields of the reply's `cursor`. */
  extra?: Record<string, unknown>;
}

/** A source of batches: a query that goes on, or a change stream that waits. */
export interface BatchSource {
  /** @param limit most documents; @param waitMs how long to wait for the first one */
  next(limit: number, waitMs: number | undefined): Promise<Batch>;
  close?(): void;
}

interface Cursor {
  ns: string;
  source: BatchSource;
  usedAt: number;
  isBusy: boolean;
}

const IDLE_MS = 10 * 60 * 1000;

/** The open cursors of all clients. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  constructor(private readonly now: () => number) {}

  add(ns: string, source: BatchSource): Long {
    const id = Long.fromNumber(randomInt(1, 2 ** 47));
    this.open.set(id.toString(), { ns, source, usedAt: this.now(), isBusy: false });
    return id;
  }

  /** @throws 43 when there is no such cursor, 292-like faults of the source itself */
  async next(id: Long, ns: string, limit: number, waitMs: number | undefined): Promise<Batch> {
    const cursor = this.open.get(id.toString());
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    if (cursor.ns !== ns)
      throw new CommandError(
        13,
        `Requested getMore on namespace '${ns}', but cursor belongs to '${cursor.ns}'`,
      );
    if (cursor.isBusy) throw new CommandError(12051, `cursor id ${id} is already in use`);
    cursor.isBusy = true;
    try {
      const batch = await cursor.source.next(limit, waitMs);
      if (batch.isFinished) this.kill(id);
      return batch;
    } catch (error) {
      this.kill(id);
      throw error;
    } finally {
      cursor.isBusy = false;
      cursor.usedAt = this.now();
    }
  }

  kill(id: Long): boolean {
    this.open.get(id.toString())?.source.close?.();
    return this.open.delete(id.toString());
  }

  /** Closes what nobody has asked for in ten minutes. */
  prune(): void {
    for (const [id, { usedAt, isBusy }] of this.open) {
      if (!isBusy && this.now() - usedAt > IDLE_MS) this.kill(Long.fromString(id));
    }
  }

  closeAll(): void {
    for (const id of [...this.open.keys()]) this.kill(Long.fromString(id));
  }
}
