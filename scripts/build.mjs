// Builds everything that `npm start` runs into dist/: the server by tsc, the pages by Vite, and what is learned
// from the sample's categories and articles. Runs after an install, and before a start when a source file is newer
// than the last build (--if-stale).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built');
const left = new Set(['node_modules', 'dist', 'data', 'test', 'docs', '.git', '.ci', 'coverage']);
const pages = ['desk', 'widget', 'loader', 'shop'];

async function newestSource(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = await Promise.all(
    entries
      .filter(({ name }) => !left.has(name) && !name.startsWith('.'))
      .map(async (entry) => {
        const full = path.join(folder, entry.name);
        return entry.isDirectory() ? newestSource(full) : (await stat(full)).mtimeMs;
      }),
  );
  return Math.max(0, ...times);
}

async function isFresh() {
  if (!existsSync(stamp)) return false;
  return (await stat(stamp)).mtimeMs > (await newestSource(root));
}

function run(label, program, args) {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`Building ${label} failed:\n${output}`));
      console.log(`built ${label} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
}

async function copySamples() {
  for (const folder of [
    'handoff/sample',
    'knowledge-base/sample',
    'triage/sample',
    'triage/signals/examples',
  ]) {
    const from = path.join(root, folder);
    if (existsSync(from)) {
      await cp(from, path.join(root, 'dist', folder), {
        recursive: true,
        filter: (file) => !file.endsWith('.ts'),
      });
    }
  }
}

async function buildServer() {
  await run('the server', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  await copySamples();
  try {
    await run('what the sample teaches', 'scripts/learn-sample.mjs', []);
  } catch (error) {
    console.warn(`${error.message}\nThe service learns what it can of the sample when it first starts.`);
  }
}

async function buildPages() {
  for (const page of pages) {
    const config = `web/${page}/vite.config.mts`;
    if (existsSync(path.join(root, config)))
      await run(`web/${page}`, 'node_modules/vite/bin/vite.js', ['build', '-c', config]);
  }
}

if (process.argv.includes('--if-stale') && (await isFresh())) process.exit(0);
try {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await Promise.all([buildServer(), buildPages()]);
  await writeFile(stamp, new Date().toISOString());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
