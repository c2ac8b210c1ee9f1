import { deserialize } from 'bson';
import type { Db, Document } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';
import { faultOf, readDocuments, readHead, refuse } from './backup-format';
import {
  asStored,
  type CollectionPlan,
  makeCollection,
  type Progress,
  planCollections,
  writeDocuments,
} from './copy-documents';
import { beginReplacing, endReplacing, ofReplacing } from './unfinished-copy';

/**
 * Makes the database what the file says. The file is read through once before anything is changed; from then on until
 * the end, `expectWhole` refuses the database, and services that run on it (`isServed`) step aside. Run again after an
 * interruption, it ends at the same result.
 *
 * @throws PlantaoError `invalid-input` for a file that cannot be read, is broken, cut off or no backup; `not-ready`
 *   when it failed on the way
 */
export async function restoreBackup(
  db: Db,
  path: string,
  onProgress: Progress,
  { isServed = false }: { isServed?: boolean } = {},
): Promise<CollectionPlan[]> {
  const plans = await checkBackup(path);
  await beginReplacing(db, { isServed });
  try {
    await replaceAll(db, plans, path, onProgress);
    await endReplacing(db);
    return plans;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PlantaoError(
      'not-ready',
      `The restore was interrupted: ${why}. Only a part of the backup is in the database now: when that is mended, run it again.`,
      { cause: error },
    );
  }
}

async function replaceAll(
  db: Db,
  plans: readonly CollectionPlan[],
  path: string,
  onProgress: Progress,
): Promise<void> {
  const documents = readDocuments(path);
  await documents.next();
  for (const plan of plans) {
    const target = await makeCollection(db, plan);
    const written = await writeDocuments(target, untilEmpty(documents), (done) =>
      onProgress(plan.name, Math.min(done, plan.count - 1), plan.count),
    );
    onProgress(plan.name, written, written);
  }
  const kept = new Set([...ofReplacing, ...plans.map(({ name }) => name)]);
  for (const { name } of await planCollections(db)) if (!kept.has(name)) await db.collection(name).drop();
}

/** Reads the file through. @throws PlantaoError `invalid-input` for one that cannot be restored from */
async function checkBackup(path: string): Promise<CollectionPlan[]> {
  const documents = readDocuments(path);
  try {
    const plans = readHead(path, (await documents.next()).value);
    for (const _plan of plans) for await (const _document of untilEmpty(documents));
    return plans;
  } catch (error) {
    if (error instanceof PlantaoError) throw error;
    const fault = faultOf(path, error);
    throw refuse(
      fault === null
        ? `${path} is broken or cut off: take another backup`
        : `${path} cannot be read: ${fault}`,
    );
  }
}

async function* untilEmpty(documents: AsyncGenerator<Uint8Array, undefined>): AsyncGenerator<Document> {
  for (;;) {
    const { value } = await documents.next();
    if (!value) throw refuse('the backup ends too early: take another one');
    const document = deserialize(value, asStored);
    if (Object.keys(document).length === 0) return;
    yield document;
  }
}
