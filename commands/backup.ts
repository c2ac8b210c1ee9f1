import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { writeBackup } from '../storage/backup-file';
import { showProgress } from '../storage/copy-documents';
import { reachDatabase } from '../storage/reach-database';
import { expectData, readDatabasePlace } from './read-database-place';
import { runCommand } from './run-command';

const USAGE = `Usage: npm run backup -- FILE
Writes all data of MONGODB_URI or DATA_DIR to a file; the service may run.`;

runCommand(USAGE, async () => {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  if (!file) throw new PlantaoError('invalid-input', USAGE);
  const place = readDatabasePlace();
  expectData(place);
  const database = await reachDatabase(place);
  try {
    const collections = await writeBackup(database.db, file, showProgress(process.stderr));
    process.stdout.write(`${collections.length} collections written to ${file}\n`);
  } finally {
    await database.close();
  }
});
