import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type Server, startServer } from '../../../storage/embedded/start-server';
import { type OpenedDatabase, openDatabase } from '../../../storage/open-database';
import { isReply, kindOf } from '../../support/direct-line-client';
import { createFakeClock } from '../../support/fake-clock';
import { findWords } from '../../support/find-words';
import { storeLearnedSample } from '../../support/learned-sample';
import { pngBytes } from '../../support/sample-files';
import { startTestService, type TestService } from '../../support/start-test-service';

const dataDir = mkdtempSync(path.join(tmpdir(), 'plantao-erasure-'));
const clock = createFakeClock();
const marks = ['zibaldone', 'zulmira'];
let server: Server;
let database: OpenedDatabase;
let first: TestService;
let second: TestService;

beforeAll(async () => {
  server = await startServer({ dataDir, testCommands: true });
  database = await openDatabase({ mongodbUri: server.uri, dataDir });
  await storeLearnedSample(database.db);
  const shared = { database: { ...database, drop: database.close }, expectsFaults: true, clock };
  first = await startTestService(shared);
  second = await startTestService(shared);
});
afterAll(async () => {
  await second.stop();
  await first.stop();
  await database.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Lets so many writes through, and refuses all further ones until `heal`. */
async function breakAfter(writes: number): Promise<void> {
  await database.db.admin().command({
    configureFailPoint: 'failCommand',
    mode: { skip: writes },
    data: { failCommands: ['insert', 'update', 'delete', 'findAndModify'], errorCode: 14031 },
  });
}
async function heal(): Promise<void> {
  await database.db.admin().command({ configureFailPoint: 'failCommand', mode: 'off' });
}

async function askToErase() {
  const customer = await first.customer({ name: 'Zulmira' });
  await customer.ask('o zibaldone toca música turca?', isReply);
  const files = [{ name: 'zibaldone.png', contentType: 'image/png', bytes: pngBytes }];
  expect((await customer.upload(files, 'olha o zibaldone')).status).toBe(200);
  await customer.ask('quero apagar meus dados', 'privacy');
  await first.service.whenIdle();
  return customer;
}

test('wherever the erasure breaks off, another instance finishes it, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 24 }), async (writes) => {
      const customer = await askToErase();
      await customer.ask('sim', 'privacy');
      await breakAfter(writes);
      await first.sweep().catch(() => undefined);
      await heal();
      clock.advance(3 * 60_000);
      await second.sweep();
      expect(await findWords(database.db, marks)).toEqual([]);
      const told = (await customer.readAll()).filter(isReply);
      expect(told.map(kindOf)).toEqual(['privacy']);
      const open = await database.db.collection('privacyRequests').countDocuments({ state: 'open' });
      expect(open).toBe(0);
    }),
    { numRuns: 12 },
  );
  // It did break off.
  expect(first.errors.join('')).toContain('could not be carried out yet');
}, 240_000);
