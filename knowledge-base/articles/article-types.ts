import type { ArticleState, ArticleView } from '../../contracts/article';
import type { Locale } from '../../contracts/locale';
import type { PublishedArticle } from '../answering/published-catalogue';

export interface ArticleFilter {
  /** Words that must all stand in the title, the questions, the key or the tags. */
  q?: string | undefined;
  state?: ArticleState | undefined;
  locale?: Locale | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface ArticlePage {
  items: ArticleView[];
  nextCursor: string | null;
  total: number;
}

/** What happened to a line of an import. */
export interface SavedLine {
  outcome: 'created' | 'updated' | 'unchanged';
  published: boolean;
}

/** Which version of an article there is; it grows with every change. */
export interface ArticleVersion {
  id: string;
  version: number;
}

/** An article as the answering index keeps up with it. */
export interface ArticleChange extends ArticleVersion {
  /** What customers are answered from; null when nothing is. */
  published: PublishedArticle | null;
}
