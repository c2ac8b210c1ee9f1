import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Db } from 'mongodb';
import * as z from 'zod';
import { createCalibrationStore } from '../../knowledge-base/answering/calibration-store';
import { confidenceShiftsSchema } from '../../knowledge-base/answering/confidence-shifts';
import { fitSampleCalibration } from '../../knowledge-base/sample-calibration';
import { createCategoryStore } from '../../triage/category-store';
import { fingerprintCategories } from '../../triage/learn-categories';
import { createModelStore } from '../../triage/model-store';
import { readSampleCategories } from '../../triage/sample-categories';
import { trainSampleModel } from '../../triage/sample-model';
import { hashSources, learnedFolder } from './hash-sources';

/** What is learned depends on the sample's words, on how it is learned, and on how words are read. */
const sources = [
  'triage/classifier',
  'triage/sample',
  'knowledge-base/answering',
  'knowledge-base/sample/articles',
  'knowledge-base/search',
  'language',
];

/** Where what was learned lies: learned by whoever needs it first, once for all runs on these sources. */
async function learnedSample(): Promise<string> {
  const folder = path.join(learnedFolder, `sample-${hashSources(sources)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(path.join(unfinished, 'routes.model'), trainSampleModel());
  writeFileSync(path.join(unfinished, 'calibration.json'), JSON.stringify(await fitSampleCalibration()));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test file was first.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

const calibrationSchema = z.object({ fingerprint: z.string(), shifts: confidenceShiftsSchema });

/** Puts what is learned of the sample into a fresh database, as the build does it, so that no test waits for the learning. */
export async function storeLearnedSample(db: Db): Promise<void> {
  const folder = await learnedSample();
  const categories = readSampleCategories();
  await createCategoryStore(db).replace(categories, 'sample', new Date());
  const model = readFileSync(path.join(folder, 'routes.model'));
  await createModelStore(db).write(fingerprintCategories(categories), model, new Date());
  const { fingerprint, shifts } = calibrationSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'calibration.json'), 'utf8')),
  );
  await createCalibrationStore(db).write(fingerprint, shifts);
}
