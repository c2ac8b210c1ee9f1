import type { ArticleModels } from './article-model';
import type { ArticleChange } from './article-types';
import { presentPublished } from './present-article';

export interface ArticleChanges {
  read(since: Date | readonly string[]): Promise<ArticleChange[]>;
  onChange(listener: (ids: readonly string[]) => void): () => void;
  /** Tells this instance's listeners; other instances find out by themselves (follow-articles). */
  tell(ids: readonly string[]): void;
}

const idsAtOnce = 500;

export function createArticleChanges({ articles }: Pick<ArticleModels, 'articles'>): ArticleChanges {
  const listeners = new Set<(ids: readonly string[]) => void>();
  const fields = { key: 1, locale: 1, published: 1, publishedRevision: 1, version: 1 };

  async function find(filter: object): Promise<ArticleChange[]> {
    const found = await articles.find(filter).select(fields).sort({ updatedAt: 1, _id: 1 }).lean();
    return found.map((document) => ({
      id: document._id,
      version: document.version,
      published: presentPublished(document),
    }));
  }

  return {
    async read(since) {
      if (since instanceof Date) return find({ updatedAt: { $gte: since } });
      const found: ArticleChange[] = [];
      for (let start = 0; start < since.length; start += idsAtOnce) {
        found.push(...(await find({ _id: { $in: since.slice(start, start + idsAtOnce) } })));
      }
      return found;
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
