import type { PublishedArticle } from '../../knowledge-base/answering/published-catalogue';
import { contentWords } from '../hearing/content-words';

interface HeadingWords {
  title: ReadonlySet<string>;
  questions: readonly ReadonlySet<string>[];
}

/** A published revision does not change: what its headings are about is read once. */
const known = new WeakMap<PublishedArticle, HeadingWords>();

/** What an article's title and its alternative questions are about, as stems. */
export function headingWords(article: PublishedArticle): HeadingWords {
  const { title, questions, locale } = article;
  const words = known.get(article) ?? {
    title: new Set(contentWords(title, locale)),
    questions: questions.map((question) => new Set(contentWords(question, locale))),
  };
  known.set(article, words);
  return words;
}
