import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { deserialize, serialize } from 'bson';
import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import { PlantaoError } from '../contracts/plantao-error';
import {
  AS_STORED,
  type CollectionPlan,
  makeCollection,
  type Progress,
  planCollections,
  writeDocuments,
} from './copy-documents';
import { beginReplacing, endReplacing, expectWhole, OF_REPLACING } from './unfinished-copy';

const FORMAT = 'plantao-backup';
const VERSION = 1;

/** How the system tells of a file; while it is written to, without its path. */
const fileFaultSchema = z.object({
  syscall: z.string(),
  path: z.string().optional(),
  message: z.string(),
});

/** What the system says of the file: a folder that is not there, no right to it, a full disk. Null for anything else. */
function faultOf(file: string, error: unknown): string | null {
  const { success, data } = fileFaultSchema.safeParse(error);
  return success && (data.path ?? file) === file ? data.message : null;
}

/** The file is no whole backup, or cannot be read or written; nothing was changed. */
function refuse(message: string): PlantaoError {
  return new PlantaoError('invalid-input', message);
}

/** How collections that change meanwhile are read, so that what was read fits together. */
export interface ReadingRule {
  /** The names of the collections that are read first, in this order. */
  first: readonly string[];
  /** Whether a document belongs to what was read before it; asked of each, in the order in which they are read. */
  keeps(collection: string, document: Document): boolean;
}

/** For what does not change meanwhile, or need not fit together. */
const AS_IT_COMES: ReadingRule = { first: [], keeps: () => true };

function inOrder(plans: readonly CollectionPlan[], first: readonly string[]): CollectionPlan[] {
  const placeOf = ({ name }: CollectionPlan) => (first.includes(name) ? first.indexOf(name) : first.length);
  return plans.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * Writes all collections to a file: gzip over BSON documents, a head first, then each collection's documents
 * ended by an empty one. The file appears under its name only once it is whole.
 *
 * @throws PlantaoError `not-found` when there is nothing to write: the database is not the one that was meant;
 *   `not-ready` when only a part of a backup is in it; `invalid-input` when the file cannot be written
 */
export async function writeBackup(
  db: Db,
  path: string,
  onProgress: Progress,
  rule: ReadingRule = AS_IT_COMES,
): Promise<CollectionPlan[]> {
  await expectWhole(db);
  const plans = inOrder(await planCollections(db), rule.first);
  if (plans.length === 0) {
    throw new PlantaoError(
      'not-found',
      `The database ${db.databaseName} is empty: nothing was backed up. Name the right one in MONGODB_URI or DATA_DIR.`,
    );
  }
  const partial = `${path}.partial`;
  try {
    await pipeline(
      serialiseAll(db, plans, onProgress, rule),
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await rename(partial, path);
    return plans;
  } catch (error) {
    await rm(partial, { force: true });
    const fault = faultOf(partial, error);
    throw fault === null ? error : refuse(`${path} cannot be written: ${fault}`);
  }
}

async function* serialiseAll(
  db: Db,
  plans: readonly CollectionPlan[],
  onProgress: Progress,
  rule: ReadingRule,
): AsyncGenerator<Uint8Array> {
  yield serialize({ format: FORMAT, version: VERSION, at: new Date(), collections: plans });
  for (const { name, count } of plans) {
    let done = 0;
    for await (const document of db.collection(name).find({}, AS_STORED).sort({ _id: 1 })) {
      if (!rule.keeps(name, document)) continue;
      yield serialize(document);
      if (++done % 500 === 0 && done < count) onProgress(name, done, count);
    }
    yield serialize({});
    onProgress(name, done, done);
  }
}

/**
 * Makes the database what the file says. The file is read through once before anything is changed; from then on until
 * the end, `expectWhole` refuses the database, and services that run on it (`isServed`) step aside. Run again after an interruption, it ends at the same result.
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
  const kept = new Set([...OF_REPLACING, ...plans.map(({ name }) => name)]);
  for (const { name } of await planCollections(db)) if (!kept.has(name)) await db.collection(name).drop();
}

async function checkBackup(path: string): Promise<CollectionPlan[]> {
  const documents = readDocuments(path);
  try {
    const { value: head } = await documents.next();
    if (head?.format?.toString() !== FORMAT) throw refuse(`${path} is not a backup of Plantão`);
    if (Number(head.version) !== VERSION) throw refuse(`${path} was written by another version`);
    const plans = deserialize(serialize(head)).collections as CollectionPlan[];
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

async function* untilEmpty(documents: AsyncGenerator<Document, undefined>): AsyncGenerator<Document> {
  for (;;) {
    const { value } = await documents.next();
    if (!value) throw refuse('the backup ends too early: take another one');
    if (Object.keys(value).length === 0) return;
    yield value;
  }
}

async function* readDocuments(path: string): AsyncGenerator<Document, undefined> {
  let pending = Buffer.alloc(0);
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  for await (const chunk of file.pipe(gunzip)) {
    pending = Buffer.concat([pending, chunk as Buffer]);
    while (pending.length >= 4) {
      const size = pending.readInt32LE(0);
      if (size < 5) throw refuse('the backup is broken: take another one');
      if (pending.length < size) break;
      yield deserialize(pending.subarray(0, size), AS_STORED);
      pending = pending.subarray(size);
    }
  }
  return undefined;
}
