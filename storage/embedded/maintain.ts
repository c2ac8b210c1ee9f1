import type { Engine } from './engine';
import { findNow } from './query/read-documents';

const everyMs = 60_000;

/** Deletes what TTL indexes have let expire, and forgets idle cursors and old retry records. */
export async function maintain({ cursors, file, retries, catalog, documents, now }: Engine): Promise<void> {
  cursors.prune();
  await file.write(() => retries.prune());
  for (const collection of catalog.list()) {
    for (const { spec, fields } of collection.indexes) {
      if (spec.expireAfterSeconds === undefined) continue;
      const before = new Date(now() - spec.expireAfterSeconds * 1000);
      const filter = { [fields[0]?.name ?? '']: { $lt: before } };
      // Looked up inside the write: nobody prolongs a document in between.
      await file.write(() => {
        for (const stored of findNow(file, collection, { filter })) documents.remove(collection, stored);
      });
    }
  }
}

/** Maintains once a minute. @returns what ends it */
export function keepMaintained(engine: Engine): () => void {
  const timer = setInterval(() => maintain(engine).catch(tellOf), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** A full disk refuses deletions as well; the next round tries again. */
function tellOf(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  process.emitWarning(`The embedded database could not remove what has expired, and tries again: ${why}`);
}
