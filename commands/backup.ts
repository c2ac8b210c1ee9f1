import { writeBackup } from '../storage/backup-file';
import { showProgress } from '../storage/copy-documents';
import { reachDatabase } from '../storage/reach-database';
import { expectData, readDatabasePlace } from './read-database-place';

/** Writes all data to a file; the service may run. */
async function main(): Promise<void> {
  const [, , path] = process.argv;
  if (!path) throw new Error('Usage: npm run backup -- FILE');
  const place = readDatabasePlace();
  expectData(place);
  const database = await reachDatabase(place);
  try {
    const collections = await writeBackup(database.db, path, showProgress(process.stderr));
    process.stdout.write(`${collections.length} collections written to ${path}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
