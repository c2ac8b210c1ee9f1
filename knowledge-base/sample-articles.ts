import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { type ArticleLine, articleLineSchema } from '../contracts/article';
import { localeSchema } from '../contracts/locale';
import type { ArticleStore } from './articles/article-store';

const contentSchema = z.object({ title: z.string(), questions: z.array(z.string()), answer: z.string() });
const sampleSchema = z.array(
  z.object({ key: z.string(), tags: z.array(z.string()), 'pt-BR': contentSchema, en: contentSchema }),
);

/** The sample shop's articles in both languages, to be published. Throws when a file is not as it should be. */
export async function readSampleArticles(
  folder = path.join(__dirname, 'sample', 'articles'),
): Promise<ArticleLine[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) =>
      sampleSchema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8'))),
    ),
  );
  return files
    .flat()
    .flatMap(({ key, tags, ...versions }) =>
      localeSchema.options.map((locale) =>
        articleLineSchema.parse({ key, locale, tags, ...versions[locale], publish: true }),
      ),
    );
}

/**
 * Publishes the sample articles where there is no article yet. Instances that start together publish them once.
 *
 * @returns how many language versions there were to publish; 0 where there were articles
 */
export async function publishSampleArticles(
  store: Pick<ArticleStore, 'isEmpty' | 'saveLines'>,
): Promise<number> {
  if (!(await store.isEmpty())) return 0;
  const lines = await readSampleArticles();
  await store.saveLines(lines, 'Plantão', { dryRun: false });
  return lines.length;
}
