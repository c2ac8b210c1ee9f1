import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

/** What tests learn but once is kept here, under a name that carries the hash of what it was learned from. */
export const learnedFolder = path.join(root, 'node_modules', '.cache', 'plantao');

/** A hash of files of the project; of a folder, those that lie in it, but not in the folders in it, nor what was learned. */
export function hashSources(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const place = path.join(root, source);
    const files = statSync(place).isFile() ? [place] : filesIn(place);
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.model'))
    .map(({ name }) => path.join(folder, name))
    .sort();
}
