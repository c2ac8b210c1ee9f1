import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../storage/open-database';
import { BuiltService } from '../support/built-service';

const triedSchema = z.object({ category: z.string().nullable(), confidence: z.number() });

let service: BuiltService;
beforeEach(async () => {
  service = await BuiltService.create();
});
afterEach(() => service.remove());

it("the first start knows the sample's categories without learning or storing anything", async () => {
  const { said } = await service.start();
  const admin = await service.admin();
  const { body } = await admin.post('/api/triage/try', { text: 'cadê meu pedido?', locale: 'pt-BR' });
  const tried = triedSchema.parse(body);
  expect(tried.category).toBe('order-status');
  expect(tried.confidence).toBeGreaterThan(0.8);
  expect(said).not.toContain('"level":"error"');
  await service.stop();

  const logger = { info() {}, warn: console.error, error: console.error };
  const database = await openDatabase({
    dataDir: path.join(service.folder, 'data'),
    logger,
    onEngineDeath() {},
  });
  try {
    const kept = await database.db.collection('settings').find({}).toArray();
    expect(kept.map(({ _id }) => String(_id)).filter((id) => id.startsWith('routes'))).toEqual(['routes']);
  } finally {
    await database.close();
  }
});
