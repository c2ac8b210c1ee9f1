import type { Collection, Db, Document } from 'mongodb';
import { z } from 'zod';

/** Types stay as they are: a Long does not become a number on the way. */
export const asStored = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

/** An index as a server describes it, without what depends on the server; what else it has goes along as it is. */
const indexSchema = z.looseObject({
  name: z.string(),
  key: z.record(
    z.string(),
    z.union([z.number(), z.literal(['2d', '2dsphere', 'text', 'geoHaystack', 'hashed'])]),
  ),
});

/** A collection with what is needed to make it anew. */
export const collectionPlanSchema = z.object({
  name: z.string().min(1),
  indexes: z.array(indexSchema),
  count: z.int().min(0),
});
export type CollectionPlan = z.infer<typeof collectionPlanSchema>;

/** Told as work goes on: of which collection how many documents are done. */
export type Progress = (collection: string, done: number, total: number) => void;

const batchSize = 500;
const batchBytes = 8 * 1024 * 1024;

/** The collections of a database in the order of their names. */
export async function planCollections(db: Db): Promise<CollectionPlan[]> {
  const infos = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = infos.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  return Promise.all(
    names.sort().map(async (name) => {
      const collection = db.collection(name);
      const indexes = (await collection.indexes()).map(({ v: _version, ns: _ns, ...index }) =>
        indexSchema.parse(index),
      );
      return {
        name,
        indexes: indexes.filter((index) => index.name !== '_id_'),
        count: await collection.countDocuments({}),
      };
    }),
  );
}

/**
 * Makes a collection anew, empty and with its indexes. What was in it goes at once: left until it is written over, it
 * could hold a unique key that another document is to have.
 */
export async function makeCollection(
  db: Db,
  { name, indexes }: CollectionPlan,
): Promise<Collection<Document>> {
  const known = await db.listCollections({ name }, { nameOnly: true }).toArray();
  if (known.length > 0) await db.dropCollection(name);
  await db.createCollection(name);
  const collection = db.collection<Document>(name, asStored);
  if (indexes.length > 0) await collection.createIndexes(indexes);
  return collection;
}

/**
 * Writes documents under their `_id`.
 * @returns how many documents were written
 */
export async function writeDocuments(
  target: Collection<Document>,
  documents: AsyncIterable<Document>,
  onProgress: (done: number) => void,
): Promise<number> {
  let batch: Document[] = [];
  let bytes = 0;
  let done = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await target.insertMany(batch);
    done += batch.length;
    batch = [];
    bytes = 0;
    onProgress(done);
  };
  for await (const document of documents) {
    batch.push(document);
    bytes += sizeOf(document);
    if (batch.length >= batchSize || bytes > batchBytes) await flush();
  }
  await flush();
  return done;
}

/** Only GridFS chunks are large; everything else is small beside a batch. */
const sizeOf = ({ data }: Document): number => (data?.position ?? 0) + 1000;
