import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Document, Long } from 'bson';
import type { RawDocument } from './bson/raw-document';
import { CommandError } from './command-error';

/** What a cursor gives at once. */
export interface Batch {
  documents: RawDocument[];
  isFinished: boolean;
  /** Further fields of the reply's `cursor`. */
  extra?: Document;
}

/** A source of batches: a query that goes on, or a change stream that waits. */
export interface BatchSource {
  /** @param limit most documents, 0 for no limit; @param waitMs how long to wait for the first one */
  next(limit: number, waitMs?: number): Promise<Batch>;
  close?(): void;
}

interface Cursor {
  ns: string;
  source: BatchSource;
  usedAt: number;
  isBusy: boolean;
}

const IDLE_MS = 10 * 60 * 1000;
const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 64 * 1024;

/** Batches of a query's documents; an undefined among them is a moment at which others may run. */
export function querySource(documents: Iterator<RawDocument | undefined>, maxTimeMs = 0): BatchSource {
  let held: RawDocument | undefined;
  return {
    async next(limit) {
      const deadline = maxTimeMs > 0 ? performance.now() + maxTimeMs : Number.POSITIVE_INFINITY;
      const batch: RawDocument[] = [];
      let bytes = 0;
      while (limit === 0 || batch.length < limit) {
        const item = held ? { value: held } : documents.next();
        held = undefined;
        if (item.done) return { documents: batch, isFinished: true };
        if (item.value) bytes += item.value.bytes.length + 16;
        else if (performance.now() > deadline) throw new CommandError(50, 'operation exceeded time limit');
        else await nextTurn();
        held = item.value;
        if (bytes > MAX_BATCH_BYTES && batch.length > 0) break;
        if (held) batch.push(held);
        held = undefined;
      }
      return { documents: batch, isFinished: false };
    },
    close: () => void documents.return?.(),
  };
}

/** The open cursors of all clients. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  constructor(private readonly now: () => number) {}

  /** The reply that opens a cursor: its first batch, and its id if more may come. */
  async start(
    ns: string,
    source: BatchSource,
    batchSize = FIRST_BATCH,
    singleBatch = false,
  ): Promise<Document> {
    const nothing = { documents: [], isFinished: false, extra: {} };
    const { documents, isFinished, extra } = batchSize === 0 ? nothing : await source.next(batchSize);
    if (isFinished || singleBatch) {
      source.close?.();
      return { cursor: { firstBatch: documents, id: Long.ZERO, ns, ...extra } };
    }
    const id = Long.fromNumber(randomInt(1, 2 ** 47));
    this.open.set(id.toString(), { ns, source, usedAt: this.now(), isBusy: false });
    return { cursor: { firstBatch: documents, id, ns, ...extra } };
  }

  /** @throws 43 when there is no such cursor, and what the source itself throws */
  async next(id: Long, ns: string, limit: number, waitMs?: number): Promise<Document> {
    const cursor = this.open.get(id.toString());
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    if (cursor.ns !== ns)
      throw new CommandError(13, `cursor id ${id} belongs to '${cursor.ns}', not to '${ns}'`);
    if (cursor.isBusy) throw new CommandError(12051, `cursor id ${id} is already in use`);
    cursor.isBusy = true;
    try {
      const { documents, isFinished, extra } = await cursor.source.next(limit, waitMs);
      if (isFinished) this.kill(id);
      return { cursor: { nextBatch: documents, id: isFinished ? Long.ZERO : id, ns, ...extra } };
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
    for (const [id, { usedAt, isBusy }] of this.open)
      if (!isBusy && this.now() - usedAt > IDLE_MS) this.kill(Long.fromString(id));
  }

  closeAll(): void {
    for (const id of [...this.open.keys()]) this.kill(Long.fromString(id));
  }
}
