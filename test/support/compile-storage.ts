import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const root = join(__dirname, '..', '..');

/** Compiled copies of the storage folder, its command and what they import, for child processes and worker threads. */
export interface CompiledStorage {
  folder: string;
  remove(): void;
}

/** Compiles as the build does, into a folder from which the installed packages are found. */
export function compileStorage(): CompiledStorage {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'storage-'));
  const sources = ['storage', 'contracts'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  );
  for (const source of [...sources, 'commands/run-command.ts', 'commands/embedded-mongodb.ts']) {
    if (!source.endsWith('.ts')) continue;
    const { code } = transformFileSync(join(root, source), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'commonjs' },
    });
    const target = join(folder, source.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
