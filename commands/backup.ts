import { reachDatabase } from '../storage/reach-database';
import { writeBackup } from '../storage/write-backup';
import { expectData, readDatabasePlace } from './read-database-place';
import { readWhileServing } from './read-while-serving';
import { readArgument, runCommand } from './run-command';
import { showProgress } from './show-progress';

const usage = `Usage: npm run backup -- FILE
Writes all data of MONGODB_URI or DATA_DIR to a file; the service may run.`;

runCommand(usage, async () => {
  const file = readArgument(usage);
  const place = readDatabasePlace();
  expectData(place);
  const database = await reachDatabase(place);
  try {
    const progress = showProgress(process.stderr);
    const collections = await writeBackup(database.db, file, progress, readWhileServing());
    process.stdout.write(`${collections.length} collections written to ${file}\n`);
  } finally {
    await database.close();
  }
});
