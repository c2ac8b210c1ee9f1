import { setImmediate } from 'node:timers/promises';
import type { AnyBulkWriteOperation } from 'mongoose';
import type { ArticleLine } from '../../contracts/article';
import { PlantaoError } from '../../contracts/plantao-error';
import { isDuplicateKey } from '../../database/duplicate-key';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { ArticleDocument, ArticleModels } from './article-model';
import type { SavedLine } from './article-types';
import { contentOf, presentPublished, sameContent, writtenOver } from './present-article';
import { archivedRevision, newArticle, reviseFields } from './revise-article';

interface SaveOptions {
  by: string;
  at: Date;
  dryRun: boolean;
}

interface Plan {
  saved: SavedLine;
  /** The article as it stands, where there is one. */
  before: ArticleDocument | null;
  /** The article as the line wants it; null when it is so already. */
  after: ArticleDocument | null;
}

const linesAtOnce = 200;
const maxTries = 5;

/**
 * Brings articles to what the lines say. Where an editor changes an article at the same moment, that line is planned
 * again on top of the change; the result is the same however often it runs.
 */
export async function saveLines(
  models: ArticleModels,
  lines: readonly ArticleLine[],
  options: SaveOptions,
): Promise<{ saved: SavedLine[]; changedIds: string[] }> {
  const saved: SavedLine[] = [];
  const changedIds: string[] = [];
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const chunk = lines.slice(start, start + linesAtOnce);
    const first = await plan(models, chunk, options);
    saved.push(...first.map((planned) => planned.saved));
    if (!options.dryRun) changedIds.push(...(await applyUntilDone(models, chunk, first, options)));
    await setImmediate();
  }
  return { saved, changedIds };
}

/** What customers would be answered from otherwise than now. Each pair of key and language at most once in `lines`. */
export async function previewPublished(
  models: ArticleModels,
  lines: readonly ArticleLine[],
  options: Pick<SaveOptions, 'by' | 'at'>,
): Promise<PublishedArticle[]> {
  const changed: PublishedArticle[] = [];
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const plans = await plan(models, lines.slice(start, start + linesAtOnce), { ...options, dryRun: true });
    for (const { saved, after } of plans) {
      const article = saved.published && after !== null ? presentPublished(after) : null;
      if (article !== null) changed.push(article);
    }
    await setImmediate();
  }
  return changed;
}

async function applyUntilDone(
  models: ArticleModels,
  lines: readonly ArticleLine[],
  first: Plan[],
  options: SaveOptions,
): Promise<string[]> {
  const ids = new Set<string>();
  let plans = first;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const wanted = plans.filter(({ after }) => after !== null);
    if (wanted.length === 0) return [...ids];
    for (const { after } of wanted) if (after) ids.add(after._id);
    if (await apply(models, wanted)) return [...ids];
    plans = await plan(models, lines, options);
  }
  throw new PlantaoError('conflict', 'Others are changing these articles. Import the file once more.');
}

async function plan(
  { articles }: ArticleModels,
  lines: readonly ArticleLine[],
  options: SaveOptions,
): Promise<Plan[]> {
  const keys = [...new Set(lines.map(({ key }) => key))];
  const found = await articles.find({ key: { $in: keys } }).lean();
  const known = new Map(found.map((article) => [`${article.locale} ${article.key}`, article]));
  return lines.map((line) => planLine(line, known.get(`${line.locale} ${line.key}`) ?? null, options));
}

function planLine(line: ArticleLine, before: ArticleDocument | null, { by, at }: SaveOptions): Plan {
  const { key, locale, publish, ...written } = line;
  const content = writtenOver(before, written);
  if (before === null) {
    const created = newArticle(key, locale, content, by, at);
    const after = publish ? published(created) : created;
    return { saved: { outcome: 'created', published: publish }, before, after };
  }
  const isSame = sameContent(before, content);
  const isLive = before.publishedRevision === before.revision;
  if (isSame && (!publish || isLive)) {
    return { saved: { outcome: 'unchanged', published: false }, before, after: null };
  }
  const revised = isSame ? before : { ...before, ...reviseFields(before, content, by, at) };
  const after = { ...(publish ? published(revised) : revised), updatedAt: at, updatedBy: by };
  return { saved: { outcome: isSame ? 'unchanged' : 'updated', published: publish }, before, after };
}

function published(article: ArticleDocument): ArticleDocument {
  return {
    ...article,
    state: 'published',
    publishedRevision: article.revision,
    published: contentOf(article),
  };
}

/** True when every planned change held. */
async function apply({ articles, revisions }: ArticleModels, plans: Plan[]): Promise<boolean> {
  const archived = plans.flatMap(({ before }) => {
    if (before === null) return [];
    const { _id, ...kept } = archivedRevision(before);
    return [{ updateOne: { filter: { _id }, update: { $setOnInsert: kept }, upsert: true } }];
  });
  if (archived.length > 0) await revisions.bulkWrite(archived, { ordered: false });
  const writes = plans.flatMap(({ before, after }): AnyBulkWriteOperation<ArticleDocument>[] => {
    if (after === null) return [];
    if (before === null) return [{ insertOne: { document: after } }];
    const { _id, version, ...fields } = after;
    const filter = { _id, version };
    return [{ updateOne: { filter, update: { $set: { ...fields, version: version + 1 } } } }];
  });
  try {
    const { insertedCount, matchedCount } = await articles.bulkWrite(writes, { ordered: false });
    return insertedCount + matchedCount === writes.length;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
