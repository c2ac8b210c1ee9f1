import type { Collection, Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let database: TestDatabase;
let next = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
const fresh = (): Collection<Document> => database.db.collection<Document>(`c${++next}`);
const doc = (fields: Document): Document => fields;

describe('unique indexes', () => {
  test('null and missing are one value; sparse leaves missing out; partial leaves others out', async () => {
    const plain = fresh();
    await plain.createIndex({ a: 1 }, { unique: true });
    await plain.insertOne({});
    await expect(plain.insertOne({ a: null })).rejects.toMatchObject({ code: 11000, keyValue: { a: null } });
    const sparse = fresh();
    await sparse.createIndex({ a: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{}, {}, { a: null }]);
    await expect(sparse.insertOne({ a: null })).rejects.toMatchObject({ code: 11000 });
    expect(await sparse.countDocuments({ a: null })).toBe(3);
    const partial = fresh();
    await partial.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await partial.insertMany([{ a: 1, open: true }, { a: 1, open: false }, { a: 1 }]);
    await expect(partial.insertOne({ a: 1, open: true })).rejects.toMatchObject({ code: 11000 });
    await expect(partial.updateOne({ open: false }, { $set: { open: true } })).rejects.toMatchObject({
      code: 11000,
    });
    await partial.updateOne({ a: 1, open: true }, { $set: { open: false } });
    await partial.insertOne({ a: 1, open: true });
  });

  test('arrays: no value in two documents, but twice in one; pairs under one array stay pairs', async () => {
    const tags = fresh();
    await tags.createIndex({ tags: 1 }, { unique: true });
    await tags.insertMany([{ tags: ['a', 'a', 'b'] }, { tags: [] }]);
    await expect(tags.insertOne({ tags: ['c', 'b'] })).rejects.toMatchObject({ code: 11000 });
    const pairs = fresh();
    await pairs.createIndex({ 'a.b': 1, 'a.c': 1 }, { unique: true });
    await pairs.insertMany([
      {
        a: [
          { b: 1, c: 1 },
          { b: 2, c: 2 },
        ],
      },
      { a: [{ b: 1, c: 2 }] },
    ]);
    await expect(pairs.insertOne({ a: { b: 2, c: 2 } })).rejects.toMatchObject({ code: 11000 });
    await expect(
      fresh()
        .createIndex({ a: 1 })
        .then(() => pairs.createIndex({ 'a.b': 1, x: 1 })),
    ).resolves.toBeDefined();
    const parallel = fresh();
    await parallel.createIndex({ a: 1, b: 1 });
    await expect(parallel.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
  });

  test('long values are told apart beyond what a key holds', async () => {
    const long = fresh();
    await long.createIndex({ a: 1 }, { unique: true });
    const text = 'x'.repeat(5000);
    await long.insertMany([{ a: `${text}b` }, { a: `${text}a` }]);
    await expect(long.insertOne({ a: `${text}a` })).rejects.toMatchObject({ code: 11000 });
    expect((await long.find().sort({ a: 1 }).toArray()).map(({ a }) => a.at(-1))).toEqual(['a', 'b']);
    expect(await long.countDocuments({ a: { $gt: `${text}a` } })).toBe(1);
  });

  test('building one over duplicates fails and leaves no index', async () => {
    const things = fresh();
    await things.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(things.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await things.indexes()).length).toBe(1);
  });

  test('the same index again is nothing new; another meaning of its name or keys is refused', async () => {
    const things = fresh();
    await things.createIndex({ a: 1 });
    await things.createIndex({ a: 1 });
    expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1']);
    await expect(things.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(things.createIndex({ b: 1 }, { name: 'a_1' })).rejects.toMatchObject({ code: 86 });
    await expect(things.createIndex({ a: 1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
    await things.dropIndex('a_1');
    await expect(things.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
    await expect(things.dropIndex('_id_')).rejects.toMatchObject({ code: 72 });
    await things.createIndex({ _id: 1 });
    await expect(things.createIndex({ _id: 1 }, { unique: true })).rejects.toMatchObject({ code: 197 });
    await expect(things.createIndex({ _id: -1 })).rejects.toMatchObject({ code: 2 });
    await expect(things.createIndex({ a: 1 }, { name: '*' })).rejects.toMatchObject({ code: 2 });
    expect((await things.indexes()).length).toBe(1);
  });
});

test.each<[Document, number | 'works']>([
  [
    { $and: [{ a: { $gt: 1, $lte: 5 } }, { $or: [{ b: { $in: [1, 2] } }, { c: { $exists: true } }] }] },
    'works',
  ],
  [{ a: { $eq: { b: 1 } }, 'c.d': null }, 'works'],
  [{ a: { $exists: false } }, 67],
  [{ a: { $ne: 1 } }, 67],
  [{ $or: [{ a: { $not: { $gt: 1 } } }] }, 67],
  [{ a: { $nin: [1] } }, 67],
  [{ a: /x/ }, 67],
  [{ a: { $elemMatch: { b: 1 } } }, 67],
])('a partial index over %j: %s', async (partialFilterExpression, expected) => {
  const made = fresh().createIndex({ a: 1 }, { partialFilterExpression });
  if (expected === 'works') await expect(made).resolves.toBe('a_1');
  else await expect(made).rejects.toMatchObject({ code: expected });
});

describe('writes', () => {
  test('an ordered bulk ends at the first error, an unordered one goes on', async () => {
    const things = fresh();
    const operations = [
      { insertOne: { document: doc({ _id: 1 }) } },
      { insertOne: { document: doc({ _id: 1 }) } },
      { insertOne: { document: doc({ _id: 2 }) } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { a: 1 } } } },
      { deleteOne: { filter: { _id: 1 } } },
    ] as Parameters<typeof things.bulkWrite>[0];
    await expect(things.bulkWrite(operations)).rejects.toMatchObject({
      code: 11000,
      result: { insertedCount: 1 },
    });
    expect(await things.countDocuments()).toBe(1);
    await things.deleteMany({});
    await expect(things.bulkWrite(operations, { ordered: false })).rejects.toMatchObject({
      result: { insertedCount: 2, modifiedCount: 1, deletedCount: 1 },
    });
    expect(await things.find().toArray()).toEqual([{ _id: 2, a: 1 }]);
  });

  test('updateMany counts what matched and what changed; a replacement of many is refused', async () => {
    const things = fresh();
    await things.insertMany([{ a: 1 }, { a: 2 }, { a: 1, b: 1 }]);
    expect(await things.updateMany({ a: 1 }, { $set: { b: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
    await expect(
      database.db.command({ update: things.collectionName, updates: [{ q: {}, u: { x: 1 }, multi: true }] }),
    ).resolves.toMatchObject({ n: 0, nModified: 0, writeErrors: [{ code: 9 }] });
    expect(await things.replaceOne({ a: 2 }, { z: 1 })).toMatchObject({ modifiedCount: 1 });
    expect(await things.countDocuments({ z: 1, a: { $exists: false } })).toBe(1);
    await expect(things.replaceOne({ z: 1 }, doc({ _id: 99 }))).rejects.toMatchObject({ code: 66 });
  });

  test('a dollar is a name like others in what is stored, but not within an _id or first in a replacement', async () => {
    const things = fresh();
    const stored = [{ _id: 1, $a: 1, 'b.c': { $d: 1 } }, { _id: { 'a.b': 1 } }];
    await things.insertMany(stored.map(doc));
    expect(await things.find().sort({ _id: 1 }).toArray()).toEqual(stored);
    await expect(things.insertOne(doc({ _id: { $a: 1 } }))).rejects.toMatchObject({ code: 52 });
    await expect(things.insertOne(doc({ _id: { a: [{ $b: 1 }] } }))).rejects.toMatchObject({ code: 52 });
    await expect(things.insertOne(doc({ _id: [1] }))).rejects.toMatchObject({ code: 53 });
    await expect(
      things.replaceOne({ x: 1 }, doc({ _id: { $a: 1 } }), { upsert: true }),
    ).rejects.toMatchObject({ code: 52 });
    await expect(things.replaceOne({ _id: 1 as never }, { a: 1, $b: 1 })).rejects.toMatchObject({ code: 52 });
    expect(await things.find().sort({ _id: 1 }).toArray()).toEqual(stored);
  });

  test('findOneAndUpdate, -Replace and -Delete in their forms', async () => {
    const things = fresh();
    await things.insertMany(
      [
        { _id: 1, n: 3 },
        { _id: 2, n: 1 },
        { _id: 3, n: 2 },
      ].map(doc),
    );
    const sort = { n: 1 } as const;
    expect(await things.findOneAndUpdate({}, { $inc: { n: 10 } }, { sort })).toEqual({ _id: 2, n: 1 });
    expect(
      await things.findOneAndUpdate(
        {},
        { $inc: { n: 10 } },
        { sort, returnDocument: 'after', projection: { _id: 0 } },
      ),
    ).toEqual({ n: 12 });
    expect(await things.findOneAndUpdate({ _id: 9 as never }, { $set: { n: 0 } })).toBeNull();
    expect(
      await things.findOneAndUpdate({ _id: 9 as never }, { $set: { n: 0 } }, { upsert: true }),
    ).toBeNull();
    expect(
      await things.findOneAndUpdate(
        { _id: 8 as never },
        { $set: { n: 0 } },
        { upsert: true, returnDocument: 'after', includeResultMetadata: true },
      ),
    ).toMatchObject({ value: { _id: 8, n: 0 }, lastErrorObject: { upserted: 8, updatedExisting: false } });
    expect(
      await things.findOneAndReplace({ _id: 1 as never }, { m: 1 }, { returnDocument: 'after' }),
    ).toEqual({ _id: 1, m: 1 });
    expect(await things.findOneAndDelete({ _id: 1 as never })).toEqual({ _id: 1, m: 1 });
    expect(await things.findOneAndDelete({ _id: 1 as never })).toBeNull();
  });

  test('of many claims for few documents each document goes to one', async () => {
    const queue = fresh();
    await queue.createIndex({ status: 1, rank: 1 });
    await queue.insertMany(Array.from({ length: 20 }, (_, rank) => ({ status: 'queued', rank })));
    const claims = await Promise.all(
      Array.from({ length: 40 }, () =>
        queue.findOneAndUpdate({ status: 'queued' }, { $set: { status: 'taken' } }, { sort: { rank: 1 } }),
      ),
    );
    const ranks = claims.filter((claim) => claim !== null).map((claim) => claim.rank as number);
    expect(ranks.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, rank) => rank));
  });

  test('sorting crosses types in BSON order', async () => {
    const things = fresh();
    const values = [
      true,
      new Date(0),
      'a',
      5,
      null,
      [9, 3],
      { x: 1 },
      [],
      Buffer.from('b'),
      false,
      'B',
      -1,
      undefined,
    ];
    await things.insertMany(values.map((a, i) => (a === undefined ? { i } : { a, i })));
    const order = (await things.find().sort({ a: 1, i: 1 }).toArray()).map(({ i }) => i);
    expect(order).toEqual([7, 4, 12, 11, 5, 3, 10, 2, 6, 8, 9, 0, 1]);
    await things.createIndex({ a: 1, i: 1 });
    expect((await things.find().sort({ a: 1, i: 1 }).toArray()).map(({ i }) => i)).toEqual(order);
    expect((await things.find().sort({ a: -1, i: -1 }).toArray()).map(({ i }) => i)[0]).toBe(1);
  });

  test('conditions on two fields of an array may be fulfilled by two elements, with an index on both', async () => {
    const things = fresh();
    await things.createIndex({ 'a.b': 1, 'a.c': 1 });
    await things.insertOne({
      a: [
        { b: 1, c: 2 },
        { b: 2, c: 1 },
      ],
    });
    expect(await things.countDocuments({ 'a.b': 1, 'a.c': 1 })).toBe(1);
    expect(await things.countDocuments({ a: { $elemMatch: { b: 1, c: 1 } } })).toBe(0);
    expect(await things.countDocuments({ a: { $elemMatch: { b: 1, c: 2 } } })).toBe(1);
  });

  test('an equality on an array does not fix the order by that array', async () => {
    const things = fresh();
    await things.createIndex({ a: 1 });
    await things.insertMany([doc({ _id: 1, a: 1 }), doc({ _id: 2, a: [1, 0] })]);
    expect((await things.find({ a: 1 }).sort({ a: 1, _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([
      2, 1,
    ]);
  });

  test('a cursor goes on over many batches, and ends when it is closed', async () => {
    const things = fresh();
    await things.insertMany(Array.from({ length: 1000 }, (_, i) => doc({ _id: i, text: 'x'.repeat(100) })));
    const ids: unknown[] = [];
    for await (const { _id } of things.find().sort({ _id: 1 }).batchSize(7)) ids.push(_id);
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    const cursor = things.find().batchSize(2);
    await cursor.next();
    await cursor.close();
    expect(
      await things
        .find()
        .sort({ _id: -1 })
        .skip(10)
        .limit(2)
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([989, 988]);
  });
});

test('a collection that is there already may be made again; a list of names holds nothing else', async () => {
  const { collectionName: name } = fresh();
  await database.db.createCollection(name);
  await database.db.collection(name).insertOne({ a: 1 });
  await database.db.createCollection(name);
  expect(await database.db.collection(name).countDocuments()).toBe(1);
  const names = await database.db.listCollections({ name }, { nameOnly: true }).toArray();
  expect(names).toEqual([{ name, type: 'collection' }]);
});
