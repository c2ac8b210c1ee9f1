import { watchInserts } from '../../../bot/live/watch-inserts';
import { openTestDatabase } from '../../support/open-test-database';
import { until } from '../../support/until';

test('inserts are heard again after the collection was dropped, as by a restored backup', async () => {
  const database = await openTestDatabase();
  const things = database.db.collection<{ name: string }>('things');
  const heard: string[] = [];
  const watching = watchInserts(things, ({ name }) => heard.push(name), 1);
  const hears = (name: string) =>
    until(async () => {
      await things.insertOne({ name });
      return heard.includes(name);
    });
  await hears('before');
  await things.drop();
  await hears('afterwards');
  await watching.close();
  await database.drop();
});
