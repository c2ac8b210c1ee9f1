import type { ImportResult } from '../contracts/article';
import { PlantaoError } from '../contracts/plantao-error';
import type { ArticleStore } from './article-store';
import type { SavedLine } from './article-types';
import { type ImportFormat, readArticleLines } from './read-article-lines';

/** The largest import, in bytes. */
export const maxImportBytes = 20 * 1024 * 1024;

interface ImportOptions {
  format: ImportFormat;
  /** Look at everything and change nothing. */
  dryRun: boolean;
  /** The name of who imports, as editors read it. */
  by: string;
}

/**
 * Imports articles by (key, locale); the same file again changes nothing. Everything is read and checked before
 * anything is written, so that a file with a fault leaves all as it was.
 *
 * @throws PlantaoError `invalid-input` with the faults by line (`line 12`), unless it is a dry run, which returns them
 */
export async function importArticles(
  store: Pick<ArticleStore, 'saveLines'>,
  bytes: Buffer,
  { format, dryRun, by }: ImportOptions,
): Promise<ImportResult> {
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
  const saved: SavedLine[] = [];
  for (const round of rounds) saved.push(...(await store.saveLines(round, by, { dryRun })));
  const count = (outcome: SavedLine['outcome']) => saved.filter((line) => line.outcome === outcome).length;
  return {
    dryRun,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    published: saved.filter(({ published }) => published).length,
    faults,
  };
}
