import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PlantaoError } from '../../contracts/plantao-error';
import { systemCode } from './system-code';

/**
 * Makes a folder for this user alone, with those above it that are missing. Not with Node's `recursive`, which tries
 * for ever where a system refuses a folder as if the one above it were missing, as /proc does.
 *
 * @throws PlantaoError `not-allowed` when the folder is not there and cannot be made
 */
export function makeFolder(dataDir: string): void {
  try {
    make(resolve(dataDir));
  } catch (error) {
    const why = systemCode(error) ?? String(error);
    throw new PlantaoError(
      'not-allowed',
      `${dataDir} cannot be made (${why}): set DATA_DIR to a folder that this user may write to`,
      { cause: error },
    );
  }
}

function make(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) make(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker; what else has the name is no folder.
    if (systemCode(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
