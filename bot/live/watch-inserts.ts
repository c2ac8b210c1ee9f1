import type { ChangeStream, Collection, Document } from 'mongodb';

/** How soon a change stream that broke is opened again, in milliseconds. */
const reopenMs = 5_000;

/**
 * Calls back with every document that any instance inserts, for as long as it is open. A stream that breaks is opened
 * again, and what came meanwhile is not made up for; a server without change streams never calls: whoever watches has
 * to do without.
 */
export function watchInserts<T extends Document>(
  collection: Collection<T>,
  onInsert: (inserted: T) => void,
): { close(): Promise<void> } {
  let stream: ChangeStream<T> | null = null;
  let reopen: NodeJS.Timeout | null = null;
  let isClosed = false;

  function open(): void {
    const opened = collection.watch<T>([{ $match: { operationType: 'insert' } }], { maxAwaitTimeMS: 1_000 });
    stream = opened;
    opened.on('change', (change) => {
      if (change.operationType === 'insert') onInsert(change.fullDocument);
    });
    opened.on('error', () => {
      if (isClosed || reopen !== null) return;
      reopen = setTimeout(() => {
        reopen = null;
        open();
      }, reopenMs);
      reopen.unref();
    });
  }

  open();
  return {
    async close() {
      isClosed = true;
      if (reopen !== null) clearTimeout(reopen);
      await stream?.close();
    },
  };
}
