import { type Document, Long, Timestamp } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import * as known from './semantics/known-names';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.collection<Document>('things').insertOne({ _id: 1, a: [1], s: 'x' } as Document);
});
afterAll(() => database.drop());

/** The code of the error, or 'works'. */
async function outcome(command: Document): Promise<unknown> {
  return database.db.command(command).then(
    (reply) => reply.writeErrors?.[0]?.code ?? 'works',
    (error: { code?: number }) => error.code,
  );
}

const words = (text: string): string[] => text.trim().split(/\s+/);
/** Never silently: a name that is documented works, or complains of its operand, or is refused. */
const unknownError = {
  query: 2,
  stage: 40324,
  accumulator: 15952,
  field: 40415,
  update: 9,
  command: 59,
};

test('what does not exist gets the code of the table', async () => {
  const things = { find: 'things' };
  expect(await outcome({ ...things, filter: { a: { $nothing: 1 } } })).toBe(unknownError.query);
  expect(await outcome({ ...things, filter: { $nothing: 1 } })).toBe(unknownError.query);
  expect(await outcome({ ...things, nothing: 1 })).toBe(unknownError.field);
  expect(await outcome({ nothing: 1 })).toBe(unknownError.command);
  expect(await outcome({ aggregate: 'things', pipeline: [{ $nothing: 1 }], cursor: {} })).toBe(
    unknownError.stage,
  );
  const group = { _id: null, n: { $nothing: 1 } };
  expect(await outcome({ aggregate: 'things', pipeline: [{ $group: group }], cursor: {} })).toBe(
    unknownError.accumulator,
  );
  expect(await outcome({ update: 'things', updates: [{ q: {}, u: { $nothing: { a: 1 } } }] })).toBe(
    unknownError.update,
  );
  expect(await outcome({ update: 'things', updates: [{ q: {}, u: {}, nothing: 1 }] })).toBe(
    unknownError.field,
  );
  expect(
    await outcome({ createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', nothing: 1 }] }),
  ).toBe(197);
});

test.each(known.queryOperators)('query operator %s is known', async (name) => {
  const message = await database.db
    .collection('things')
    .findOne({ a: { [name]: { x: 1 } } })
    .catch((error: Error) => error.message);
  expect(String(message)).not.toMatch(/unknown operator/);
});

test.each(known.topLevelOperators)('top-level operator %s is known', async (name) => {
  const message = await database.db
    .collection('things')
    .findOne({ [name]: 1 })
    .catch((error: Error) => error.message);
  expect(String(message)).not.toMatch(/unknown top level/);
});

test.each(known.updateOperators)('update operator %s is known', async (name) => {
  expect(await outcome({ update: 'none', updates: [{ q: {}, u: { [name]: { a: 1 } } }] })).not.toBe(
    unknownError.update,
  );
});

test.each(known.stages)('stage %s is known', async (name) => {
  expect(await outcome({ aggregate: 'things', pipeline: [{ [name]: {} }], cursor: {} })).not.toBe(
    unknownError.stage,
  );
});

test.each(known.expressions)('expression %s is refused', async (name) => {
  expect(await outcome({ find: 'things', filter: { $expr: { [name]: [] } } })).toBe(238);
  expect(await outcome({ find: 'things', projection: { a: { [name]: [] } } })).toBe(238);
});

test.each(known.accumulators)('accumulator %s is known', async (name) => {
  const pipeline = [{ $group: { _id: null, n: { [name]: {} } } }];
  expect(await outcome({ aggregate: 'none', pipeline, cursor: {} })).not.toBe(unknownError.accumulator);
});

test.each(Object.entries(known.commandFields))(
  'the documented fields of %s are known',
  async (command, fields) => {
    for (const field of words(fields)) {
      const code = await outcome({ [command]: 'none', [field]: {} });
      expect([field, code]).not.toEqual([field, unknownError.field]);
    }
  },
);

test.each(known.indexOptions)('index option %s works or is refused', async (option) => {
  const value = option === 'partialFilterExpression' ? {} : 1;
  const code = await outcome({
    createIndexes: 'indexed',
    indexes: [{ key: { [`f_${option}`]: 1 }, name: option, [option]: value }],
  });
  expect(['works', 238]).toContain(code);
});

test.each(['text', 'hashed', '2d', '2dsphere'])('an index of type %s is refused', async (type) => {
  expect(await outcome({ createIndexes: 'indexed', indexes: [{ key: { a: type }, name: type }] })).toBe(238);
});

test.each(known.commands)('command %s is answered', async (name) => {
  const code = await outcome({ [name]: 'none' });
  const removed = ['geoSearch', 'resetError', 'getnonce', 'authenticate', 'connPoolSync'].includes(name);
  if (!removed) expect(code).not.toBe(unknownError.command);
});

test('search indexes are refused as by any MongoDB outside Atlas', async () => {
  const things = database.db.collection('things');
  const definition = { mappings: { dynamic: true } };
  const refused = { code: 31082, codeName: 'SearchNotEnabled', message: expect.stringContaining('Atlas') };
  await expect(things.createSearchIndex({ definition })).rejects.toMatchObject(refused);
  await expect(things.updateSearchIndex('a', definition)).rejects.toMatchObject(refused);
  await expect(things.dropSearchIndex('a')).rejects.toMatchObject(refused);
  await expect(things.listSearchIndexes().toArray()).rejects.toMatchObject(refused);
});

test('a bulk write over several collections is refused, and the connection lives on', async () => {
  const namespace = `${database.db.databaseName}.things`;
  const work = database.client.bulkWrite([{ namespace, name: 'deleteMany', filter: {} }]);
  await expect(work).rejects.toMatchObject({ cause: { code: 238 } });
});

test('transactions and weaker promises are refused', async () => {
  const session = database.client.startSession();
  const work = session.withTransaction(() =>
    database.db.collection('things').insertOne({ a: 1 }, { session }),
  );
  await expect(work).rejects.toMatchObject({ code: 238 });
  session.startTransaction();
  await expect(database.db.createCollection('late', { session })).rejects.toMatchObject({ code: 238 });
  await expect(session.commitTransaction()).rejects.toMatchObject({ code: 238 });
  await session.endSession();
  expect(await database.db.collection('things').countDocuments({ a: 1, s: { $exists: false } })).toBe(0);
  expect(await database.db.listCollections({ name: 'late' }).toArray()).toEqual([]);
  expect(await outcome({ find: 'things', readConcern: { level: 'snapshot' } })).toBe(238);
  expect(await outcome({ find: 'things', readConcern: { atClusterTime: new Timestamp(1n) } })).toBe(238);
  expect(await outcome({ find: 'things', collation: { locale: 'pt' } })).toBe(238);
});

test('a sort of an update, which came with MongoDB 8.0, is unknown', async () => {
  expect(await outcome({ update: 'things', updates: [{ q: {}, u: {}, sort: { a: 1 } }] })).toBe(
    unknownError.field,
  );
});

test('without a collection a stage is refused, unknown, or in want of one', async () => {
  const aggregate = (stage: Document) => outcome({ aggregate: 1, pipeline: [stage], cursor: {} });
  expect(await aggregate({ $documents: [{ a: 1 }] })).toBe(238);
  expect(await aggregate({ $currentOp: {} })).toBe(238);
  expect(await aggregate({ $nothing: 1 })).toBe(unknownError.stage);
  expect(await aggregate({ $match: {} })).toBe(73);
});

test('what a command cannot do without is missed, before anything is changed', async () => {
  const whole = database.db.collection<Document>('whole');
  await whole.insertOne({ a: 1 });
  const missing = 40414;
  expect(await outcome({ delete: 'whole', deletes: [{ q: {} }] })).toBe(missing);
  expect(await outcome({ delete: 'whole', deletes: [{ limit: 0 }] })).toBe(missing);
  expect(await outcome({ delete: 'whole', deletes: [{ q: {}, limit: 2 }] })).toBe(9);
  expect(await outcome({ update: 'whole', updates: [{ u: { $set: { a: 2 } } }] })).toBe(missing);
  expect(await outcome({ update: 'whole', updates: [{ q: {} }] })).toBe(missing);
  for (const name of ['insert', 'update', 'delete', 'createIndexes', 'dropIndexes', 'killCursors'])
    expect([name, await outcome({ [name]: 'whole' })]).toEqual([name, missing]);
  expect(await outcome({ aggregate: 'whole', cursor: {} })).toBe(missing);
  expect(await outcome({ getMore: new Long(1) })).toBe(missing);
  expect(await whole.countDocuments({ a: 1 })).toBe(1);
});

test('findAndModify removes or updates, not half of each', async () => {
  const kept = database.db.collection<Document>('kept');
  await kept.insertOne({ a: 1 });
  const findAndModify = (options: Document) =>
    outcome({ findAndModify: 'kept', query: { a: 1 }, ...options });
  const update = { $set: { a: 2 } };
  expect(await findAndModify({})).toBe(9);
  for (const more of [{ update }, { new: true }, { upsert: true }, { arrayFilters: [{ x: 1 }] }])
    expect([more, await findAndModify({ remove: true, ...more })]).toEqual([more, 9]);
  expect(await kept.countDocuments({ a: 1 })).toBe(1);
});
