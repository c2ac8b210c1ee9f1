import type { Collection, Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { pipelineRows, projectionRows, salesRows } from './semantics/pipeline-rows';
import { queryRows, refusedFilters } from './semantics/query-rows';
import { updateRows, upsertRows } from './semantics/update-rows';

let database: TestDatabase;
let next = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

/** A collection of its own with these documents; they get the ids 1, 2, 3… unless they have one. */
async function collectionOf(documents: Document[]): Promise<Collection<Document>> {
  const collection = database.db.collection<Document>(`c${++next}`);
  if (documents.length > 0)
    await collection.insertMany(documents.map((doc, i) => ({ _id: i + 1, ...doc })) as Document[]);
  return collection;
}

const without = ({ _id, ...rest }: Document): Document => rest;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => value,
    (error: { code?: number }) => error.code,
  );
/** Field order counts. */
const text = (value: unknown): string => JSON.stringify(value);

describe('filters', () => {
  test.each(queryRows)('%s', async (_name, documents, filter, ids) => {
    const collection = await collectionOf(documents);
    const found = await collection.find(filter).sort({ _id: 1 }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(ids);
    expect(await collection.countDocuments(filter)).toBe(ids.length);
  });

  test.each(refusedFilters)('%s is refused', async (_name, filter, code) => {
    const collection = await collectionOf([{ a: 1 }]);
    expect(await codeOf(collection.find(filter).toArray())).toBe(code);
  });
});

describe('updates', () => {
  test.each(updateRows)('%s', async (_name, before, update, after, options = {}) => {
    const collection = await collectionOf([before]);
    const [stored] = await collection.find().toArray();
    const { filter = {}, ...rest } = options;
    const result = await codeOf(collection.updateOne(filter, update, rest));
    const [now = {}] = await collection.find({}, { promoteLongs: false }).toArray();
    if (typeof after === 'number') {
      expect(result).toBe(after);
      expect(await collection.findOne()).toEqual(stored);
    } else {
      expect(result).toMatchObject({ matchedCount: 1 });
      expect(text(without(now))).toBe(text(after));
    }
  });

  test.each(upsertRows)('upsert with %s', async (_name, filter, update, after) => {
    const collection = await collectionOf([]);
    const result = await codeOf(collection.updateOne(filter, update, { upsert: true }));
    if (typeof after === 'number') expect(result).toBe(after);
    else expect((await collection.find().toArray()).map(without)).toEqual([after]);
  });
});

describe('projections', () => {
  test.each(projectionRows)('%s', async (_name, document, projection, expected, filter = {}) => {
    const collection = await collectionOf([document]);
    const result = await codeOf(collection.findOne(filter, { projection }));
    if (typeof expected === 'number') expect(result).toBe(expected);
    else expect(text(result)).toBe(text(expected));
  });
});

describe('aggregation', () => {
  test.each(pipelineRows)('%s', async (_name, pipeline, expected, documents = salesRows) => {
    const collection = await collectionOf(documents);
    expect(await codeOf(collection.aggregate(pipeline).toArray())).toEqual(expected);
    expect(await collection.countDocuments()).toBe(documents.length);
  });
});
