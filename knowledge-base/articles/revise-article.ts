import { randomUUID } from 'node:crypto';
import type { Locale } from '../../contracts/locale';
import type { ArticleContent, ArticleDocument, RevisionDocument } from './article-model';
import { contentOf, makeSearchText } from './present-article';

/** A new article in its first revision, as a draft. */
export function newArticle(
  key: string,
  locale: Locale,
  content: ArticleContent,
  by: string,
  at: Date,
): ArticleDocument {
  return {
    _id: randomUUID(),
    key,
    locale,
    ...contentOf(content),
    state: 'draft',
    revision: 1,
    savedAt: at,
    savedBy: by,
    publishedRevision: null,
    published: null,
    version: 1,
    searchText: makeSearchText(key, content),
    createdAt: at,
    updatedAt: at,
    updatedBy: by,
  };
}

/** What changes when a new revision is written. */
export function reviseFields(
  before: ArticleDocument,
  content: ArticleContent,
  by: string,
  at: Date,
): Partial<ArticleDocument> {
  const searchText = makeSearchText(before.key, content);
  return { ...contentOf(content), revision: before.revision + 1, savedAt: at, savedBy: by, searchText };
}

/** The article's newest revision as it is kept when another takes its place. */
export function archivedRevision(article: ArticleDocument): RevisionDocument {
  const { _id: articleId, revision, savedAt, savedBy } = article;
  return { _id: `${articleId}:${revision}`, articleId, revision, ...contentOf(article), savedAt, savedBy };
}
