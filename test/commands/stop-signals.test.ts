import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../support/until';

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

/** Whether a process of the group was left; ends it. */
function endGroup(group: number): boolean {
  try {
    return process.kill(-group, 'SIGKILL');
  } catch {
    return false;
  }
}

it.each([
  { script: 'start', given: [], ready: 'ready on' },
  { script: 'embedded-mongodb', given: ['--port', '0', '--data', 'DATA'], ready: 'mongodb://' },
])(
  'SIGTERM to npm ends what `npm run $script` began: no shell between them dies in its place',
  async ({ script, given, ready }) => {
    const started = spawn(
      'npm',
      ['run', '--ignore-scripts', script, '--', ...given.map((word) => (word === 'DATA' ? folder : word))],
      {
        cwd: path.join(__dirname, '..', '..'),
        detached: true,
        env: {
          PATH: process.env.PATH ?? '',
          HOME: folder,
          PORT: '0',
          DATA_DIR: path.join(folder, 'data'),
          LOG_LEVEL: 'warn',
        },
      },
    );
    if (started.pid === undefined) throw new Error('npm was not found');
    try {
      let said = '';
      started.stdout.on('data', (chunk) => {
        said += chunk;
      });
      await until(() => said.includes(ready));
      started.kill('SIGTERM');
      expect(await once(started, 'exit')).toEqual([0, null]);
    } finally {
      expect(endGroup(started.pid)).toBe(false);
    }
  },
  70_000,
);
