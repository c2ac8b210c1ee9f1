import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packModel } from './classifier/pack-model';
import { trainModelFromExamples } from './classifier/train-classifier';
import { fingerprintCategories, listExamples } from './learn-categories';
import { readSampleCategories } from './sample-categories';

/** The fingerprint is in the name: what was built from other categories is not found. */
const fileOf = (fingerprint: string) => join(__dirname, 'sample', `${fingerprint}.model`);

/** The packed model of the sample's categories; takes some seconds. */
export function trainSampleModel(): Uint8Array {
  const { examples, names } = listExamples(readSampleCategories());
  return packModel(trainModelFromExamples(examples, { effort: 'full', names }));
}

/** Learns the sample's categories once, when the program is built, so that no first start has to. */
export async function writeSampleModel(): Promise<void> {
  await writeFile(fileOf(fingerprintCategories(readSampleCategories())), trainSampleModel());
}

/** The packed model that was built with the program, where it is the one of these categories; otherwise null. */
export async function readSampleModel(fingerprint: string): Promise<Uint8Array | null> {
  const file = fileOf(fingerprint);
  return existsSync(file) ? readFile(file) : null;
}
