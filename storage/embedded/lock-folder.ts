import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlantaoError } from '../../contracts/plantao-error';
import { isServed } from './folder-socket';
import { systemCode } from './system-code';

/** How often an engine is asked whether it still answers, and how long in between: a second in all. */
const attempts = 20;
const pauseMs = 50;

/**
 * Takes the folder for this process. The lock names the process and when it started: after a crash, another
 * process may have got the same number. Another container's processes are not to be seen from here, but answer; so
 * do the last threads of a killed process, for a moment.
 * @returns what gives it back
 * @throws PlantaoError `conflict` while another living process holds it
 */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const path = join(dataDir, 'lock');
  for (let attempt = 1; ; ) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const lock = readLock(path);
    if (lock === undefined) continue;
    const [pid = '', start = ''] = lock.split(' ');
    if (isAlive(Number(pid), start)) throw inUse(dataDir, `process ${pid}`);
    if (await isServed(dataDir)) {
      if (attempt === attempts) throw inUse(dataDir, 'a process of another container');
      attempt += 1;
      await wait(pauseMs);
    } else if (readLock(path) === lock) rmSync(path, { force: true });
  }
}

/** What the lock holds, or undefined where its holder has just given it back. */
function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

const inUse = (dataDir: string, holder: string): PlantaoError =>
  new PlantaoError(
    'conflict',
    `${dataDir} is in use by ${holder}: stop that process, or set another DATA_DIR`,
  );

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
