import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Category, categoriesSchema } from '../contracts/category';

/** The categories of the sample shop, for an empty database. Throws when the file is not as it should be. */
export function readSampleCategories(): Category[] {
  const file = join(__dirname, 'sample', 'routes.json');
  return categoriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
