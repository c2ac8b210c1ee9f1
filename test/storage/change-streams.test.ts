import type { ChangeStream, Collection, Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { until } from '../support/until';

let database: TestDatabase;
let next = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
const fresh = (): Collection<Document> => database.db.collection<Document>(`c${++next}`);
const doc = (fields: Document): Document => fields;

async function readUntil(stream: ChangeStream, isIt: (inserted: Document) => boolean): Promise<Document> {
  for (;;) {
    const event = await stream.next();
    if (event.operationType === 'insert' && isIt(event.fullDocument)) return event.fullDocument;
  }
}

test('dropping tells change streams, ends them, and leaves nothing', async () => {
  const things = fresh();
  await things.insertOne({ a: 1 });
  const stream = things.watch([], { maxAwaitTimeMS: 20 });
  await stream.tryNext();
  await things.drop();
  expect((await stream.next()).operationType).toBe('drop');
  expect((await stream.next()).operationType).toBe('invalidate');
  await stream.close();
  expect(await things.countDocuments()).toBe(0);
  expect(await database.db.listCollections({ name: things.collectionName }).toArray()).toEqual([]);
});

test('a change stream that begins with an empty batch has a place to resume from', async () => {
  const things = fresh();
  const { cursor } = await database.db.command({
    aggregate: things.collectionName,
    pipeline: [{ $changeStream: {} }],
    cursor: { batchSize: 0 },
  });
  await things.insertOne({ a: 1 });
  const stream = things.watch([], { resumeAfter: cursor.postBatchResumeToken });
  expect(await stream.next()).toMatchObject({ operationType: 'insert', fullDocument: { a: 1 } });
  await stream.close();
});

test('changes that are together larger than a reply come in several', async () => {
  const things = fresh();
  const open = (more: Document) =>
    database.db.command(
      { aggregate: things.collectionName, pipeline: [{ $changeStream: more }], cursor: {} },
      { promoteLongs: false },
    );
  const { cursor } = await open({});
  for (let i = 0; i < 20; i++) await things.insertOne(doc({ _id: i, text: 'x'.repeat(1_000_000) }));
  const { cursor: resumed } = await open({ resumeAfter: cursor.postBatchResumeToken });
  const { cursor: rest } = await database.db.command({
    getMore: resumed.id,
    collection: things.collectionName,
  });
  expect(resumed.firstBatch.length).toBeLessThan(17);
  expect(
    [...resumed.firstBatch, ...rest.nextBatch].map(({ documentKey }: Document) => documentKey._id),
  ).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('a change stream must keep the resume token, and takes no other stage or start than it can', async () => {
  const things = fresh();
  const [withoutToken, withToken] = [
    things.watch([{ $project: { _id: 0 } }], { maxAwaitTimeMS: 20 }),
    things.watch([{ $project: { operationType: 1 } }], { maxAwaitTimeMS: 20 }),
  ];
  await withoutToken.tryNext();
  await withToken.tryNext();
  await things.insertOne({ a: 1 });
  await expect(withoutToken.next()).rejects.toMatchObject({ code: 280, codeName: 'ChangeStreamFatalError' });
  const { _id: resumeAfter } = await withToken.next();
  await withToken.close();
  for (const [pipeline, options, code] of [
    [[{ $limit: 1 }], {}, 20],
    [[{ $group: { _id: null } }], {}, 20],
    [[], { resumeAfter, startAfter: resumeAfter }, 50865],
  ] as const) {
    const stream = things.watch([...pipeline], options);
    await expect(stream.tryNext()).rejects.toMatchObject({ code });
    await stream.close();
  }
});

test('a change stream that waits keeps its place, however much happens elsewhere', async () => {
  const [watched, busy] = [fresh(), fresh()];
  const stream = watched.watch([], { maxAwaitTimeMS: 60_000 });
  let isOpen = false;
  const opening = stream.next().then(() => {
    isOpen = true;
  });
  await until(async () => {
    await watched.insertOne({ a: 0 });
    return isOpen;
  });
  await opening;
  const event = readUntil(stream, ({ a }) => a === 1);
  // More than the change log keeps.
  for (let batch = 0; batch < 25; batch++)
    await busy.insertMany(Array.from({ length: 1_000 }, (_, n) => ({ batch, n })));
  await watched.insertOne({ a: 1 });
  expect(await event).toEqual({ _id: expect.anything(), a: 1 });
  await stream.close();
});

test('a change stream tells of paths, and resumes after each event without gap or repeat', async () => {
  const things = fresh();
  const stream = things.watch([], { maxAwaitTimeMS: 20 });
  await stream.tryNext();
  await things.insertOne(doc({ _id: 1, a: { b: 1 }, tags: ['x'] }));
  await things.updateOne({ _id: 1 as never }, { $set: { 'a.b': 2, c: 3 }, $push: { tags: 'y' as never } });
  await things.updateOne({ _id: 1 as never }, { $unset: { c: 1 }, $set: { 'n.m': 1 } });
  await things.updateOne({ _id: 1 as never }, { $set: { 'a.b': 2 } });
  await things.replaceOne({ _id: 1 as never }, { z: 1 });
  await things.deleteOne({ _id: 1 as never });
  const events = [];
  for (let i = 0; i < 5; i++) events.push(await stream.next());
  expect(
    events.map((event) => [event.operationType, 'updateDescription' in event ? event.updateDescription : 0]),
  ).toEqual([
    ['insert', 0],
    ['update', { updatedFields: { 'a.b': 2, c: 3, 'tags.1': 'y' }, removedFields: [], truncatedArrays: [] }],
    ['update', { updatedFields: { n: { m: 1 } }, removedFields: ['c'], truncatedArrays: [] }],
    ['replace', 0],
    ['delete', 0],
  ]);
  await stream.close();
  for (let i = 0; i < 4; i++) {
    const resumed = things.watch([], { resumeAfter: events[i]?._id, maxAwaitTimeMS: 20 });
    expect((await resumed.next())._id).toEqual(events[i + 1]?._id);
    await resumed.close();
  }
});
