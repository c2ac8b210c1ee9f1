import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { signalModelFile, writeSignalModel } from '../../triage/signals/learned/store-signals';
import { hashSources, learnedFolder } from './hash-sources';

/** What is learned of the signals depends on the examples, on how it is learned, and on how words are read. */
const sources = [
  'triage/classifier',
  'triage/signals/examples',
  'triage/signals/learned',
  'triage/signals/read-words.ts',
  'language',
];

/**
 * Before the tests: puts what the examples of signals teach beside the sources, as the build puts it beside the built
 * program, so that no test has to learn it. It is learned anew only when a source has changed.
 */
export default async function learnSignals(): Promise<void> {
  const kept = path.join(learnedFolder, `signals-${hashSources(sources)}.model`);
  if (!existsSync(kept)) {
    await writeSignalModel();
    mkdirSync(learnedFolder, { recursive: true });
    const unfinished = `${kept}.${process.pid}`;
    copyFileSync(signalModelFile, unfinished);
    renameSync(unfinished, kept);
  } else copyFileSync(kept, signalModelFile);
}
