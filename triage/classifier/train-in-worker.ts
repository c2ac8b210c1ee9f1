import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlantaoError } from '../../contracts/plantao-error';
import { unpackModel } from './pack-model';
import type { ClassifierModel, Example, TrainOptions } from './train-classifier';
import { trainModelFromExamples } from './train-classifier';
import type { Effort } from './train-ensemble';
import type { TrainingOrder } from './training-worker';

export type TrainingRequest = {
  examples: Example[];
  names: TrainOptions['names'];
  /** One model is trained, and delivered, for each, in this order. */
  efforts: Effort[];
  onModel(model: ClassifierModel): void;
  /** Stops the training; the promise then resolves without further models. */
  signal: AbortSignal;
};

export type TrainModels = (request: TrainingRequest) => Promise<void>;

/** The worker's file; it exists only where the program has been compiled. */
const WORKER_FILE = join(__dirname, 'training-worker.js');

/**
 * Trains in a thread of its own, so that no turn waits. Run from the sources, where no compiled worker
 * exists, it trains in this thread between other work: with few examples that takes about a second.
 *
 * @throws PlantaoError `internal` when the thread fails; the models delivered before it stay good.
 */
export const trainInWorker: TrainModels = async (request) => {
  if (!existsSync(WORKER_FILE)) return trainInThread(request);
  const { examples, names, efforts, onModel, signal } = request;
  if (signal.aborted) return;
  const order: TrainingOrder = { examples, names, efforts };
  const worker = new Worker(WORKER_FILE, { workerData: order });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (bytes: Uint8Array) => {
        const model = unpackModel(bytes);
        if (model && !signal.aborted) onModel(model);
      });
      worker.on('error', (cause) =>
        reject(
          new PlantaoError('internal', 'The classifier could not be trained; the old one serves on.', {
            cause,
          }),
        ),
      );
      worker.on('exit', () => resolve());
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** The same training in this thread, giving way to other work between the models. */
export const trainInThread: TrainModels = async ({ examples, names, efforts, onModel, signal }) => {
  for (const effort of efforts) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return;
    onModel(trainModelFromExamples(examples, { effort, names }));
  }
};
