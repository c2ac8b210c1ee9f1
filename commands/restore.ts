import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { restoreBackup } from '../storage/backup-file';
import { showProgress } from '../storage/copy-documents';
import { reachDatabase } from '../storage/reach-database';
import { readDatabasePlace } from './read-database-place';
import { runCommand } from './run-command';

const USAGE = `Usage: npm run restore -- FILE
Makes the data of MONGODB_URI or DATA_DIR what the backup says: what is there now is replaced. The service may run,
but what is written meanwhile goes with the old data.`;

runCommand(USAGE, async () => {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  if (!file) throw new PlantaoError('invalid-input', USAGE);
  const database = await reachDatabase(readDatabasePlace());
  try {
    const collections = await restoreBackup(database.db, file, showProgress(process.stderr));
    process.stdout.write(`${collections.length} collections restored from ${file}\n`);
  } finally {
    await database.close();
  }
});
