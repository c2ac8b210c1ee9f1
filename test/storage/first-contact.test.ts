import { GridFSBucket, ObjectId } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test('the driver writes and reads', async () => {
  const things = database.db.collection<{ _id: number; a?: number; tags?: string[]; at?: Date }>('things');
  await things.insertMany([
    { _id: 1, a: 5, tags: ['x'] },
    { _id: 2, a: 3 },
    { _id: 3, a: 4, at: new Date(0) },
  ]);
  expect(
    await things
      .find({ a: { $gte: 4 } })
      .sort({ a: -1 })
      .project({ a: 1 })
      .toArray(),
  ).toEqual([
    { _id: 1, a: 5 },
    { _id: 3, a: 4 },
  ]);
  await things.updateOne(
    { _id: 1 },
    { $set: { 'b.c': 1 }, $push: { tags: { $each: ['y', 'z'], $slice: -2 } }, $inc: { a: 2 } },
  );
  expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, a: 7, tags: ['y', 'z'], b: { c: 1 } });
  expect(
    await things.findOneAndUpdate(
      { a: { $lt: 5 } },
      { $set: { a: 9 } },
      { sort: { a: 1 }, returnDocument: 'after' },
    ),
  ).toEqual({ _id: 2, a: 9 });
  expect(await things.countDocuments({ a: { $gt: 6 } })).toBe(2);
  expect(await things.aggregate([{ $group: { _id: null, n: { $sum: '$a' } } }]).toArray()).toEqual([
    { _id: null, n: 20 },
  ]);
  expect((await things.deleteMany({ a: 4 })).deletedCount).toBe(1);
});

test('unique indexes refuse, upserts insert once', async () => {
  const users = database.db.collection('users');
  await users.createIndex({ email: 1 }, { unique: true });
  await users.insertOne({ email: 'a' });
  await expect(users.insertOne({ email: 'a' })).rejects.toMatchObject({
    code: 11000,
    keyPattern: { email: 1 },
    keyValue: { email: 'a' },
  });
  const { upsertedCount } = await users.updateOne(
    { email: 'b' },
    { $setOnInsert: { n: 1 } },
    { upsert: true },
  );
  expect(upsertedCount).toBe(1);
});

test('change streams tell what happened, and resume', async () => {
  const items = database.db.collection<{ _id: number; n: number }>('items');
  const stream = items.watch([{ $match: { operationType: { $ne: 'delete' } } }], {
    fullDocument: 'updateLookup',
  });
  await stream.tryNext();
  await items.insertOne({ _id: 1, n: 1 });
  const first = await stream.next();
  expect(first).toMatchObject({
    operationType: 'insert',
    fullDocument: { _id: 1, n: 1 },
    documentKey: { _id: 1 },
  });
  await stream.close();
  await items.updateOne({ _id: 1 }, { $set: { n: 2 } });
  const again = items.watch([], { resumeAfter: first._id });
  expect(await again.next()).toMatchObject({
    operationType: 'update',
    updateDescription: { updatedFields: { n: 2 } },
  });
  await again.close();
});

test('mongoose models and GridFS work on the same connection', async () => {
  const model = database.mongoose.model(
    'Article',
    new (await import('mongoose')).default.Schema({ title: { type: String, unique: true } }),
  );
  await model.init();
  await model.create({ title: 'a' });
  await expect(model.create({ title: 'a' })).rejects.toMatchObject({ code: 11000 });
  const bucket = new GridFSBucket(database.db);
  const id = new ObjectId();
  const content = Buffer.alloc(3_000_000, 'plantão');
  await new Promise((resolve, reject) =>
    bucket.openUploadStreamWithId(id, 'f').on('finish', resolve).on('error', reject).end(content),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of bucket.openDownloadStream(id)) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).equals(content)).toBe(true);
});
