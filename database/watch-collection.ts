import type { ChangeStream, ChangeStreamDocument, Collection, Document } from 'mongodb';

interface WatchOptions<T extends Document> {
  /** What of the changes is wanted; all of it when left out. */
  pipeline?: Document[];
  onChange: (change: ChangeStreamDocument<T>) => void;
  /** Told each time that nothing is heard any more, until the stream is open again. */
  onBreak?: (error?: unknown) => void;
  /** How soon a stream that broke is opened again, in milliseconds. */
  reopenMs?: number;
}

export interface Watching {
  /** False from a break until the stream is opened again. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

const usualReopenMs = 5_000;

/**
 * Calls back with what any instance changes in a collection, for as long as it is watched. A stream that breaks, or
 * ends because the collection was dropped (a backup is restored), is opened again, and what came meanwhile is not made
 * up for; a server without change streams never calls: whoever watches has to do without.
 */
export function watchCollection<T extends Document>(
  collection: Collection<T>,
  { pipeline = [], onChange, onBreak, reopenMs = usualReopenMs }: WatchOptions<T>,
): Watching {
  let stream: ChangeStream<T> | null = null;
  let reopen: NodeJS.Timeout | null = null;
  let isClosed = false;

  function open(): void {
    const opened = collection.watch<T>(pipeline, { maxAwaitTimeMS: 1_000 });
    stream = opened;
    opened.on('change', onChange);
    const openAgain = (error?: unknown): void => {
      if (isClosed || stream !== opened) return;
      stream = null;
      // It is broken already: that it cannot be closed properly tells nothing new.
      opened.close().catch(() => undefined);
      reopen = setTimeout(open, reopenMs);
      reopen.unref();
      onBreak?.(error);
    };
    // Without a listener an error would end the process, also one that comes after the first.
    opened.on('error', openAgain);
    opened.on('end', () => openAgain());
    opened.on('close', () => openAgain());
  }

  open();
  return {
    get isOpen() {
      return stream !== null;
    },
    async close() {
      isClosed = true;
      if (reopen !== null) clearTimeout(reopen);
      await stream?.close();
    },
  };
}
