import type { Db } from 'mongodb';
import { type SynonymSettings, synonymsSchema } from '../../contracts/synonyms';
import { parseSetting } from '../../settings/parse-setting';
import { createSettingStore } from '../../settings/setting-store';

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
   * Writes them over what was there, and gives the change's version. `by` is the id of who does it.
   *
   * @throws PlantaoError `conflict` when `seen` is given and somebody wrote after it
   */
  replace(synonyms: SynonymSettings, by: string, seen?: number): Promise<number>;
}

export function createSynonymStore({ db, now }: { db: Db; now: () => Date }): SynonymStore {
  const setting = createSettingStore(db, 'synonyms');
  return {
    readVersion: setting.readVersion,
    async read() {
      const { version, fields } = await setting.read();
      return { version, synonyms: parseSetting('synonyms', synonymsSchema, fields?.synonyms ?? {}) };
    },
    replace: (synonyms, by, seen) => setting.write({ synonyms, updatedBy: by, updatedAt: now() }, seen),
  };
}
