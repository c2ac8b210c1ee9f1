import { type Db, MongoServerError } from 'mongodb';
import { type SynonymSettings, synonymsSchema } from '../../contracts/synonyms';

interface SynonymsDocument {
  _id: string;
  version: number;
  synonyms: SynonymSettings;
  updatedBy: string;
  updatedAt: Date;
}

export interface StoredSynonyms {
  /** Grows with every change; 0 when none was ever written. */
  version: number;
  synonyms: SynonymSettings;
}

/** The editors' synonyms, in the collection `settings`. */
export interface SynonymStore {
  /** Cheap: no word is read. */
  readVersion(): Promise<number>;
  read(): Promise<StoredSynonyms>;
  /**
   * Writes them over what was there, and gives the change's version; null when `seen` is given and what is there is of
   * another version. `by` is the id of who does it.
   */
  replace(synonyms: SynonymSettings, by: string, seen?: number): Promise<number | null>;
}

const KEY = 'synonyms';

export function createSynonymStore({ db, now }: { db: Db; now: () => Date }): SynonymStore {
  const settings = db.collection<SynonymsDocument>('settings');
  return {
    async readVersion() {
      return (await settings.findOne({ _id: KEY }, { projection: { version: 1 } }))?.version ?? 0;
    },
    async read() {
      const found = await settings.findOne({ _id: KEY });
      return { version: found?.version ?? 0, synonyms: synonymsSchema.parse(found?.synonyms ?? {}) };
    },
    async replace(synonyms, by, seen) {
      const written = { $set: { synonyms, updatedBy: by, updatedAt: now() }, $inc: { version: 1 } };
      const known = seen === undefined ? {} : { version: seen === 0 ? { $exists: false } : seen };
      try {
        const saved = await settings.findOneAndUpdate({ _id: KEY, ...known }, written, {
          upsert: seen === undefined || seen === 0,
          returnDocument: 'after',
          projection: { version: 1 },
        });
        return saved?.version ?? null;
      } catch (error) {
        // There were none when they were read, and somebody has written the first meanwhile.
        if (seen === 0 && error instanceof MongoServerError && error.code === 11_000) return null;
        throw error;
      }
    },
  };
}
