import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DirectLineClient, kindOf } from '../support/direct-line-client';
import { HttpClient } from '../support/http-client';
import { adminEmail, testPassword } from '../support/test-accounts';

const root = path.join(__dirname, '..', '..');
const main = path.join(root, 'dist', 'bot', 'main.js');

interface Running {
  child: ChildProcess;
  url: string;
}

/** The product as `npm start` runs it, in a process of its own. */
async function start(dataDir: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, [main], {
    cwd: dataDir,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      ADMIN_EMAIL: adminEmail,
      ADMIN_PASSWORD: testPassword,
      MONGODB_URI: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The process has no output to read.');
  for await (const line of createInterface(child.stdout)) {
    const url = /^Plantão ready on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error('The service ended before it was ready.');
}

async function kill({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = await ended;
  return code;
}

describe('the process is killed', () => {
  it('in the middle of turns, and nothing is lost, doubled or out of order', async () => {
    expect(existsSync(main)).toBe(true);
    const dataDir = mkdtempSync(path.join(tmpdir(), 'plantao-crash-'));
    let running = await start(dataDir, 0);
    const port = Number(new URL(running.url).port);
    const customers = await Promise.all(
      Array.from({ length: 4 }, (_, at) => DirectLineClient.open(running.url, { name: `Cliente ${at}` })),
    );
    const accepted = new Map<string, string[]>();

    for (let round = 0; round < 4; round += 1) {
      const sending = customers.map(async (customer) => {
        for (let at = 0; at < 4; at += 1) {
          const text = `obrigada ${round}-${at}`;
          const answered = await customer.say(text, `${round}-${at}`).then(
            () => true,
            () => false,
          );
          if (!answered) return;
          accepted.set(customer.conversationId, [...(accepted.get(customer.conversationId) ?? []), text]);
        }
      });
      // Killed once the first of this round were accepted, while the others and their turns are under way.
      await Promise.race(sending);
      await kill(running, 'SIGKILL');
      await Promise.all(sending);
      running = await start(dataDir, port);
    }

    const admin = new HttpClient(running.url);
    expect((await admin.signIn(adminEmail, testPassword)).status).toBe(200);
    for (const customer of customers) {
      await customer.reconnect(running.url);
      const last = await customer.say('falar com uma pessoa');
      await customer.until(({ replyToId }) => replyToId === last);
      const all = await customer.readAll();
      const ids = all.map(({ id }) => id ?? '');
      expect(ids).toEqual([...new Set(ids)].toSorted());
      const said = all.filter(({ from }) => from.role === 'user').map(({ text }) => text);
      expect(said).toEqual([...new Set(said)]);
      for (const text of accepted.get(customer.conversationId) ?? []) expect(said).toContain(text);
      // Over the socket came what is in the transcript: each once, in order.
      const heard = customer.received.map(({ id }) => id ?? '');
      expect(heard).toEqual([...new Set(heard)]);
      const greetings = all.filter((activity) => kindOf(activity) === 'greeting');
      expect(greetings).toHaveLength(1);
      customer.close();
    }
    expect(await kill(running, 'SIGTERM')).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  }, 120_000);
});
