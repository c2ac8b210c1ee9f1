import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Document, Long } from 'bson';
import type { Documents } from './aggregate/pipeline';
import { RawDocument } from './bson/raw-document';
import { encode } from './bson/write-bson';
import { CommandError } from './command-error';

/** What a cursor gives at once. */
interface Batch {
  documents: RawDocument[];
  isFinished: boolean;
  /** Further fields of the reply's `cursor`. */
  extra?: Document;
}

/** A source of batches: a query that goes on, or a change stream that waits. */
export interface BatchSource {
  /** Further fields of the reply that opens the cursor without a batch. */
  opening?: Document;
  /** @param limit most documents, 0 for no limit; @param waitMs how long to wait for the first one */
  next(limit: number, waitMs?: number): Promise<Batch>;
  close?(): void;
}

const idleMs = 10 * 60 * 1000;
const firstBatchSize = 101;
export const maxBatchBytes = 16 * 1024 * 1024 - 64 * 1024;

/** Batches of a query's documents. */
export function querySource(documents: Documents, maxTimeMs = 0): BatchSource {
  const iterator = documents[Symbol.iterator]();
  let held: RawDocument | undefined;
  return {
    async next(limit) {
      const deadline = maxTimeMs > 0 ? performance.now() + maxTimeMs : Number.POSITIVE_INFINITY;
      const batch: RawDocument[] = held ? [held] : [];
      let bytes = held?.bytes.length ?? 0;
      held = undefined;
      while (limit === 0 || batch.length < limit) {
        const { value, done } = iterator.next();
        if (done) return { documents: batch, isFinished: true };
        if (value) {
          const doc = value instanceof RawDocument ? value : new RawDocument(encode(value));
          bytes += doc.bytes.length + 16;
          if (bytes <= maxBatchBytes || batch.length === 0) batch.push(doc);
          else held = doc;
          if (held) break;
        } else if (performance.now() > deadline) throw new CommandError(50, 'operation exceeded time limit');
        else await setImmediate();
      }
      return { documents: batch, isFinished: false };
    },
    close: () => void iterator.return?.(),
  };
}

/** The open cursors of all clients. */
export class Cursors {
  private readonly open = new Map<
    string,
    { ns: string; source: BatchSource; usedAt: number; isBusy: boolean }
  >();
  constructor(private readonly now: () => number) {}

  /** The reply that opens a cursor: its first batch, and its id if more may come. */
  async start(
    ns: string,
    source: BatchSource,
    batchSize = firstBatchSize,
    singleBatch = false,
  ): Promise<Document> {
    const nothing: Batch = { documents: [], isFinished: false, extra: source.opening };
    const {
      documents: firstBatch,
      isFinished,
      extra,
    } = batchSize === 0 ? nothing : await source.next(batchSize);
    const isOver = isFinished || singleBatch;
    const id = isOver ? Long.ZERO : Long.fromNumber(randomInt(1, 2 ** 47));
    if (isOver) source.close?.();
    else this.open.set(id.toString(), { ns, source, usedAt: this.now(), isBusy: false });
    return { cursor: { firstBatch, id, ns, ...extra } };
  }

  /** @throws 43 when there is no such cursor, and what the source itself throws */
  async next(id: Long, ns: string, limit: number, waitMs?: number): Promise<Document> {
    const cursor = this.open.get(id.toString());
    if (cursor?.ns !== ns) throw new CommandError(43, `cursor id ${id} not found on ${ns}`);
    if (cursor.isBusy) throw new CommandError(12051, `cursor id ${id} is already in use`);
    cursor.isBusy = true;
    let isOver = true;
    try {
      const { documents: nextBatch, isFinished, extra } = await cursor.source.next(limit, waitMs);
      isOver = isFinished;
      return { cursor: { nextBatch, id: isOver ? Long.ZERO : id, ns, ...extra } };
    } finally {
      if (isOver) this.kill(id);
      cursor.isBusy = false;
      cursor.usedAt = this.now();
    }
  }

  kill(id: Long): boolean {
    this.open.get(id.toString())?.source.close?.();
    return this.open.delete(id.toString());
  }

  /** Closes what nobody has asked for in ten minutes; @param all at the end, every one */
  prune(all = false): void {
    for (const [id, { usedAt, isBusy }] of this.open)
      if (all || (!isBusy && this.now() - usedAt > idleMs)) this.kill(Long.fromString(id));
  }
}
