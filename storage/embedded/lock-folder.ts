import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The folder belongs to another process. */
export class FolderLockedError extends Error {
  readonly code = 'data-folder-in-use';
  constructor(
    dataDir: string,
    readonly pid: number,
  ) {
    super(`${dataDir} is in use by process ${pid}: stop that process, or set another DATA_DIR`);
  }
}

/**
 * Takes the folder for this process.
 * @returns what gives it back
 * @throws FolderLockedError while another living process holds it
 */
export function lockFolder(dataDir: string): () => void {
  const path = join(dataDir, 'lock');
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(path, 'utf8'));
      if (isAlive(pid)) throw new FolderLockedError(dataDir, pid);
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
