import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { asStored, makeCollection, planCollections, writeDocuments } from '../storage/copy-documents';
import { type OpenedDatabase, openDatabase } from '../storage/open-database';
import { beginReplacing, endReplacing, expectWhole } from '../storage/unfinished-copy';
import { expectData, readDatabasePlace } from './read-database-place';
import { runCommand } from './run-command';
import { showProgress } from './show-progress';

const usage = `Usage: npm run move-data -- --to mongodb://host/name      from the embedded database (DATA_DIR) to MongoDB
       npm run move-data -- --from mongodb://host/name    from MongoDB back to the embedded database
Copies every collection and compares what arrived; the source is only read, and what the target has in them is replaced.`;

async function copy(source: OpenedDatabase, target: OpenedDatabase): Promise<void> {
  await expectWhole(source.db);
  const progress = showProgress(process.stderr);
  const plans = await planCollections(source.db);
  if (plans.length === 0) {
    const name = source.db.databaseName;
    throw new PlantaoError(
      'not-found',
      `The database ${name} is empty: nothing was moved. Name the right one.`,
    );
  }
  await beginReplacing(target.db, { isServed: target.kind === 'mongodb' });
  for (const plan of plans) {
    const { name, count } = plan;
    const collection = await makeCollection(target.db, plan);
    const documents = source.db.collection(name).find({}, asStored).sort({ _id: 1 });
    const done = await writeDocuments(collection, documents, (part) =>
      progress(name, Math.min(part, count - 1), count),
    );
    progress(name, done, done);
  }
  const moved = new Map((await planCollections(target.db)).map((plan) => [plan.name, plan]));
  // As the source is by now: what was written to it meanwhile is told by its numbers.
  for (const { name, count, indexes } of await planCollections(source.db)) {
    const found = moved.get(name);
    if (found?.count !== count || found.indexes.length < indexes.length) {
      throw new PlantaoError(
        'conflict',
        `${name} differs: ${count} documents and ${indexes.length} indexes here, ${found?.count} and ${found?.indexes.length} there. Stop what writes to either and run this again.`,
      );
    }
  }
  await endReplacing(target.db);
  const where = target.kind === 'mongodb' ? 'Set MONGODB_URI to use it.' : 'Unset MONGODB_URI to use it.';
  process.stdout.write(`${plans.length} collections copied and checked. ${where}\n`);
}

runCommand(usage, async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, from: { type: 'string' } } });
  if (!values.to === !values.from) throw new PlantaoError('invalid-input', usage);
  const { dataDir } = readDatabasePlace();
  if (values.to) expectData({ mongodbUri: undefined, dataDir });
  const open = (mongodbUri: string | undefined) =>
    openDatabase({ dataDir, ...(mongodbUri ? { mongodbUri } : {}) });
  const source = await open(values.from);
  try {
    const target = await open(values.to);
    try {
      await copy(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
});
