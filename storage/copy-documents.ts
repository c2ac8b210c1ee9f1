import type { Collection, Db, Document, IndexDescription, ObjectId } from 'mongodb';

/** Types stay as they are: a Long does not become a number on the way. */
export const AS_STORED = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

/** A collection with what is needed to make it anew. */
export interface CollectionPlan {
  name: string;
  indexes: IndexDescription[];
  count: number;
}

/** Told as work goes on: of which collection how many documents are done. */
export type Progress = (collection: string, done: number, total: number) => void;

const BATCH = 500;
const BATCH_BYTES = 8 * 1024 * 1024;

/** The collections of a database in the order of their names. */
export async function planCollections(db: Db): Promise<CollectionPlan[]> {
  const infos = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = infos.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  return Promise.all(
    names.sort().map(async (name) => {
      const collection = db.collection(name);
      const indexes = (await collection.indexes()).map(
        ({ v: _version, ns: _ns, ...index }) => index as IndexDescription,
      );
      return {
        name,
        indexes: indexes.filter((index) => index.name !== '_id_'),
        count: await collection.countDocuments({}),
      };
    }),
  );
}

/** Makes a collection and its indexes; what is there already stays. */
export async function makeCollection(
  db: Db,
  { name, indexes }: CollectionPlan,
): Promise<Collection<Document>> {
  const known = await db.listCollections({ name }, { nameOnly: true }).toArray();
  if (known.length === 0) await db.createCollection(name);
  const collection = db.collection<Document>(name, AS_STORED);
  if (indexes.length > 0) await collection.createIndexes(indexes);
  return collection;
}

/**
 * Writes documents under their `_id`, over what is there, and removes what the source has not.
 * Run again after an interruption, it ends at the same result.
 * @returns how many documents were written
 */
export async function replaceDocuments(
  target: Collection<Document>,
  documents: AsyncIterable<Document>,
  onProgress: (done: number) => void,
): Promise<number> {
  const kept = new Set<string>();
  let batch: Document[] = [];
  let bytes = 0;
  let done = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await target.bulkWrite(
      batch.map((replacement) => ({
        replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
      })),
    );
    done += batch.length;
    batch = [];
    bytes = 0;
    onProgress(done);
  };
  const surplus = await idsOf(target);
  for await (const document of documents) {
    const key = idKey(document._id);
    if (kept.has(key)) continue;
    kept.add(key);
    surplus.delete(key);
    batch.push(document);
    bytes += sizeOf(document);
    if (batch.length >= BATCH || bytes > BATCH_BYTES) await flush();
  }
  await flush();
  const extra = [...surplus.values()];
  for (let first = 0; first < extra.length; first += BATCH) {
    await target.deleteMany({ _id: { $in: extra.slice(first, first + BATCH) as ObjectId[] } });
  }
  return done;
}

async function idsOf(collection: Collection<Document>): Promise<Map<string, unknown>> {
  const ids = new Map<string, unknown>();
  for await (const { _id } of collection.find({}, { projection: { _id: 1 }, ...AS_STORED }))
    ids.set(idKey(_id), _id);
  return ids;
}

const idKey = (id: unknown): string => JSON.stringify(id);

/** Only GridFS chunks are large; everything else is small beside a batch. */
const sizeOf = ({ data }: Document): number => (data?.position ?? 0) + 1000;

/** Draws a bar on a terminal, and one line for each collection elsewhere. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  return (collection, done, total) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.');
    if (out.isTTY)
      out.write(`\r${collection.padEnd(24)} [${bar}] ${done}/${total}${done >= total ? '\n' : ''}`);
    else if (done >= total) out.write(`${collection}: ${done}\n`);
  };
}
