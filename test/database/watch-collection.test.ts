import { watchCollection } from '../../database/watch-collection';
import { openTestDatabase } from '../support/open-test-database';
import { until } from '../support/until';

test('changes are heard again after the collection was dropped, as by a restored backup', async () => {
  const database = await openTestDatabase();
  const things = database.db.collection<{ name: string }>('things');
  const heard: string[] = [];
  let breaks = 0;
  const watching = watchCollection(things, {
    onChange(change) {
      if (change.operationType === 'insert') heard.push(change.fullDocument.name);
    },
    onBreak: () => {
      breaks += 1;
    },
    reopenMs: 1,
  });
  const hears = (name: string) =>
    until(async () => {
      await things.insertOne({ name });
      return heard.includes(name);
    });
  await hears('before');
  await things.drop();
  await hears('afterwards');
  expect(breaks).toBe(1);
  expect(watching.isOpen).toBe(true);
  await watching.close();
  await database.drop();
});
