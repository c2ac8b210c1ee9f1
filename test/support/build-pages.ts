import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');

type Page = 'desk' | 'widget' | 'loader' | 'shop';

export interface BuiltPages {
  /** What `startService` takes as `pagesFolder`. */
  folder: string;
  remove(): void;
}

/** Builds pages from the sources as they are now into a folder of their own, so that no test reads an old build. */
export async function buildPages(...pages: Page[]): Promise<BuiltPages> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plantao-pages-'));
  for (const page of pages) {
    const config = `web/${page}/vite.config.mts`;
    const args = [
      'node_modules/vite/bin/vite.js',
      'build',
      '-c',
      config,
      '--outDir',
      path.join(folder, page),
    ];
    await run(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
