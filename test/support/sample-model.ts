import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Db } from 'mongodb';
import { createCategoryStore } from '../../triage/category-store';
import { fingerprintCategories } from '../../triage/learn-categories';
import { createModelStore } from '../../triage/model-store';
import { readSampleCategories } from '../../triage/sample-categories';

const root = path.join(__dirname, '..', '..');

/** What the model depends on: the sample's words, how it is learned, and how words are read. */
function hashSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['triage/classifier', 'triage/sample', 'language']) {
    for (const name of readdirSync(path.join(root, folder)).sort())
      hash.update(readFileSync(path.join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function readModel(): Buffer {
  const cache = path.join(root, 'node_modules', '.cache', 'plantao');
  const file = path.join(cache, `sample-model-${hashSources()}.bin`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    execFileSync(
      process.execPath,
      ['-r', './test/support/require-typescript.js', 'test/support/train-sample-model.ts', unfinished],
      { cwd: root, stdio: 'inherit' },
    );
    renameSync(unfinished, file);
  }
  return readFileSync(file);
}

/** Puts the sample categories and their trained model into a fresh database, so that no test waits for the training. */
export async function storeSampleCategories(db: Db): Promise<void> {
  const store = createCategoryStore(db);
  const categories = readSampleCategories();
  await store.replace(categories, 'sample', new Date());
  await createModelStore(db).write(fingerprintCategories(categories), readModel(), new Date());
}
