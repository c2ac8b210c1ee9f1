import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.join(__dirname, '..', '..', 'dist', 'bot', 'main.js');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plantao-signals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(['SIGTERM', 'SIGINT'])(
  '%s is heard while the modules are still being loaded',
  (signal) => {
    // Sent by the process itself, at the moment when it begins to load what opens the database.
    const hook = path.join(folder, 'hook.js');
    writeFileSync(
      hook,
      `const Module = require('node:module');
    const load = Module._load;
    Module._load = function (name, ...rest) {
      if (name.endsWith('/open-database')) process.kill(process.pid, '${signal}');
      return load.call(this, name, ...rest);
    };`,
    );
    const ended = spawnSync(process.execPath, ['--require', hook, main], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: 'data', LOG_LEVEL: 'error' },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([ended.status, ended.signal, ended.stdout, ended.stderr]).toEqual([0, null, '', '']);
  },
  70_000,
);
