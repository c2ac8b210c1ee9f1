import type { ArticleLine } from '../../contracts/article';
import type { ArticleDocument, StoredContent } from '../articles/article-model';
import type { ArticleStore } from '../articles/article-store';
import { contentOf } from '../articles/present-article';

/**
 * Every article in the shape of an import, one JSON object a line. One that was changed after publishing comes twice:
 * what is live, and then the draft; importing both makes it as it was. Withdrawn articles come as drafts.
 */
export async function* exportArticles(store: Pick<ArticleStore, 'readAll'>): AsyncGenerator<string> {
  for await (const article of store.readAll()) {
    const { published, publishedRevision, revision } = article;
    if (published !== null) yield toLine(article, published, true);
    if (publishedRevision !== revision) yield toLine(article, article, false);
  }
}

function toLine({ key, locale }: ArticleDocument, content: StoredContent, publish: boolean): string {
  const line: ArticleLine = { key, locale, ...contentOf(content), publish };
  return `${JSON.stringify(line)}\n`;
}
