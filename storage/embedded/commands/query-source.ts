import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Document, Long } from 'bson';
import { encode } from '../bson-values';
import { CommandError } from '../command-error';
import type { Batch, BatchSource } from '../cursors';
import type { Engine } from '../engine';
import { RawDocument } from '../raw-reply';

const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 64 * 1024;

/** Documents one by one; undefined is a moment at which others may run. */
export type Documents = Iterator<RawDocument | undefined>;

/** Batches of a query's documents, yielding to other clients during long scans. */
export function querySource(documents: Documents, maxTimeMs: number): BatchSource {
  let held: RawDocument | undefined;
  return {
    async next(limit): Promise<Batch> {
      const deadline = maxTimeMs > 0 ? performance.now() + maxTimeMs : Number.POSITIVE_INFINITY;
      const batch: RawDocument[] = [];
      let bytes = 0;
      for (;;) {
        if (limit > 0 && batch.length >= limit) return { documents: batch, isFinished: false };
        const item = held ? { value: held, done: false as const } : documents.next();
        held = undefined;
        if (item.done) return { documents: batch, isFinished: true };
        const { value } = item;
        if (!value) {
          if (performance.now() > deadline) throw new CommandError(50, 'operation exceeded time limit');
          await nextTurn();
          continue;
        }
        bytes += value.bytes.length + 16;
        if (bytes > MAX_BATCH_BYTES && batch.length > 0) {
          held = value;
          return { documents: batch, isFinished: false };
        }
        batch.push(value);
      }
    },
    close: () => void documents.return?.(),
  };
}

export interface FirstBatch {
  ns: string;
  source: BatchSource;
  batchSize: number | undefined;
  singleBatch?: boolean;
}

/** The reply that opens a cursor: its first batch, and its id if more may come. */
export async function openCursor(
  engine: Engine,
  { ns, source, batchSize, singleBatch }: FirstBatch,
): Promise<Document> {
  const batch: Batch =
    batchSize === 0
      ? { documents: [], isFinished: false }
      : await source.next(batchSize ?? FIRST_BATCH, undefined);
  const isFinished = batch.isFinished || singleBatch === true;
  if (isFinished) source.close?.();
  const id = isFinished ? Long.ZERO : engine.cursors.add(ns, source);
  return { cursor: { firstBatch: batch.documents, id, ns, ...batch.extra } };
}

export function rawOf(doc: Document): RawDocument {
  return new RawDocument(encode(doc));
}
