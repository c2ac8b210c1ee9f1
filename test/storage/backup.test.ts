import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serialize } from 'bson';
import { Binary, type Document, Long } from 'mongodb';
import { asStored, planCollections } from '../../storage/copy-documents';
import { openDatabase } from '../../storage/open-database';
import { reachDatabase } from '../../storage/reach-database';
import { restoreBackup } from '../../storage/restore-backup';
import { expectWhole } from '../../storage/unfinished-copy';
import { writeBackup } from '../../storage/write-backup';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
const quiet = () => undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plantao-backup-'));
  source = await openTestDatabase();
  target = await openTestDatabase();
  const things = source.db.collection<Document>('things');
  await things.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { a: { $exists: true } } });
  await things.insertMany(
    Array.from({ length: 600 }, (_, i) => ({
      a: i,
      long: Long.fromString('9007199254740993'),
      data: new Binary(Buffer.alloc(10, i)),
    })),
  );
  await source.db.createCollection('empty');
});
afterEach(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});
const all = (database: TestDatabase) =>
  database.db.collection('things').find({}, asStored).sort({ _id: 1 }).toArray();

test('a backup restores documents, types and indexes, and removes what it has not', async () => {
  const file = join(folder, 'backup');
  await writeBackup(source.db, file, quiet);
  await target.db.collection('things').createIndex({ a: 1 }, { unique: true });
  // Another document has a unique key of one that is to come, as when both databases began with the same sample.
  await target.db.collection('things').insertMany([{ a: 'surplus' }, { a: 599 }]);
  await target.db.collection('other').insertOne({});
  await restoreBackup(target.db, file, quiet);
  await restoreBackup(target.db, file, quiet);
  expect(await all(target)).toEqual(await all(source));
  expect(await planCollections(target.db)).toEqual(await planCollections(source.db));
});

test('a backup that is cut off or something else changes nothing', async () => {
  const file = join(folder, 'backup');
  await writeBackup(source.db, file, quiet);
  await target.db.collection('things').insertOne({ a: 1 });
  const bytes = readFileSync(file);
  for (const broken of [bytes.subarray(0, bytes.length / 2), Buffer.from('hello'), Buffer.alloc(0)]) {
    writeFileSync(file, broken);
    await expect(restoreBackup(target.db, file, quiet)).rejects.toMatchObject({ code: 'invalid-input' });
  }
  expect(await target.db.collection('things').countDocuments()).toBe(1);
});

test('a backup whose head does not say how to make its collections changes nothing', async () => {
  const file = join(folder, 'backup');
  await target.db.collection('things').insertOne({ a: 1 });
  const head = { format: 'plantao-backup', version: 1, at: new Date() };
  const plan = { name: 'things', indexes: [], count: 0 };
  for (const collections of [
    undefined,
    'things',
    [{ name: 'things' }],
    [{ ...plan, name: '' }],
    [{ ...plan, indexes: [{ name: 'a_1', key: { a: {} } }] }],
    [{ ...plan, count: 'none' }],
  ]) {
    writeFileSync(file, gzipSync(Buffer.concat([serialize({ ...head, collections }), serialize({})])));
    await expect(restoreBackup(target.db, file, quiet)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('broken'),
    });
  }
  writeFileSync(file, gzipSync(serialize({ ...head, version: 2, collections: [] })));
  await expect(restoreBackup(target.db, file, quiet)).rejects.toThrow('another version');
  expect(await target.db.collection('things').countDocuments()).toBe(1);
});

test('a file that cannot be written or read is named, and nothing is changed', async () => {
  const missing = join(folder, 'nowhere', 'backup');
  await expect(writeBackup(source.db, missing, quiet)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(`${missing} cannot be written`),
  });
  await expect(restoreBackup(target.db, missing, quiet)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(`${missing} cannot be read`),
  });
  expect(await all(target)).toEqual([]);
});

test('a restore that was interrupted is told of until it went through', async () => {
  const file = join(folder, 'backup');
  await writeBackup(source.db, file, quiet);
  await target.db.collection('things').insertOne({ a: 'old' });
  const interrupt = () => {
    throw new Error('the disk is full');
  };
  await expect(restoreBackup(target.db, file, interrupt)).rejects.toMatchObject({
    code: 'not-ready',
    message: expect.stringMatching(/interrupted: the disk is full\. .* run it again/),
  });
  await expect(expectWhole(target.db)).rejects.toMatchObject({ code: 'not-ready' });
  const half = join(folder, 'half');
  await expect(writeBackup(target.db, half, quiet)).rejects.toMatchObject({ code: 'not-ready' });
  await restoreBackup(target.db, file, quiet);
  await expectWhole(target.db);
  expect(await all(target)).toEqual(await all(source));
  expect(await planCollections(target.db)).toEqual(await planCollections(source.db));
});

test('a command beside the running service reaches its engine', async () => {
  const service = await openDatabase({ dataDir: folder });
  await service.db.collection('things').insertOne({ a: 1 });
  const beside = await reachDatabase({ dataDir: folder });
  expect(await beside.db.collection('things').countDocuments()).toBe(1);
  await beside.close();
  await service.close();
});
