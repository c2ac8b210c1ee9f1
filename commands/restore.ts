import { restoreBackup } from '../storage/backup-file';
import { showProgress } from '../storage/copy-documents';
import { reachDatabase } from '../storage/reach-database';
import { readDatabasePlace } from './read-database-place';

/** Makes the data what a backup says; the service may run, but is better stopped. */
async function main(): Promise<void> {
  const [, , path] = process.argv;
  if (!path) throw new Error('Usage: npm run restore -- FILE');
  const database = await reachDatabase(readDatabasePlace());
  try {
    const collections = await restoreBackup(database.db, path, showProgress(process.stderr));
    process.stdout.write(`${collections.length} collections restored from ${path}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
