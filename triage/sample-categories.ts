import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { type Category, categoriesSchema } from '../contracts/category';
import { createCategoryStore } from './category-store';

/** Gives a database without categories the sample's, before anything is learned from what is there. */
export async function saveSampleCategories(db: Db, now: () => Date): Promise<void> {
  const store = createCategoryStore(db);
  if ((await store.readVersion()) === 0) await store.replace(readSampleCategories(), 'sample', now());
}

/** The categories of the sample shop, for an empty database. Throws when the file is not as it should be. */
export function readSampleCategories(): Category[] {
  const file = join(__dirname, 'sample', 'categories.json');
  return categoriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
