import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlantaoError } from '../../contracts/plantao-error';
import { systemCode } from './system-code';

/**
 * Takes the folder for this process. The lock names the process and when it started: after a crash, another
 * process may have got the same number. Another container's processes are not to be seen from here, but answer.
 * @param isServed whether an engine answers on the folder's socket
 * @returns what gives it back
 * @throws PlantaoError `conflict` while another living process holds it
 */
export function lockFolder(dataDir: string, isServed: boolean): () => void {
  const path = join(dataDir, 'lock');
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      const [pid = '', start = ''] = readFileSync(path, 'utf8').split(' ');
      const isKnown = isAlive(Number(pid), start);
      if (isKnown || isServed) {
        const holder = isKnown ? `process ${pid}` : 'a process of another container';
        throw new PlantaoError(
          'conflict',
          `${dataDir} is in use by ${holder}: stop that process, or set another DATA_DIR`,
        );
      }
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number, start: string): boolean {
  // A killed process stays on the list until its parent asks after it, which in a container may be never.
  if (['Z', 'X'].includes(statusOf(pid)[0] ?? '')) return false;
  const known = startOf(pid);
  if (known !== '' && start !== '') return known === start;
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did; empty where /proc does not tell (proc(5)). */
function startOf(pid: number): string {
  return statusOf(pid)[19] ?? '';
}

/** What /proc tells of a process after its name, its state first; empty where it tells nothing. */
function statusOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
