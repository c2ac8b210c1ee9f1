import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { BotServices } from '../bot-services';
import { contentWords } from '../hearing/content-words';
import { lacksSubject } from '../hearing/follow-up';
import { opensAsRemark } from '../hearing/remark';
import { headingWords } from './heading-words';

/** Whether the text names what an article that was found is about: "nota fiscal" is a request, however short. */
export function namesTopic(services: BotServices, text: string, found: FoundAnswer): boolean {
  if (found.outcome === 'none' || lacksSubject(text)) return false;
  const words = contentWords(text, found.locale);
  if (words.length === 0) return false;
  const isIn = (heading: ReadonlySet<string>) => words.every((word) => heading.has(word));
  const headingsOf = (articleId: string) => {
    const article = services.findPublished(articleId);
    return article === undefined ? null : headingWords(article);
  };
  const titles = found.candidates.flatMap(({ articleId }) => headingsOf(articleId)?.title ?? []);
  if (titles.some(isIn)) return true;
  if (found.outcome !== 'answer' || opensAsRemark(text)) return false;
  return headingsOf(found.articleId)?.questions.some(isIn) ?? false;
}
