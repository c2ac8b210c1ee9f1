import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { HttpClient } from './http-client';
import { until } from './until';

const email = 'admin@example.com';
const password = 'uma senha comprida';
export const dist = path.join(__dirname, '..', '..', 'dist');

/** What `npm start` runs, in a folder of its own and with data of its own; needs `npm run build`. */
export class BuiltService {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'plantao-built-'));
  #child: ChildProcess | null = null;

  private constructor(readonly env: Record<string, string>) {}

  static async create(): Promise<BuiltService> {
    return new BuiltService({
      PATH: process.env.PATH ?? '',
      DATA_DIR: 'data',
      PORT: String(await freePort()),
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: password,
      LOG_LEVEL: 'warn',
    });
  }

  /** The same after each start. */
  get url(): string {
    return `http://127.0.0.1:${this.env.PORT}`;
  }

  /** @returns what the service said until it was ready, and says from then on */
  async start(): Promise<{ said: string }> {
    const { folder: cwd, env } = this;
    const started = spawn(process.execPath, [path.join(dist, 'bot/main.js')], { cwd, env });
    this.#child = started;
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

  async admin(): Promise<HttpClient> {
    const client = new HttpClient(this.url);
    await client.signIn(email, password);
    return client;
  }

  async stop(): Promise<void> {
    if (this.#child === null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    this.#child = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
