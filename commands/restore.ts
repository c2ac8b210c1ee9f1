import { restoreBackup } from '../storage/backup-file';
import { showProgress } from '../storage/copy-documents';
import { openDatabase } from '../storage/open-database';
import { readDatabasePlace } from './read-database-place';
import { readArgument, runCommand } from './run-command';

const USAGE = `Usage: npm run restore -- FILE
Makes the data of MONGODB_URI or DATA_DIR what the backup says: what is there now is replaced. Stop the service first,
on a MongoDB every instance. Interrupted, it is to be run again; until then nothing starts on that data.`;

runCommand(USAGE, async () => {
  const file = readArgument(USAGE);
  // Not beside the service: what it keeps in memory is of the old data, and would be written over the new.
  const { mongodbUri, dataDir } = readDatabasePlace();
  const database = await openDatabase({ dataDir, ...(mongodbUri ? { mongodbUri } : {}) });
  try {
    const collections = await restoreBackup(database.db, file, showProgress(process.stderr));
    process.stdout.write(`${collections.length} collections restored from ${file}\n`);
  } finally {
    await database.close();
  }
});
