import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlantaoError } from '../../contracts/plantao-error';
import type { IndexingOrder } from './index-worker';
import type { PackedIndex } from './locale-index';
import type { IndexedArticle } from './search-types';

/** The worker's file; it exists only where the program has been compiled. */
const workerFile = join(__dirname, 'index-worker.js');

/** Whether indexes can be built in another thread: not when run from the sources. */
export const canBuildInWorker = (): boolean => existsSync(workerFile);

/**
 * Builds the indexes of many articles in a thread of its own, so that no turn waits.
 *
 * @returns one index for each language, for `ArticleIndex.adopt`
 * @throws PlantaoError `internal` when the thread fails, and whatever the batches throw
 */
export async function buildInWorker(
  batches: AsyncIterable<readonly IndexedArticle[]>,
): Promise<PackedIndex[]> {
  const worker = new Worker(workerFile);
  const packed: PackedIndex[] = [];
  let batchDone: () => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: 'indexed' | PackedIndex) => {
      if (message === 'indexed') batchDone();
      else packed.push(message);
    });
    worker.on('exit', () => resolve());
    worker.on('error', (cause) => {
      reject(new PlantaoError('internal', 'The articles could not be indexed.', { cause }));
    });
  });
  // Seen below, whichever batch it interrupts.
  finished.catch(() => undefined);
  const send = (order: IndexingOrder): void => worker.postMessage(order);
  try {
    for await (const batch of batches) {
      const done = new Promise<void>((resolve) => {
        batchDone = resolve;
      });
      send(batch);
      await Promise.race([done, finished]);
    }
    send(null);
    await finished;
    return packed;
  } finally {
    await worker.terminate();
  }
}
