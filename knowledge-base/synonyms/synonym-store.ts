import type { Db } from 'mongodb';
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
  /** Writes them over what was there. `by` is the id of who does it. */
  replace(synonyms: SynonymSettings, by: string): Promise<void>;
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
    async replace(synonyms, by) {
      await settings.updateOne(
        { _id: KEY },
        { $set: { synonyms, updatedBy: by, updatedAt: now() }, $inc: { version: 1 } },
        { upsert: true },
      );
    },
  };
}
