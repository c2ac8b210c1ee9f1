import { reachDatabase } from '../storage/reach-database';
import { restoreBackup } from '../storage/restore-backup';
import { readDatabasePlace } from './read-database-place';
import { readArgument, runCommand } from './run-command';
import { showProgress } from './show-progress';

const usage = `Usage: npm run restore -- FILE
Makes the data of MONGODB_URI or DATA_DIR what the backup says: what is there now is replaced. The service may run: it
steps aside meanwhile. Interrupted, it is to be run again; until then nothing starts on that data.`;

runCommand(usage, async () => {
  const file = readArgument(usage);
  const database = await reachDatabase(readDatabasePlace());
  try {
    const collections = await restoreBackup(database.db, file, showProgress(process.stderr), {
      // Whoever opened the embedded engine itself has it alone.
      isServed: database.kind === 'mongodb',
    });
    process.stdout.write(`${collections.length} collections restored from ${file}\n`);
  } finally {
    await database.close();
  }
});
