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
 * Takes the folder for this process. The lock names the process and when it started: after a crash, another
 * process may have got the same number.
 * @returns what gives it back
 * @throws FolderLockedError while another living process holds it
 */
export function lockFolder(dataDir: string): () => void {
  const path = join(dataDir, 'lock');
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, `${process.pid} ${startOf(process.pid) ?? ''}`);
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      const [pid = '', start = ''] = readFileSync(path, 'utf8').split(' ');
      if (isAlive(Number(pid), start)) throw new FolderLockedError(dataDir, Number(pid));
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const known = startOf(pid);
  if (known !== undefined && start !== '') return known === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did; undefined where /proc does not tell (proc(5)). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
