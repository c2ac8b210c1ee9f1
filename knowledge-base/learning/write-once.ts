import { isDuplicateKey } from '../../database/duplicate-key';

/**
 * Runs an upsert whose filter leaves out what has counted this one already: that then runs into the document by its
 * id. Once more in case another instance made the document at this very moment.
 *
 * @returns whether anything was written
 */
export async function writeOnce(
  upsert: () => Promise<{ modifiedCount: number; upsertedCount: number }>,
): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const { modifiedCount, upsertedCount } = await upsert();
      return modifiedCount + upsertedCount > 0;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return false;
}

/** So many of those that were counted are remembered, to be recognised when they come again. */
export const keptCounted = 50;
