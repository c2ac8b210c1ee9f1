import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlantaoError } from '../../contracts/plantao-error';
import { packModel, unpackModel } from './pack-model';
import type { ClassifierModel, Example, TrainOptions } from './train-classifier';
import { trainModelFromExamples } from './train-classifier';
import type { Effort } from './train-ensemble';
import type { TrainingOrder, TrainingReport } from './training-worker';

interface TrainingRequest {
  examples: Example[];
  names: TrainOptions['names'];
  /** One model is trained, and delivered, for each, in this order. */
  efforts: Effort[];
  /** Given each model with its packed bytes, which may be the very memory that the model lies in. */
  onModel(model: ClassifierModel, packed: Uint8Array): void;
  /** Stops the training; the promise then resolves without further models. */
  signal: AbortSignal;
}

export type TrainModels = (request: TrainingRequest) => Promise<void>;

/** As much of what a failing process wrote goes into the error, in characters. */
const quotedCharacters = 2_000;

/** The worker's file; it exists only where the program has been compiled. */
const workerFile = join(__dirname, 'training-worker.js');

/**
 * Trains in a process of its own: no turn waits, and the memory that training takes is given back when it ends, which
 * a thread's is not. Run from the sources, where no compiled worker exists, it trains in this thread between other
 * work: with few examples that takes about a second.
 *
 * @throws PlantaoError `internal` when the process fails; the models delivered before it stay good.
 */
export const trainInWorker: TrainModels = async (request) => {
  if (!existsSync(workerFile)) return trainInThread(request);
  const { examples, names, efforts, onModel, signal } = request;
  if (signal.aborted) return;
  const order: TrainingOrder = { examples, names, efforts };
  const worker = fork(workerFile, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
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
      const receive = modelReceiver((model, packed) => {
        if (!signal.aborted) onModel(model, packed);
      });
      worker.on('message', (message: TrainingReport) => receive(message));
      let written = '';
      worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
        written = (written + text).slice(0, quotedCharacters);
      });
      worker.on('error', fail);
      worker.on('close', (code) =>
        code === 0 || signal.aborted ? resolve() : fail(new Error(`exit ${code}: ${written}`)),
      );
      worker.send(order, (error) => {
        if (error !== null && !signal.aborted) fail(error);
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** Puts models together from the parts that the process sends. */
function modelReceiver(onModel: TrainingRequest['onModel']): (report: TrainingReport) => void {
  let bytes = new Uint8Array(0);
  let filled = 0;
  return (report) => {
    if (!(report instanceof Uint8Array)) {
      bytes = new Uint8Array(report.size);
      filled = 0;
      return;
    }
    bytes.set(report, filled);
    filled += report.byteLength;
    if (filled < bytes.byteLength) return;
    const packed = bytes;
    bytes = new Uint8Array(0);
    const model = unpackModel(packed);
    if (model) onModel(model, packed);
  };
}

/** The same training in this thread, giving way to other work between the models. */
export const trainInThread: TrainModels = async ({ examples, names, efforts, onModel, signal }) => {
  for (const effort of efforts) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return;
    const model = trainModelFromExamples(examples, { effort, names });
    onModel(model, packModel(model));
  }
};
