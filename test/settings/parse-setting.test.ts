import { readSessionSecret } from '../../bot/session-secret';
import { createHoursStore } from '../../handoff/hours/hours-store';
import { createSynonymStore } from '../../knowledge-base/synonyms/synonym-store';
import { createCategoryStore } from '../../triage/category-store';
import { openTestDatabase } from '../support/open-test-database';

it('a setting in a shape that this version does not read is named, with the remedy', async () => {
  const database = await openTestDatabase();
  try {
    const { db } = database;
    const now = () => new Date();
    await db.collection<{ _id: string }>('settings').insertMany(
      Object.entries({
        routes: { categories: 'other' },
        synonyms: { synonyms: { en: 'other' } },
        hours: { value: 'other' },
        'session-secret': { value: 5 },
      }).map(([_id, fields]) => ({ _id, ...fields })),
    );
    const readings: Record<string, () => Promise<unknown>> = {
      routes: createCategoryStore(db).read,
      synonyms: createSynonymStore({ db, now }).read,
      hours: createHoursStore({ db, now, onFault: () => undefined }).read,
      'session-secret': () => readSessionSecret(db, null),
    };
    for (const [key, read] of Object.entries(readings)) {
      await expect(read()).rejects.toMatchObject({
        code: 'not-ready',
        message: expect.stringMatching(
          `^The setting ${key} is stored in a shape that this version does not read .* restore a backup\\.$`,
        ),
      });
    }
  } finally {
    await database.drop();
  }
});
