import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DirectLineClient } from '../support/direct-line-client';
import { until } from '../support/until';

const dist = path.join(__dirname, '..', '..', 'dist');
const run = promisify(execFile);
let folder: string;
let env: Record<string, string>;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plantao-restore-'));
  env = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: 'data',
    PORT: String(await freePort()),
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: 'uma senha comprida',
    LOG_LEVEL: 'warn',
  };
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The service comes back under the same address: one that is known from the start. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @returns what the service said until it was ready, and says from then on */
async function start(): Promise<{ said: string }> {
  const started = spawn(process.execPath, [path.join(dist, 'bot/main.js')], { cwd: folder, env });
  child = started;
  const output = { said: '' };
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => {
      output.said += chunk;
    });
  }
  await until(() => {
    if (started.exitCode !== null) throw new Error(`The service ended at its start: ${output.said}`);
    return output.said.includes('ready on');
  });
  return output;
}

async function stop(): Promise<void> {
  if (child === null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  child = null;
}

const command = (name: string) =>
  run(process.execPath, [path.join(dist, 'commands', `${name}.js`), 'file'], { cwd: folder, env });
const texts = async (customer: DirectLineClient) => (await customer.readAll()).map(({ text }) => text);

it('a restore beside the running service has it step aside, and nothing that is said after it is lost', async () => {
  const output = await start();
  const base = `http://127.0.0.1:${env.PORT}`;
  const ana = await DirectLineClient.open(base, { name: 'Ana' });
  await ana.ask('obrigada', 'smalltalk');
  await command('backup');
  const kept = await texts(ana);
  await ana.ask('oi', 'smalltalk');
  ana.close();

  expect((await command('restore')).stdout).toContain('collections restored');
  await until(() =>
    fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  expect(await texts(ana)).toEqual(kept);
  for (const said of ['bom dia', 'valeu']) {
    const before = (await ana.readAll()).length;
    await ana.say(said);
    await until(async () => (await ana.readAll()).length > before + 1);
  }
  const all = await texts(ana);
  expect(all.slice(0, kept.length)).toEqual(kept);
  expect(all).toEqual(expect.arrayContaining(['bom dia', 'valeu']));

  await stop();
  expect(output.said).not.toContain('"level":"error"');
  await start();
  expect(await texts(ana)).toEqual(all);
}, 120_000);
