import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../storage/open-database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plantao-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openDatabase({ dataDir: folder });

test('a data file that is none, or was cut off, is refused in words and left as it is', async () => {
  const path = join(folder, 'plantao.lmdb');
  const database = await open();
  const things = database.db.collection('things');
  await things.insertMany(Array.from({ length: 2_000 }, (_, at) => ({ at, text: 'x'.repeat(500) })));
  await database.close();
  const whole = readFileSync(path);
  for (const wrong of [Buffer.from('hello'), Buffer.alloc(20_000, 7), whole.subarray(0, 9_000)]) {
    writeFileSync(path, wrong);
    await expect(open()).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(`${path} is no data file, or was cut off`),
    });
    expect(readFileSync(path)).toEqual(wrong);
  }
  for (const right of [Buffer.alloc(0), whole]) {
    writeFileSync(path, right);
    const again = await open();
    expect(await again.db.collection('things').countDocuments()).toBe(right === whole ? 2_000 : 0);
    await again.close();
  }
});
