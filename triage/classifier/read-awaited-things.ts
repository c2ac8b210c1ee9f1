import type { Locale } from '../../contracts/locale';
import { stemWord } from '../../language/stem-word';
import { isThingToBuy } from '../../language/things-to-buy';

const ORDER: Record<Locale, string> = { 'pt-BR': 'pedido', en: 'order' };
/** Words that tell of something on its way. Folded. */
const AWAITED: Record<Locale, string> = {
  'pt-BR': 'chegar chega chegou chegam chegaram chegando atraso atrasou atrasado atrasada',
  en: 'arrive arrives arrived arriving arrival delivered delayed shipped',
};
const awaited: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': stemsOf('pt-BR'),
  en: stemsOf('en'),
};

const asksWhere: Record<Locale, RegExp> = {
  'pt-BR': /\b(?:onde (?:esta|ta|anda|estao|foi parar)|cade)\b/,
  en: /\bwhere (?:is|are|s)\b|\bwheres\b/,
};

function stemsOf(locale: Locale): ReadonlySet<string> {
  return new Set(AWAITED[locale].split(' ').map((word) => stemWord(word, locale)));
}

/**
 * Reads a thing that somebody waits for as the order that it is: "where is my table" as "where is my order". Nobody
 * writes examples for every thing that a shop sells.
 */
export function readAwaitedThings(words: string[], locale: Locale): string[] {
  const text = words.join(' ');
  if (!asksWhere[locale].test(text) && !words.some((word) => awaited[locale].has(stemWord(word, locale))))
    return words;
  return words.map((word) => (isThingToBuy(word, locale) ? ORDER[locale] : word));
}
