import { PlantaoError } from '../../contracts/plantao-error';
import type { ArticleDocument, ArticleModels } from './article-model';
import { archivedRevision } from './revise-article';

type Fields = Partial<ArticleDocument>;

/** Changes one article at a time: each change is one conditional update of the version that was read. */
interface ArticleChanger {
  /** @throws PlantaoError `not-found` */
  load(id: string): Promise<ArticleDocument>;
  /** Applies a change to the version that was read, and to no other; null when somebody was faster. */
  change(before: ArticleDocument, by: string, fields: Fields): Promise<ArticleDocument | null>;
  /**
   * Decides anew until nobody was faster. Where `decide` gives null, nothing changes.
   *
   * @throws PlantaoError `not-found`, `conflict` when others are always faster, and what `decide` throws
   */
  changeUntilDone(
    id: string,
    by: string,
    decide: (article: ArticleDocument) => Fields | null,
  ): Promise<ArticleDocument>;
  /** Keeps the newest revision, before another takes its place. */
  archive(article: ArticleDocument): Promise<void>;
}

const maxTries = 5;

/** @param tell told of the article that was changed */
export function createArticleChanger(
  { articles, revisions }: ArticleModels,
  { now, tell }: { now: () => Date; tell: (ids: readonly string[]) => void },
): ArticleChanger {
  async function load(id: string): Promise<ArticleDocument> {
    const found = await articles.findOne({ _id: id }).lean();
    if (found === null) throw new PlantaoError('not-found', 'There is no such article.');
    return found;
  }

  async function change(
    before: ArticleDocument,
    by: string,
    fields: Fields,
  ): Promise<ArticleDocument | null> {
    const after = await articles
      .findOneAndUpdate(
        { _id: before._id, version: before.version },
        { $set: { ...fields, updatedAt: now(), updatedBy: by }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (after !== null) tell([after._id]);
    return after;
  }

  return {
    load,
    change,

    async changeUntilDone(id, by, decide) {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const before = await load(id);
        const fields = decide(before);
        if (fields === null) return before;
        const changed = await change(before, by, fields);
        if (changed !== null) return changed;
      }
      throw new PlantaoError('conflict', 'Others are changing this article. Load it again.');
    },

    async archive(article) {
      const { _id, ...kept } = archivedRevision(article);
      await revisions.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true });
    },
  };
}
