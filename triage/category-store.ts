import type { Db } from 'mongodb';
import { type Category, categoriesSchema } from '../contracts/category';
import { parseSetting } from '../settings/parse-setting';
import { createSettingStore } from '../settings/setting-store';

/** The categories as they are kept, with the number of the change that made them. */
export interface StoredCategories {
  version: number;
  categories: Category[];
}

interface CategoryStore {
  /** The number of the last change; 0 when nothing has been saved. Cheap: no category is read. */
  readVersion(): Promise<number>;
  read(): Promise<StoredCategories>;
  /**
   * Saves the categories over whatever is there, and gives the change's number.
   *
   * @throws PlantaoError `conflict` when `seen` is given and somebody saved after it
   */
  replace(categories: readonly Category[], by: string, at: Date, seen?: number): Promise<number>;
}

/** Keeps the categories in the collection `settings`. */
export function createCategoryStore(db: Db): CategoryStore {
  const routes = createSettingStore(db, 'routes');
  return {
    readVersion: routes.readVersion,
    async read() {
      const { version, fields } = await routes.read();
      const categories = fields === null ? [] : parseSetting('routes', categoriesSchema, fields.categories);
      return { version, categories };
    },
    replace: (categories, by, at, seen) => routes.write({ categories, updatedBy: by, updatedAt: at }, seen),
  };
}
