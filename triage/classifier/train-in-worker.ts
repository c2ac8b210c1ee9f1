import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
 * Trains in a process of its own: no turn waits, and the memory that training takes is given back when it ends, which
 * a thread's is not. Run from the sources, where no compiled worker exists, it trains in this thread between other
 * work: with few examples that takes about a second.
 *
 * @throws PlantaoError `internal` when the process fails; the models delivered before it stay good.
 */
export const trainInWorker: TrainModels = async (request) => {
  if (!existsSync(WORKER_FILE)) return trainInThread(request);
  const { examples, names, efforts, onModel, signal } = request;
  if (signal.aborted) return;
  const order: TrainingOrder = { examples, names, efforts };
  const worker = fork(WORKER_FILE, [], { serialization: 'advanced', execArgv: [] });
  const stop = () => void worker.kill();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (cause: unknown) =>
        reject(
          new PlantaoError('internal', 'The classifier could not be trained; the old one serves on.', {
            cause,
          }),
        );
      worker.on('message', (message) => {
        const model = message instanceof Uint8Array ? unpackModel(message) : null;
        if (model && !signal.aborted) onModel(model);
      });
      worker.on('error', fail);
      worker.on('exit', (code) =>
        code === 0 || signal.aborted ? resolve() : fail(new Error(`exit ${code}`)),
      );
      worker.send(order, (error) => {
        if (error !== null && !signal.aborted) fail(error);
      });
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
