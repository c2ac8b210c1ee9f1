import type { ImportResult } from '../../contracts/article';
import { PlantaoError } from '../../contracts/plantao-error';
import type { ArticleStore } from '../articles/article-store';
import type { SavedLine } from '../articles/article-types';
import { namesOf, presentTest, regressionError } from '../testing/article-test';
import type { ArticleTests } from '../testing/create-article-tests';
import { type ImportFormat, readArticleLines } from './read-article-lines';

/** The largest import, in bytes. */
export const maxImportBytes = 20 * 1024 * 1024;

/** So many are shown. */
const mostRegressions = 50;

interface ImportOptions {
  format: ImportFormat;
  /** Look at everything and change nothing. */
  dryRun: boolean;
  /** The name of who imports, as editors read it. */
  by: string;
  /** Publish although article tests would fail that pass now. */
  despiteTests: boolean;
}

interface Deps {
  store: Pick<ArticleStore, 'saveLines' | 'previewLines'>;
  tests: Pick<ArticleTests, 'findRegressions'>;
}

/**
 * Imports articles by (key, locale); the same file again changes nothing. Everything is read and checked before
 * anything is written, so that a file with a fault leaves all as it was.
 *
 * @throws PlantaoError `invalid-input` with the faults by line (`line 12`), unless it is a dry run, which returns them,
 *   and `tests-regress` with the article tests that pass now and would fail; a dry run returns these, too
 */
export async function importArticles(
  { store, tests }: Deps,
  bytes: Buffer,
  { format, dryRun, by, despiteTests }: ImportOptions,
): Promise<{ result: ImportResult; broken: string[] }> {
  const { articles, faults } = await readArticleLines(bytes, format);
  if (!dryRun && faults.length > 0) {
    const fields = Object.fromEntries(faults.map(({ line, message }) => [`line ${line}`, message]));
    throw new PlantaoError(
      'invalid-input',
      'Nothing was imported. Correct the lines named and send all again.',
      {
        fields,
      },
    );
  }
  const lines = articles.map(({ article }) => article);
  const seen = new Set<string>();
  const isFirst = lines.map(({ key, locale }) => {
    const name = `${locale} ${key}`;
    return !seen.has(name) && seen.add(name) !== undefined;
  });
  // What is live goes in first, then the drafts that follow it.
  const rounds = [lines.filter((_, index) => isFirst[index]), lines.filter((_, index) => !isFirst[index])];
  const changed = await store.previewLines(
    (rounds[0] ?? []).filter(({ publish }) => publish),
    by,
  );
  const regressions = await tests.findRegressions({ changed, withdrawn: [] });
  if (regressions.length > 0 && !dryRun && !despiteTests) throw regressionError(regressions);
  const saved: SavedLine[] = [];
  for (const round of rounds) saved.push(...(await store.saveLines(round, by, { dryRun })));
  const count = (outcome: SavedLine['outcome']) => saved.filter((line) => line.outcome === outcome).length;
  const result: ImportResult = {
    dryRun,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    published: saved.filter(({ published }) => published).length,
    regressions: regressions.slice(0, mostRegressions).map(presentTest),
    faults,
  };
  return { result, broken: namesOf(regressions) };
}
