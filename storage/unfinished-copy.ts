import type { Db } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';

/** A collection that is there while the data is replaced: what is stored then is neither the old nor the new. */
export const REPLACING = 'unfinished_copy';

async function isReplacing(db: Db): Promise<boolean> {
  return (await db.listCollections({ name: REPLACING }, { nameOnly: true }).toArray()).length > 0;
}

/** From here until `endReplacing` the database is refused by `expectWhole`. */
export async function beginReplacing(db: Db): Promise<void> {
  if (!(await isReplacing(db))) await db.createCollection(REPLACING);
}

export async function endReplacing(db: Db): Promise<void> {
  await db.dropCollection(REPLACING);
}

/** @throws PlantaoError `not-ready` when a restore or a move into this database was interrupted */
export async function expectWhole(db: Db): Promise<void> {
  if (!(await isReplacing(db))) return;
  throw new PlantaoError(
    'not-ready',
    `A restore or a move into the database ${db.databaseName} was interrupted, and only a part of the data is in it. Run it again: npm run restore -- FILE, or npm run move-data.`,
  );
}
