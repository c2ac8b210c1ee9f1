import type { Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test('counts and sums are exact however many documents they are of', async () => {
  const things = database.db.collection<Document>('things');
  await things.createIndex({ n: 1 });
  await things.insertMany(Array.from({ length: 1_500 }, (_, n) => ({ n, even: n % 2 === 0 })));
  expect(await things.countDocuments({})).toBe(1_500);
  expect(await things.countDocuments({ n: { $gte: 100 } })).toBe(1_400);
  expect(await things.countDocuments({ even: true })).toBe(750);
  expect(await things.countDocuments({ even: true }, { limit: 500 })).toBe(500);
  const sums = things.aggregate([{ $group: { _id: '$even', count: { $sum: 1 }, all: { $sum: '$n' } } }]);
  const byEven = (await sums.toArray()).toSorted((a, b) => Number(b._id) - Number(a._id));
  expect(byEven).toEqual([
    { _id: true, count: 750, all: 561_750 },
    { _id: false, count: 750, all: 562_500 },
  ]);
});
