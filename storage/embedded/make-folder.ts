import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The data folder is not there and cannot be made. */
class FolderNotMadeError extends Error {
  readonly code = 'data-folder-not-made';
  constructor(dataDir: string, cause: unknown) {
    const why = codeOf(cause) ?? String(cause);
    super(`${dataDir} cannot be made (${why}): set DATA_DIR to a folder that this user may write to`, {
      cause,
    });
  }
}

/**
 * Makes a folder for this user alone, with those above it that are missing. Not with Node's `recursive`, which tries
 * for ever where a system refuses a folder as if the one above it were missing, as /proc does.
 *
 * @throws FolderNotMadeError
 */
export function makeFolder(dataDir: string): void {
  try {
    make(resolve(dataDir));
  } catch (error) {
    throw new FolderNotMadeError(dataDir, error);
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
    if (codeOf(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
