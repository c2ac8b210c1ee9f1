import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readStartFlags } from './start-flags';

/** What settles after the start: training, calibration, the first collections. Milliseconds. */
const settleMs = 20_000;

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (output.includes('ready on')) resolve();
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('exit', () => reject(new Error(`The service ended at its start:\n${output}`)));
  });
}

/** Resident bytes of a process; null where /proc does not tell. */
function residentBytes(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Starts the service as `npm start` does, with the sample data, and reads its memory and how long it took. */
export async function measureStart(
  root: string,
): Promise<{ readyMs: number; residentBytes: number | null }[]> {
  const data = mkdtempSync(path.join(tmpdir(), 'plantao-bench-'));
  const figures: { readyMs: number; residentBytes: number | null }[] = [];
  const flags = readStartFlags(root);
  try {
    // The first start trains and indexes; the second one loads.
    for (let start = 0; start < 2; start += 1) {
      const begin = performance.now();
      const child = spawn(process.execPath, [...flags, path.join(root, 'dist/bot/main.js')], {
        env: { ...process.env, PORT: '0', DATA_DIR: data, LOG_LEVEL: 'error' },
      });
      await untilReady(child);
      const readyMs = Math.round(performance.now() - begin);
      await wait(settleMs);
      figures.push({ readyMs, residentBytes: residentBytes(child.pid ?? 0) });
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await gone;
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  return figures;
}
