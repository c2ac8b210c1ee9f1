import { MongoClient } from 'mongodb';
import { createFakeClock } from '../support/fake-clock';
import { storeLearnedSample } from '../support/learned-sample';
import { openTestDatabase } from '../support/open-test-database';
import { startTestService } from '../support/start-test-service';

const writing = new Set(['insert', 'update', 'delete', 'findAndModify']);

test('a service with nothing to do writes nothing: a disk wears and sleeps', async () => {
  const database = await openTestDatabase();
  await storeLearnedSample(database.db);
  const client = await MongoClient.connect(database.uri, { monitorCommands: true });
  const written: string[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    if (writing.has(commandName)) written.push(`${commandName} ${command[commandName]}`);
  });
  const clock = createFakeClock();
  const db = client.db(database.db.databaseName);
  const service = await startTestService({ clock, database: { ...database, client, db } });
  try {
    await service.sweep();
    // What the start wrote.
    expect(written).not.toEqual([]);
    written.length = 0;
    for (let second = 0; second < 5; second += 1) {
      clock.advance(1_000);
      await service.sweep();
    }
    expect(written).toEqual([]);
  } finally {
    await service.stop();
    await client.close();
    await database.drop();
  }
});
