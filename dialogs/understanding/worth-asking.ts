import type { Locale } from '../../contracts/locale';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { foldText } from '../../language/fold-text';
import { isThingToBuy } from '../../language/things-to-buy';
import { tokenize } from '../../language/tokenize';
import type { BotServices } from '../bot-services';
import { certainCategory } from '../handing-over/certainty';
import { asksQuestion } from '../hearing/asks-question';
import { isWish } from '../hearing/wish';

interface Option {
  articleId: string;
  title: string;
}

function categoryOf(services: BotServices, text: string): string | null {
  const { category, confidence } = services.classifyLocally(text);
  return confidence >= certainCategory ? category : null;
}

function namesGoods(text: string, locale: Locale): boolean {
  return tokenize(foldText(text)).some((word) => isThingToBuy(word, locale));
}

/**
 * The articles that it is worth asking about, best first: after the first none that is plainly of another category than
 * the request. "Não consigo pagar" has the words of an account that nobody can get into, and its matter is another. Of
 * a problem that is told ("my kettle doesn't work") not even the first.
 */
export function worthAsking(services: BotServices, question: string, found: FoundAnswer): Option[] {
  if (found.outcome !== 'clarify') return [];
  const options = found.candidates
    .filter(({ articleId }) => found.articleIds.includes(articleId))
    .map(({ articleId, title }) => ({ articleId, title }));
  const tellsProblem = !asksQuestion(question) && !isWish(question);
  const asked = options.length > 1 || tellsProblem ? categoryOf(services, question) : null;
  if (asked === null) return options;
  // What is wrong with a kettle is not what is wrong with anything that sounds like it.
  const mayBeAny = !(tellsProblem && namesGoods(question, found.locale));
  const kept = options.map(({ title }) => {
    const category = categoryOf(services, title);
    return category === asked || (category === null && mayBeAny);
  });
  if (tellsProblem && !kept.includes(true)) return [];
  return options.filter((_option, at) => at === 0 || kept[at]);
}
