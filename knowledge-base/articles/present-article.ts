import type { ArticleView, RevisionView } from '../../contracts/article';
import { foldText } from '../../language/fold-text';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { ArticleContent, ArticleDocument, RevisionDocument, StoredContent } from './article-model';

/** An article as editors see it: its newest revision, published or not. */
export function presentArticle(document: ArticleDocument): ArticleView {
  const { _id: id, key, locale, state, revision } = document;
  const { publishedRevision, updatedAt, updatedBy } = document;
  return {
    id,
    key,
    locale,
    ...contentOf(document),
    state,
    revision,
    publishedRevision,
    changed: revision !== publishedRevision,
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
}

type AnyRevision = Omit<RevisionDocument, '_id' | 'articleId'>;

export function presentRevision(document: AnyRevision, publishedRevision: number | null): RevisionView {
  const { revision, savedAt, savedBy } = document;
  const published = revision === publishedRevision;
  return { revision, ...contentOf(document), at: savedAt.toISOString(), by: savedBy, published };
}

/** What customers are answered from; null for a draft or a withdrawn article. */
export function presentPublished(
  document: Pick<ArticleDocument, '_id' | 'key' | 'locale' | 'published' | 'publishedRevision'>,
): PublishedArticle | null {
  const { _id: id, key, locale, published, publishedRevision: revision } = document;
  if (published === null || revision === null) return null;
  return { id, key, locale, revision, ...contentOf(published) };
}

/** What a revision is made of, without what is only kept about it. A copy. */
export function contentOf(stored: StoredContent): ArticleContent {
  const { title, questions, answer, tags, mustFind = [], mustNotFind = [] } = stored;
  return {
    title,
    questions: [...questions],
    answer,
    tags: [...tags],
    mustFind: [...mustFind],
    mustNotFind: [...mustNotFind],
  };
}

/** What an editor or an import wrote; tests that it does not speak of stay as they were. */
interface WrittenContent extends Omit<StoredContent, 'mustFind' | 'mustNotFind'> {
  mustFind?: string[] | undefined;
  mustNotFind?: string[] | undefined;
}

/** The content that something written makes of an article; of a new one, for null. */
export function writtenOver(before: StoredContent | null, written: WrittenContent): ArticleContent {
  const { mustFind = before?.mustFind ?? [], mustNotFind = before?.mustNotFind ?? [] } = written;
  return contentOf({ ...written, mustFind, mustNotFind });
}

export function sameContent(a: StoredContent, b: StoredContent): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

/** What the editors' list is searched in, folded; not what customers' questions are. */
export function makeSearchText(key: string, { title, questions, tags }: StoredContent): string {
  return foldText([title, ...questions, key, ...tags].join('\n'));
}

/** A key from a title: `Prazo de entrega` becomes `prazo-de-entrega`. */
export function makeKey(title: string): string {
  const key = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '');
  return key === '' ? 'article' : key;
}
