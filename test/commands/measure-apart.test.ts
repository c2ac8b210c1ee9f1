import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { measureApart } from '../../commands/bench/measure-apart';

const folder = mkdtempSync(join(tmpdir(), 'plantao-measure-'));
const schema = z.object({ p50Ms: z.number() });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function measure(program: string, limitMs = 30_000) {
  const file = join(folder, 'program.js');
  writeFileSync(file, program);
  return measureApart(file, ['7'], schema, { limitMs });
}

test('the last line of a program is its figures', async () => {
  const program = 'console.log("building"); console.log(JSON.stringify({ p50Ms: Number(process.argv[2]) }))';
  expect(await measure(program)).toEqual({ figures: { p50Ms: 7 } });
});

test('one that fails, ends without figures or takes too long says why', async () => {
  const isLate = false;
  expect(await measure('console.error("No such engine."); process.exit(1)')).toEqual({
    isLate,
    reason: 'No such engine.',
  });
  expect(await measure('console.log(JSON.stringify({ p50Ms: null }))')).toMatchObject({ isLate });
  expect(await measure('setInterval(() => undefined, 1_000)', 500)).toMatchObject({ isLate: true });
});
