import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(__dirname, '..', '..');
const stringsSchema = z.record(z.string(), z.string());

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(root, file), 'utf8')));
}

/** The programs that a script runs by npx, those of the scripts that it runs in turn among them. */
function programsOf(name: string, scripts: Record<string, string>): string[] {
  const script = scripts[name] ?? '';
  const inTurn = [...script.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, next = '']) =>
    programsOf(next, scripts),
  );
  return [...script.matchAll(/npx (?:-\S+ )*([\w@/.-]+)/g)].map(([, program = '']) => program).concat(inTurn);
}

// npx fetches a program that is not installed, or refuses to: then an installation needs more than the lockfile names.
it('no package runs a program while it is installed that the lockfile does not bring', () => {
  const lock = readJson(
    'package-lock.json',
    z.object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) }),
  );
  const { dependencies } = readJson('package.json', z.object({ dependencies: stringsSchema }));
  const wanted = Object.entries(lock.packages)
    .filter(([place, { hasInstallScript }]) => hasInstallScript && existsSync(path.join(root, place)))
    .flatMap(([place]) => {
      const { scripts } = readJson(path.join(place, 'package.json'), z.object({ scripts: stringsSchema }));
      return ['preinstall', 'install', 'postinstall'].flatMap((name) => programsOf(name, scripts));
    });
  expect(wanted).toContain('rimraf'); // botbuilder-dialogs
  for (const program of wanted) expect(dependencies).toHaveProperty([program]);
});
