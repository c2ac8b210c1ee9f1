import type { ArticleModels } from './article-model';
import type { ArticleChange, ArticleVersion } from './article-types';
import { presentPublished } from './present-article';

interface ArticleChanges {
  readVersions(since: Date): Promise<ArticleVersion[]>;
  read(ids: readonly string[]): Promise<ArticleChange[]>;
  onChange(listener: (ids: readonly string[]) => void): () => void;
  /** Tells this instance's listeners; other instances find out by themselves (follow-articles). */
  tell(ids: readonly string[]): void;
}

const idsAtOnce = 200;

export function createArticleChanges({ articles }: Pick<ArticleModels, 'articles'>): ArticleChanges {
  const listeners = new Set<(ids: readonly string[]) => void>();
  const fields = { key: 1, locale: 1, published: 1, publishedRevision: 1, version: 1 };

  return {
    async readVersions(since) {
      const found = await articles
        .find({ updatedAt: { $gte: since } })
        .select({ version: 1 })
        .sort({ updatedAt: 1, _id: 1 })
        .lean();
      return found.map(({ _id: id, version }) => ({ id, version }));
    },
    async read(ids) {
      const changes: ArticleChange[] = [];
      for (let start = 0; start < ids.length; start += idsAtOnce) {
        const filter = { _id: { $in: ids.slice(start, start + idsAtOnce) } };
        const found = await articles.find(filter).select(fields).lean();
        for (const document of found) {
          const { _id: id, version } = document;
          changes.push({ id, version, published: presentPublished(document) });
        }
      }
      return changes;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(ids) {
      for (const listener of listeners) listener(ids);
    },
  };
}
