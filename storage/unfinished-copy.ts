import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';

/** A collection that is there while the data is replaced: what is stored then is neither the old nor the new. */
const replacing = 'unfinished_copy';
/** Which running services have noticed, and which of them still finish their turns. */
const servicesCollection = 'unfinished_copy_services';
/** Belong to no data: neither is copied, and neither is removed with what a backup has not. */
export const ofReplacing: readonly string[] = [replacing, servicesCollection];

interface NoticingService {
  _id: string;
  state: 'leaving' | 'aside';
}

/** How long running services may take to notice, and then to finish what is under way. Milliseconds. */
const noticeMs = 2_500;
const leaveMs = 20_000;
const askEveryMs = 100;

async function exists(db: Db, name: string): Promise<boolean> {
  return (await db.listCollections({ name }, { nameOnly: true }).toArray()).length > 0;
}

export const isReplacing = (db: Db): Promise<boolean> => exists(db, replacing);

/**
 * From here until `endReplacing` the database is refused by `expectWhole`, and services that run on it step aside.
 *
 * @param isServed whether services may run on it: they are waited for
 * @throws PlantaoError `not-ready` when a service does not step aside; nothing was changed
 */
export async function beginReplacing(db: Db, { isServed }: { isServed: boolean }): Promise<void> {
  const services = db.collection<NoticingService>(servicesCollection);
  // Of an earlier try: who was leaving then is gone.
  if (isServed) await services.deleteMany({});
  const isNew = !(await isReplacing(db));
  if (isNew) await db.createCollection(replacing);
  if (!isServed) return;
  await wait(noticeMs);
  const giveUpAt = performance.now() + leaveMs;
  while ((await services.countDocuments({ state: 'leaving' })) > 0) {
    if (performance.now() > giveUpAt) {
      if (isNew) await endReplacing(db);
      throw new PlantaoError(
        'not-ready',
        'A service that runs on this data does not step aside: stop it, and run this again. Nothing was changed.',
      );
    }
    await wait(askEveryMs);
  }
}

/** What a running service tells whoever replaces its data. */
export async function noteStepAside(db: Db, service: string, state: NoticingService['state']): Promise<void> {
  await db
    .collection<NoticingService>(servicesCollection)
    .updateOne({ _id: service }, { $set: { state } }, { upsert: true });
}

export async function endReplacing(db: Db): Promise<void> {
  if (await exists(db, servicesCollection)) await db.dropCollection(servicesCollection);
  await db.dropCollection(replacing);
}

/** @throws PlantaoError `not-ready` when a restore or a move into this database was interrupted */
export async function expectWhole(db: Db): Promise<void> {
  if (!(await isReplacing(db))) return;
  throw new PlantaoError(
    'not-ready',
    `A restore or a move into the database ${db.databaseName} was interrupted, and only a part of the data is in it. Run it again: npm run restore -- FILE, or npm run move-data.`,
  );
}
