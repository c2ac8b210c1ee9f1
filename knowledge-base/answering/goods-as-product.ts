import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { thingsToBuy } from '../../language/things-to-buy';
import { questionKinds } from '../search/question-kinds';
import { readWords } from '../search/read-article-text';
import type { IndexedArticle } from '../search/search-types';

const product: Record<Locale, string> = { 'pt-BR': 'produto', en: 'product' };

const productWord = { 'pt-BR': /\bprodutos?\b/i, en: /\bproducts?\b/i };

const things = new Set(thingsToBuy);

/** Of the very thing, or several of it: a "câmara" has the stem of "cama". */
function isThing(word: string): boolean {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/oes$/, 'ao')].some((each) =>
    things.has(each),
  );
}

/**
 * A question about one thing to buy as it would be asked of any: "quero devolver uma cadeira" as "quero devolver uma
 * produto" (a search does not mind the gender). Null where it names none, or more than one, or tells what is wrong
 * with it: what else does not work would come nearest.
 */
export function goodsAsProduct(question: string, locale: Locale): string | null {
  if (questionKinds(readWords(question.slice(0, 2_000), locale), locale).includes('?fault')) return null;
  const named: string[] = [];
  const general = question.replace(/\p{L}+(?:-\p{L}+)*/gu, (word) => {
    if (!isThing(foldText(word))) return word;
    named.push(word);
    return product[locale];
  });
  return named.length === 1 ? general : null;
}

/** Whether an article speaks of any product in its title or one of its questions. */
export function isAboutAnyProduct({ title, questions, locale }: IndexedArticle): boolean {
  return [title, ...questions].some((heading) => productWord[locale].test(heading));
}
