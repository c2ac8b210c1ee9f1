import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { readSignalExamples } from './read-examples';
import type { SignalModel } from './signal-model';
import { trainSignals } from './train-signals';

/** Where what was learned lies, beside the program. */
export const signalModelFile = join(__dirname, 'signals.model');

const modelSchema: z.ZodType<SignalModel> = z.object({
  space: z.object({
    keys: z.instanceof(Int32Array),
    numbers: z.instanceof(Int32Array),
    idf: z.instanceof(Float32Array),
    unseenIdf: z.number(),
  }),
  weights: z.object({
    columns: z.number(),
    values: z.instanceof(Int8Array),
    scales: z.instanceof(Float32Array),
  }),
  words: z.map(z.string(), z.number()),
});

let model: SignalModel | null = null;

/** Learns the signals once, when the program is built, so that no start has to. */
export async function writeSignalModel(): Promise<void> {
  await writeFile(signalModelFile, serialize(trainSignals(readSignalExamples())));
}

/** What was built with the program, read once; learned now where nothing was built. */
export function signalModel(): SignalModel {
  model ??= existsSync(signalModelFile)
    ? modelSchema.parse(deserialize(readFileSync(signalModelFile)))
    : trainSignals(readSignalExamples());
  return model;
}
