import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Server, startServer } from '../../storage/embedded/start-server';
import { type OpenedDatabase, openDatabase } from '../../storage/open-database';
import { storeLearnedSample } from '../support/learned-sample';
import { startTestService, type TestService } from '../support/start-test-service';

const dataDir = mkdtempSync(path.join(tmpdir(), 'plantao-full-'));
const outOfDiskSpace = 14031;
let server: Server;
let database: OpenedDatabase;
let service: TestService;

beforeAll(async () => {
  server = await startServer({ dataDir, testCommands: true });
  database = await openDatabase({ mongodbUri: server.uri, dataDir });
  // Trained once for all tests; the service would train anew.
  await storeLearnedSample(database.db);
  service = await startTestService({ database: { ...database, drop: database.close }, expectsFaults: true });
});
afterAll(async () => {
  await service.stop();
  await database.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Has each write refused as MongoDB refuses it with a full disk, until `off`. */
async function fillDisk(mode: 'alwaysOn' | 'off'): Promise<void> {
  await database.db.admin().command({
    configureFailPoint: 'failCommand',
    mode,
    ...(mode === 'off'
      ? {}
      : { data: { failCommands: ['insert', 'update', 'findAndModify'], errorCode: outOfDiskSpace } }),
  });
}

it('a full disk is said to be one, and what is sent again once there is room is there once', async () => {
  const ana = await service.customer();
  const admin = await service.admin();
  await ana.ask('como acompanho meu pedido?', 'answer');
  await fillDisk('alwaysOn');

  const refused = await ana.post({
    type: 'message',
    text: 'quero falar com uma pessoa',
    channelData: { clientActivityID: 'full-1' },
  });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await refused.json()).toMatchObject({ error: { code: 'not-ready' } });
  // What is there can be read.
  expect((await admin.get('/api/conversations?view=open')).status).toBe(200);

  await fillDisk('off');
  await ana.say('quero falar com uma pessoa', 'full-1');
  await ana.until('queued');
  const said = (await ana.readAll()).filter(({ from }) => from.role === 'user').map(({ text }) => text);
  expect(said).toEqual(['como acompanho meu pedido?', 'quero falar com uma pessoa']);
});
