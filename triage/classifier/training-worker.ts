import { packModel } from './pack-model';
import { type Example, type TrainOptions, trainModelFromExamples } from './train-classifier';
import type { Effort } from './train-ensemble';

/** What the process is told to do. */
export interface TrainingOrder {
  examples: Example[];
  names: TrainOptions['names'];
  efforts: Effort[];
}

/** What the process answers for each model: its size in bytes, then its bytes in parts. */
export type TrainingReport = { size: number } | Uint8Array;

/** Small, so that the service keeps no copies of a whole model in messages: what it once took, it seldom gives back. */
const partBytes = 256 * 1024;

/** The service has ended, and its `disconnect` is still to be heard: there is nobody to train for. */
const lost: readonly unknown[] = ['EPIPE', 'ERR_IPC_CHANNEL_CLOSED'];

function report(message: TrainingReport): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error === null) resolve();
      else if ('code' in error && lost.includes(error.code)) process.exit(0);
      else reject(error);
    });
  });
}

async function send(bytes: Uint8Array): Promise<void> {
  await report({ size: bytes.byteLength });
  for (let at = 0; at < bytes.byteLength; at += partBytes) await report(bytes.subarray(at, at + partBytes));
}

// The service that gave the order is this file's only caller (train-in-worker.ts).
process.once('message', async ({ examples, names, efforts }: TrainingOrder) => {
  for (const effort of efforts) await send(packModel(trainModelFromExamples(examples, { effort, names })));
  process.disconnect();
});
// Without the service there is nobody to train for.
process.once('disconnect', () => process.exit(0));
