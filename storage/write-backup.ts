import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { serialize } from 'bson';
import type { Db, Document } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';
import { faultOf, makeHead, refuse } from './backup-format';
import { asStored, type CollectionPlan, type Progress, planCollections } from './copy-documents';
import { expectWhole } from './unfinished-copy';

/** How collections that change meanwhile are read, so that what was read fits together. */
export interface ReadingRule {
  /** The names of the collections that are read first, in this order. */
  first: readonly string[];
  /** Whether a document belongs to what was read before it; asked of each, in the order in which they are read. */
  keeps(collection: string, document: Document): boolean;
}

/** For what does not change meanwhile, or need not fit together. */
const asItComes: ReadingRule = { first: [], keeps: () => true };

function inOrder(plans: readonly CollectionPlan[], first: readonly string[]): CollectionPlan[] {
  const placeOf = ({ name }: CollectionPlan) => (first.includes(name) ? first.indexOf(name) : first.length);
  return plans.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * Writes all collections to a file, which appears under its name only once it is whole.
 *
 * @throws PlantaoError `not-found` when there is nothing to write: the database is not the one that was meant;
 *   `not-ready` when only a part of a backup is in it; `invalid-input` when the file cannot be written
 */
export async function writeBackup(
  db: Db,
  path: string,
  onProgress: Progress,
  rule: ReadingRule = asItComes,
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
  yield serialize(makeHead(plans, new Date()));
  for (const { name, count } of plans) {
    let done = 0;
    for await (const document of db.collection(name).find({}, asStored).sort({ _id: 1 })) {
      if (!rule.keeps(name, document)) continue;
      yield serialize(document);
      if (++done % 500 === 0 && done < count) onProgress(name, done, count);
    }
    yield serialize({});
    onProgress(name, done, done);
  }
}
