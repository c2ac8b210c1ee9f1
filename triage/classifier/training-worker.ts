import { packModel } from './pack-model';
import { type Example, type TrainOptions, trainModelFromExamples } from './train-classifier';
import type { Effort } from './train-ensemble';

/** What the process is told to do. */
export type TrainingOrder = { examples: Example[]; names: TrainOptions['names']; efforts: Effort[] };

function send(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(bytes, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}

// The service that gave the order is this file's only caller (train-in-worker.ts).
process.once('message', async ({ examples, names, efforts }: TrainingOrder) => {
  for (const effort of efforts) await send(packModel(trainModelFromExamples(examples, { effort, names })));
  process.disconnect();
});
// Without the service there is nobody to train for.
process.once('disconnect', () => process.exit(0));
