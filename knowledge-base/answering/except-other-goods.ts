import type { Locale } from '../../contracts/locale';
import type { IndexedArticle, SearchCandidate } from '../search/search-types';
import { askedGoods } from './asked-goods';
import type { AnswerDecision } from './decide-answer';

/**
 * Whoever asks what a sofa costs is not answered with what delivery costs: an article about the price or the sale of
 * that very thing answers, or none.
 */
export function exceptOtherGoods(
  question: string,
  locale: Locale,
  decision: AnswerDecision,
  candidates: readonly SearchCandidate[],
  findArticle: (id: string) => IndexedArticle | undefined,
): AnswerDecision {
  if (decision.outcome === 'none') return decision;
  const goods = askedGoods(question, locale);
  if (goods === null) return decision;
  const isAbout = (id: string) => {
    const article = findArticle(id);
    const headings = article === undefined ? [] : [article.title, ...article.questions];
    return headings.some((heading) => askedGoods(heading, locale) === goods);
  };
  const { confidence } = decision;
  if (decision.outcome === 'answer') {
    return isAbout(decision.articleId) ? decision : { outcome: 'none', confidence, candidates };
  }
  const articleIds = decision.articleIds.filter(isAbout);
  return articleIds.length > 0 ? { ...decision, articleIds } : { outcome: 'none', confidence, candidates };
}
