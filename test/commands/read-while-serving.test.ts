import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWhileServing } from '../../commands/read-while-serving';
import { restoreBackup } from '../../storage/restore-backup';
import { writeBackup } from '../../storage/write-backup';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

type Stored = { _id: string } & Record<string, unknown>;
let source: TestDatabase;
let folder: string;
beforeEach(async () => {
  source = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'plantao-serving-'));
});
afterEach(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('a backup reads a conversation before what was said in it, and leaves out what was said later', async () => {
  const said = (threadId: string, seq: number) => ({ _id: `${threadId}|${seq}`, threadId, seq });
  // As when the service went on between the reading of the one collection and of the other.
  await source.db
    .collection<Stored>('activities')
    .insertMany([said('a', 1), said('a', 2), said('a', 3), said('b', 1), said('c', 1), said('d', 1)]);
  await source.db.collection<Stored>('conversations').insertMany([
    { _id: 'a', threadId: 'a', seq: 1 },
    { _id: 'a-later', threadId: 'a', seq: 2 },
    { _id: 'c', threadId: 'c', seq: 'of another shape' },
    { _id: 'd', threadId: 5 },
  ]);
  await source.db.collection<Stored>('articleRevisions').insertOne({ _id: 'one' });
  await source.db.collection<Stored>('articles').insertOne({ _id: 'one' });
  const file = path.join(folder, 'backup');
  const plans = await writeBackup(source.db, file, () => undefined, readWhileServing());
  expect(plans.map(({ name }) => name)).toEqual([
    'conversations',
    'activities',
    'articles',
    'articleRevisions',
  ]);

  const target = await openTestDatabase();
  try {
    await restoreBackup(target.db, file, () => undefined);
    const kept = await target.db.collection('activities').find({}).sort({ _id: 1 }).toArray();
    expect(kept.map(({ _id }) => String(_id))).toEqual(['a|1', 'a|2', 'c|1']);
    expect(await target.db.collection('conversations').countDocuments()).toBe(4);
  } finally {
    await target.drop();
  }
});
