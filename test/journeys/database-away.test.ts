import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type OpenedDatabase, openDatabase } from '../../storage/open-database';
import { kindOf } from '../support/direct-line-client';
import { storeLearnedSample } from '../support/learned-sample';
import { startTestService, type TestService } from '../support/start-test-service';

const command = path.join(__dirname, '..', '..', 'dist', 'commands', 'embedded-mongodb.js');
const dataDir = mkdtempSync(path.join(tmpdir(), 'plantao-away-'));
let server: { child: ChildProcess; uri: string };
let database: OpenedDatabase;
let service: TestService;

/** The database in a process of its own, as several instances share it. */
async function start(port: number): Promise<typeof server> {
  const child = spawn(process.execPath, [command, '--data', dataDir, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The process has no output to read.');
  for await (const uri of createInterface(child.stdout)) return { child, uri };
  throw new Error('The database ended before it was ready.');
}

async function kill(): Promise<void> {
  const ended = once(server.child, 'exit');
  server.child.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  server = await start(0);
  database = await openDatabase({
    mongodbUri: `${server.uri}&serverSelectionTimeoutMS=1500`,
    dataDir,
  });
  // Trained once for all tests; the service would train anew.
  await storeLearnedSample(database.db);
  service = await startTestService({ database: { ...database, drop: database.close }, expectsFaults: true });
});
afterAll(async () => {
  await service.stop();
  await database.close();
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

it('a database that goes away is said to be away, and what is sent again afterwards is there once', async () => {
  const ana = await service.customer();
  const admin = await service.admin();
  // Its copy is still to be made when the database goes.
  await ana.ask('como acompanho meu pedido?', 'answer');
  const port = Number(new URL(server.uri).port);
  const before = server.uri;
  await kill();

  const refused = await ana.post({
    type: 'message',
    text: 'quero falar com uma pessoa',
    channelData: { clientActivityID: 'away-1' },
  });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ error: { code: 'not-ready' } });
  expect((await admin.get('/api/conversations?view=open')).status).toBe(503);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);

  server = await start(port);
  // Who wrote the address down, such as another instance, still has it.
  expect(server.uri).toBe(before);
  // The stream that could not be kept up to date was ended; the client takes it up where it was.
  await ana.reconnect(service.url);
  await ana.say('quero falar com uma pessoa', 'away-1');
  await ana.until('queued');
  const said = (await ana.readAll()).filter(({ from }) => from.role === 'user').map(({ text }) => text);
  expect(said).toEqual(['como acompanho meu pedido?', 'quero falar com uma pessoa']);
  expect((await ana.readAll()).map(kindOf).filter((kind) => kind === 'queued')).toHaveLength(1);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
});
