import type { AnswerService } from '../../knowledge-base/answering/answer-service';
import type { PublishedArticle } from '../../knowledge-base/answering/published-catalogue';
import type { HelpArticle, HelpCentreSource } from './help-centre';

function present({ key, locale, title, answer, tags }: PublishedArticle): HelpArticle {
  return { key, locale, title, answer, tags };
}

/** The help centre's articles are those that the bot answers from, and are searched in the same way. */
export function publishedArticles(
  answers: Pick<AnswerService, 'findAnswer' | 'findPublished' | 'listPublished'>,
  company: HelpCentreSource['company'],
): HelpCentreSource {
  return {
    company,
    listPublished: async (locale) => answers.listPublished(locale).map(present),
    async findPublished(locale, key) {
      const found = answers.listPublished(locale).find((article) => article.key === key);
      return found === undefined ? null : present(found);
    },
    async search(locale, query) {
      const { candidates } = await answers.findAnswer(query, { locale });
      return candidates
        .flatMap(({ articleId }) => answers.findPublished(articleId) ?? [])
        .filter((article) => article.locale === locale)
        .map(present);
    },
  };
}
