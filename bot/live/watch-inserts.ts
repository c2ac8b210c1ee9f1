import type { ChangeStream, Collection, Document } from 'mongodb';

/** How soon a change stream that broke is opened again, in milliseconds. */
const usualReopenMs = 5_000;

/**
 * Calls back with every document that any instance inserts, for as long as it is open. A stream that breaks, or ends
 * because the collection was dropped (a backup is restored), is opened again, and what came meanwhile is not made up
 * for; a server without change streams never calls: whoever watches has to do without.
 */
export function watchInserts<T extends Document>(
  collection: Collection<T>,
  onInsert: (inserted: T) => void,
  reopenMs = usualReopenMs,
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
    const openAgain = (): void => {
      if (isClosed || stream !== opened) return;
      stream = null;
      opened.close().catch(() => undefined);
      reopen = setTimeout(open, reopenMs);
      reopen.unref();
    };
    // Without a listener an error would end the process, also one that comes after the first.
    opened.on('error', openAgain);
    opened.on('end', openAgain);
    opened.on('close', openAgain);
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
