import type { FoundAnswer } from '../knowledge-base/answering/find-answer';
import type { BotServices } from './bot-services';
import { certainCategory } from './take-in';

interface Option {
  articleId: string;
  title: string;
}

/**
 * The articles that it is worth asking about, best first: after the first none that is plainly of another category than
 * the request. "Não consigo pagar" has the words of an account that nobody can get into, and its matter is another.
 */
export function worthAsking(services: BotServices, question: string, found: FoundAnswer): Option[] {
  if (found.outcome !== 'clarify') return [];
  const options = found.candidates
    .filter(({ articleId }) => found.articleIds.includes(articleId))
    .map(({ articleId, title }) => ({ articleId, title }));
  const categoryOf = (text: string) => {
    const { category, confidence } = services.classifyLocally(text);
    return confidence >= certainCategory ? category : null;
  };
  const asked = options.length > 1 ? categoryOf(question) : null;
  if (asked === null) return options;
  return options.filter(({ title }, at) => at === 0 || [null, asked].includes(categoryOf(title)));
}
