import type { ArticleView } from '../../contracts/article';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { ArticleStore } from '../articles/article-store';
import { contentOf } from '../articles/present-article';
import type { ArticleTests } from './create-article-tests';

interface Deps {
  readonly articles: Pick<ArticleStore, 'find' | 'publish' | 'withdraw'>;
  readonly tests: Pick<ArticleTests, 'guard'>;
}

interface Wish {
  /** The name of who does it. */
  readonly by: string;
  /** Do it although tests would fail that pass now. */
  readonly despiteTests: boolean;
}

interface Done {
  readonly article: ArticleView;
  /** The tests that it broke, by name. */
  readonly broken: readonly string[];
}

/** While others save the article, its newest revision is tested again. */
const mostTries = 3;

/** An article as customers would be answered from it. */
export function asPublished(article: ArticleView): PublishedArticle {
  const { id, key, locale, revision } = article;
  return { id, key, locale, revision, ...contentOf(article) };
}

/**
 * Publishes the newest revision, once the tests of all articles allow it; what was tested is what is published.
 *
 * @param revision the revision that the editor saw; a newer one is refused with `conflict`
 * @throws PlantaoError `tests-regress`, `conflict`, `not-found`
 */
export async function publishTested(
  { articles, tests }: Deps,
  id: string,
  { by, despiteTests, revision }: Wish & { readonly revision?: number | undefined },
): Promise<Done> {
  for (let tries = 1; ; tries++) {
    const found = await articles.find(id);
    const isNews = found.state !== 'published' || found.changed;
    const isSeen = revision === undefined || revision === found.revision;
    const broken =
      isNews && isSeen
        ? await tests.guard({ changed: [asPublished(found)], withdrawn: [] }, despiteTests)
        : [];
    try {
      return { article: await articles.publish(id, by, revision ?? found.revision), broken };
    } catch (error) {
      const isNewer = error instanceof PlantaoError && error.code === 'conflict';
      if (!isNewer || revision !== undefined || tries >= mostTries) throw error;
    }
  }
}

/** Withdraws an article, once the tests of the others allow it. @throws PlantaoError `tests-regress`, `not-found` */
export async function withdrawTested(
  { articles, tests }: Deps,
  id: string,
  { by, despiteTests }: Wish,
): Promise<Done> {
  const { publishedRevision } = await articles.find(id);
  const broken =
    publishedRevision === null ? [] : await tests.guard({ changed: [], withdrawn: [id] }, despiteTests);
  return { article: await articles.withdraw(id, by), broken };
}
