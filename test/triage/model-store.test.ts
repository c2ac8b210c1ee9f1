import { randomBytes } from 'node:crypto';
import { createModelStore } from '../../triage/model-store';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

describe('the stored model', () => {
  it('takes the place of the one before, however many chunks either has', async () => {
    const store = createModelStore(database.db);
    const settings = database.db.collection<{ _id: string }>('settings');
    const at = new Date();
    const models = [600_000, 100_000, 900_000].map((size, index) => ({
      fingerprint: `${'cab'[index]}0ffee`,
      bytes: new Uint8Array(randomBytes(size)),
    }));
    for (const { fingerprint, bytes } of models) {
      await store.write(fingerprint, bytes, at);
      expect(await store.read(fingerprint)).toEqual(Buffer.from(bytes));
      const ids = (await settings.find({}).toArray()).map(({ _id }) => _id);
      const chunks = ids.filter((id) => id !== 'routes-model');
      expect(chunks).toHaveLength(Math.ceil(bytes.length / 250_000));
      expect(chunks.every((id) => id.startsWith(`routes-model:${fingerprint}:`))).toBe(true);
    }
    expect(await store.read('cc0ffee')).toBeNull();
  });
});
