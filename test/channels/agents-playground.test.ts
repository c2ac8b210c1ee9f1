import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import { startTestService, type TestService } from '../support/start-test-service';

// Microsoft's Agents Playground, which stands where a channel of Azure's would, and speaks to /api/messages.
const root = path.join(__dirname, '..');
const program = path.join(root, 'conformance/node_modules/@microsoft/m365agentsplayground/cli.js');
const isInstalled = existsSync(program) || process.env.CI === 'true';
const conversation = '/_conversation/v1/conversations/conv-1/messages';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the output says that it listens. */
function untilListening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      if (/Listening on|is running|started web server/i.test(output)) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(`The Agents Playground ended:\n${output}`)));
  });
}

if (!isInstalled) {
  process.stderr.write('Left out (Agents Playground): run npm ci --prefix test/conformance to have it.\n');
}
const declare = isInstalled ? describe : () => test('needs test/conformance installed', () => undefined);

declare('the Agents Playground', () => {
  let service: TestService;
  let child: ChildProcess;
  let base: string;
  /** It leaves a log where it is started. */
  const folder = mkdtempSync(path.join(tmpdir(), 'plantao-playground-'));

  beforeAll(async () => {
    service = await startTestService();
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const flags = ['-e', `${service.url}/api/messages`, '-c', 'emulator', '--conversation-id', 'conv-1'];
    child = spawn(
      process.execPath,
      [
        '-r',
        path.join(root, 'support/loopback-only.js'),
        program,
        ...flags,
        '-p',
        String(port),
        '--dt',
        'true',
      ],
      { cwd: folder, env: { ...process.env, BROWSER: 'none' } },
    );
    await untilListening(child);
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
    await service.stop();
  });

  it('sends a message, and shows the bot’s answer', async () => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
    let frames = '';
    const answered = new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (data) => {
        frames += String(data);
        if (frames.includes('Grande São Paulo')) resolve();
      });
    });
    await new Promise((resolve) => socket.once('open', resolve));
    const sent = await fetch(base + conversation, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'text',
        text: 'qual o prazo de entrega?',
        textFormat: 'plain',
        from: { id: 'user-id-0' },
      }),
    });
    expect(sent.status).toBeLessThan(300);
    await answered;
    socket.close();
  });
});
