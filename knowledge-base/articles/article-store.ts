import type { Connection } from 'mongoose';
import type {
  ArticleInput,
  ArticleLine,
  ArticleUpdate,
  ArticleView,
  RevisionView,
} from '../../contracts/article';
import { PlantaoError } from '../../contracts/plantao-error';
import { isDuplicateKey } from '../../database/duplicate-key';
import type { PublishedArticle } from '../answering/published-catalogue';
import { createArticleChanges } from './article-changes';
import { type ArticleDocument, articleModels } from './article-model';
import type { ArticleChange, ArticleFilter, ArticlePage, ArticleVersion, SavedLine } from './article-types';
import { createArticleChanger } from './change-article';
import { expectReadable } from './expect-readable';
import { listArticles } from './list-articles';
import {
  contentOf,
  makeKey,
  presentArticle,
  presentPublished,
  presentRevision,
  sameContent,
  writtenOver,
} from './present-article';
import { newArticle, reviseFields } from './revise-article';
import { previewPublished, saveLines } from './save-lines';

/**
 * Articles and their revisions. `by` is the name of who does it, as editors read it.
 *
 * Saving and publishing are one conditional update each; before a revision is replaced it is archived, so that
 * nothing that was ever published is lost.
 */
export interface ArticleStore {
  isEmpty(): Promise<boolean>;
  /** The latest changed first. */
  list(filter: ArticleFilter): Promise<ArticlePage>;
  /** @throws PlantaoError `not-found` */
  find(id: string): Promise<ArticleView>;
  /** All revisions, the newest first. @throws PlantaoError `not-found` */
  listRevisions(id: string): Promise<RevisionView[]>;
  /** The revisions whose answer is the published one: none where nothing is. @throws PlantaoError `not-found` */
  findCurrentRevisions(id: string): Promise<number[]>;
  /** @throws PlantaoError `conflict` when the key has an article in that language, or `tangled-formatting` */
  create(input: ArticleInput, by: string): Promise<ArticleView>;
  /** @throws PlantaoError `not-found`, `conflict` when somebody saved after `revision`, or `tangled-formatting` */
  update(id: string, input: ArticleUpdate, by: string): Promise<ArticleView>;
  /**
   * Makes the newest revision the one that customers are answered from.
   *
   * @param revision the revision that the editor saw; a newer one is refused with `conflict`
   * @throws PlantaoError `not-found`, `conflict`, or `tangled-formatting`
   */
  publish(id: string, by: string, revision?: number): Promise<ArticleView>;
  /** Takes the article away from customers. What was written stays. */
  withdraw(id: string, by: string): Promise<ArticleView>;
  /** Creates or updates by (key, locale); each pair at most once in `lines`. With `dryRun` only says what would happen. */
  saveLines(lines: readonly ArticleLine[], by: string, options: { dryRun: boolean }): Promise<SavedLine[]>;
  /** What saving these lines would have customers answered from otherwise than now. */
  previewLines(lines: readonly ArticleLine[], by: string): Promise<PublishedArticle[]>;
  /** Everything, by key and language. */
  readAll(): AsyncIterable<ArticleDocument>;
  /** Everything that customers may be answered from. */
  readPublished(): AsyncIterable<PublishedArticle>;
  /** Which articles changed since a moment. */
  readVersions(since: Date): Promise<ArticleVersion[]>;
  readChanges(ids: readonly string[]): Promise<ArticleChange[]>;
  /** Called with the ids of what this instance changed. Returns how to stop. */
  onChange(listener: (ids: readonly string[]) => void): () => void;
}

export async function createArticleStore({
  connection,
  now,
}: {
  connection: Connection;
  now: () => Date;
}): Promise<ArticleStore> {
  const models = articleModels(connection);
  const { articles, revisions } = models;
  await articles.createIndexes();
  await revisions.createIndexes();
  const changes = createArticleChanges(models);
  const { load, change, changeUntilDone, archive } = createArticleChanger(models, {
    now,
    tell: changes.tell,
  });

  return {
    async isEmpty() {
      return (await articles.findOne().select({ _id: 1 }).lean()) === null;
    },

    list: (filter) => listArticles(articles, filter),

    find: async (id) => presentArticle(await load(id)),

    async listRevisions(id) {
      const article = await load(id);
      const archived = await revisions
        .find({ articleId: id, revision: { $lt: article.revision } })
        .sort({ revision: -1, _id: -1 })
        .lean();
      return [article, ...archived].map((each) => presentRevision(each, article.publishedRevision));
    },

    async findCurrentRevisions(id) {
      const { published, publishedRevision, revision, answer } = await load(id);
      if (published === null || publishedRevision === null) return [];
      const archived = await revisions
        .find({ articleId: id, answer: published.answer })
        .select({ revision: 1 })
        .lean();
      const newest = answer === published.answer ? [revision] : [];
      return [...new Set([publishedRevision, ...newest, ...archived.map((each) => each.revision)])];
    },

    async create({ key: given, locale, ...written }, by) {
      const content = writtenOver(null, written);
      expectReadable(content.answer);
      for (let attempt = 1; ; attempt += 1) {
        const key =
          given ?? (attempt === 1 ? makeKey(content.title) : `${makeKey(content.title)}-${attempt}`);
        const document = newArticle(key, locale, content, by, now());
        try {
          await articles.insertOne(document);
          changes.tell([document._id]);
          return presentArticle(document);
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          if (given !== undefined || attempt >= 100) throw keyTaken(error);
        }
      }
    },

    async update(id, { revision, ...written }, by) {
      const before = await load(id);
      if (before.revision !== revision) throw savedMeanwhile(before);
      const content = writtenOver(before, written);
      if (sameContent(before, content)) return presentArticle(before);
      if (content.answer !== before.answer) expectReadable(content.answer);
      await archive(before);
      const fields = reviseFields(before, content, by, now());
      const changed = await change(before, by, fields);
      if (changed !== null) return presentArticle(changed);
      // Somebody saved, or only published: the second is no reason to refuse what was written.
      const changedAfter = await changeUntilDone(id, by, (article) => {
        if (article.revision !== revision) throw savedMeanwhile(article);
        return reviseFields(article, content, by, now());
      });
      return presentArticle(changedAfter);
    },

    async publish(id, by, revision) {
      const published = await changeUntilDone(id, by, (article) => {
        if (revision !== undefined && article.revision !== revision) throw savedMeanwhile(article);
        if (article.state === 'published' && article.publishedRevision === article.revision) return null;
        expectReadable(article.answer);
        return { state: 'published', publishedRevision: article.revision, published: contentOf(article) };
      });
      return presentArticle(published);
    },

    async withdraw(id, by) {
      const withdrawn = await changeUntilDone(id, by, (article) =>
        article.state === 'withdrawn'
          ? null
          : { state: 'withdrawn', publishedRevision: null, published: null },
      );
      return presentArticle(withdrawn);
    },

    async saveLines(lines, by, { dryRun }) {
      const { saved, changedIds } = await saveLines(models, lines, { by, at: now(), dryRun });
      if (changedIds.length > 0) changes.tell(changedIds);
      return saved;
    },

    previewLines: (lines, by) => previewPublished(models, lines, { by, at: now() }),

    async *readAll() {
      yield* articles.find().sort({ key: 1, locale: 1 }).lean().cursor();
    },

    async *readPublished() {
      const fields = { key: 1, locale: 1, published: 1, publishedRevision: 1 };
      for await (const document of articles.find({ state: 'published' }).select(fields).lean().cursor()) {
        const published = presentPublished(document);
        if (published !== null) yield published;
      }
    },

    readVersions: changes.readVersions,
    readChanges: changes.read,
    onChange: changes.onChange,
  };
}

function savedMeanwhile({ revision, updatedBy }: ArticleDocument): PlantaoError {
  return new PlantaoError(
    'conflict',
    `${updatedBy} saved revision ${revision} meanwhile. Load it and compare.`,
    {
      fields: { revision: `The newest is ${revision}.` },
    },
  );
}

function keyTaken(cause: unknown): PlantaoError {
  return new PlantaoError('conflict', 'This key has an article in this language already. Change that one.', {
    fields: { key: 'It is taken in this language.' },
    cause,
  });
}
