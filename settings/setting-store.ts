import type { Db } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';
import { isDuplicateKey } from '../database/duplicate-key';

/** What every setting has beside fields of its own. */
interface SettingDocument {
  _id: string;
  /** Grows with every change; what was written before changes were numbered has none. */
  version?: number;
}

/** One document of the collection `settings`: nobody writes over what they have not seen. */
interface SettingStore {
  /** The number of the last change; 0 when it was never written. Cheap: nothing else is read. */
  readVersion(): Promise<number>;
  /** The fields as they are stored at this moment, `null` when they never were, and the number of the change. */
  read(): Promise<{ version: number; fields: Record<string, unknown> | null }>;
  /**
   * @param seen the version that whoever writes had in front of them; without it the fields are written over any
   * @returns the number of the change
   * @throws PlantaoError `conflict` when somebody wrote after `seen`
   */
  write(fields: Record<string, unknown>, seen?: number): Promise<number>;
}

export function createSettingStore(db: Db, key: string): SettingStore {
  const settings = db.collection<SettingDocument>('settings');

  async function writeOver(
    fields: Record<string, unknown>,
    seen: number | undefined,
  ): Promise<number | null> {
    const known = seen === undefined ? {} : { version: seen === 0 ? { $exists: false } : seen };
    try {
      const saved = await settings.findOneAndUpdate(
        { _id: key, ...known },
        { $set: fields, $inc: { version: 1 } },
        {
          upsert: seen === undefined || seen === 0,
          returnDocument: 'after',
          projection: { version: 1 },
        },
      );
      return saved?.version ?? null;
    } catch (error) {
      // It was not there when it was read, and somebody has written it meanwhile.
      if (seen === 0 && isDuplicateKey(error)) return null;
      throw error;
    }
  }

  return {
    async readVersion() {
      return (await settings.findOne({ _id: key }, { projection: { version: 1 } }))?.version ?? 0;
    },
    async read() {
      const found = await settings.findOne({ _id: key });
      return { version: found?.version ?? 0, fields: found };
    },
    async write(fields, seen) {
      const version = await writeOver(fields, seen);
      if (version === null) {
        throw new PlantaoError(
          'conflict',
          'Somebody saved this meanwhile. Read it again and make your change to what it is now.',
        );
      }
      return version;
    },
  };
}
