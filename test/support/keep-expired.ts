import type { Db } from 'mongodb';

/**
 * Drops the indexes by which the database deletes what has expired: it goes by the real time, and what a clock of the
 * tests' own has only just written is long expired to it. A test of more than a minute would lose its sign-ins.
 */
export async function keepExpired(db: Db): Promise<void> {
  for (const { name: collection } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    for (const { name, expireAfterSeconds } of await db.collection(collection).indexes()) {
      if (name !== undefined && expireAfterSeconds !== undefined)
        await db.collection(collection).dropIndex(name);
    }
  }
}
