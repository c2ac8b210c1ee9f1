import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const desk = path.join(__dirname, '../../../web/desk');

function filesOf(ending: string): string[] {
  return readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
}

const read = (file: string) => readFileSync(path.join(desk, file), 'utf8');
/** `features/inbox` of `features/inbox/inbox-row.tsx`. */
const homeOf = (file: string) => file.split(path.sep).slice(0, 2).join('/');

// A page's styles come with the page: those of another feature are there only after somebody has been there.
test('no feature looks as it should only after another one was visited', () => {
  const homes = new Map<string, Set<string>>();
  for (const file of filesOf('.css')) {
    for (const [, name = ''] of read(file).matchAll(/\.([a-z][\w-]*)/g)) {
      homes.set(
        name,
        (homes.get(name) ?? new Set()).add(file.startsWith('features') ? homeOf(file) : 'shared'),
      );
    }
  }
  const borrowed = filesOf('.tsx').flatMap((file) =>
    [...read(file).matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)]
      .flatMap(([, plain, template]) => (plain ?? template ?? '').split(/[^\w-]+/))
      .filter((name) => {
        const known = homes.get(name);
        return known !== undefined && !known.has('shared') && !known.has(homeOf(file));
      })
      .map((name) => `${file}: ${name}`),
  );
  expect(homes.size).toBeGreaterThan(100);
  expect(borrowed).toEqual([]);
});
