import { parentPort, workerData } from 'node:worker_threads';
import { packModel } from './pack-model';
import { type Example, type TrainOptions, trainModelFromExamples } from './train-classifier';
import type { Effort } from './train-ensemble';

/** What the thread is started with. */
export type TrainingOrder = { examples: Example[]; names: TrainOptions['names']; efforts: Effort[] };

const { examples, names, efforts }: TrainingOrder = workerData;
for (const effort of efforts) {
  const bytes = packModel(trainModelFromExamples(examples, { effort, names }));
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
}
