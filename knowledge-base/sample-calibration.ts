import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConfidenceShifts, confidenceShiftsSchema } from './answering/confidence-shifts';
import { fingerprintKnowledge } from './answering/fingerprint-knowledge';
import { readSampleArticles } from './sample-articles';
import { createArticleIndex } from './search/article-index';

/** The fingerprint is in the name: what was fitted to other articles is not found. */
const fileOf = (fingerprint: string) => path.join(__dirname, 'sample', `${fingerprint}.calibration.json`);

/** Fits confidence to the sample's articles; takes a second or two. */
export async function fitSampleCalibration(): Promise<{ fingerprint: string; shifts: ConfidenceShifts }> {
  const lines = await readSampleArticles();
  const articles = new Map(
    lines.map((line) => [line.key + line.locale, { ...line, id: line.key + line.locale }]),
  );
  const index = createArticleIndex();
  for (const article of articles.values()) index.put(article);
  const steps = index.calibration(articles);
  while (!steps.next().done);
  const fingerprint = await fingerprintKnowledge({ articles: articles.values(), judged: [], synonyms: {} });
  return { fingerprint, shifts: { 'pt-BR': index.shiftOf('pt-BR'), en: index.shiftOf('en') } };
}

/** Fits it once, when the program is built, so that no first start has to. */
export async function writeSampleCalibration(): Promise<void> {
  const { fingerprint, shifts } = await fitSampleCalibration();
  await writeFile(fileOf(fingerprint), JSON.stringify(shifts));
}

/** What was built with the program, where it was fitted to just this; otherwise null. */
export async function readSampleCalibration(fingerprint: string): Promise<ConfidenceShifts | null> {
  const file = fileOf(fingerprint);
  return existsSync(file) ? confidenceShiftsSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : null;
}
