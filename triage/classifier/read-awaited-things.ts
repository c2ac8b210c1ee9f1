import type { Locale } from '../../contracts/locale';
import { isThingToBuy } from '../../language/things-to-buy';

const orderWord: Record<Locale, string> = { 'pt-BR': 'pedido', en: 'order' };
/** Words that tell of something on its way. Folded. */
const awaited: Record<Locale, RegExp> = {
  'pt-BR': /\b(?:chegar|chegam?|chegando|atras(?:o|ou|ad[oa]s?|aram))\b/,
  en: /\b(?:arrives?|arriving|arrival|delayed|be (?:delivered|shipped)|been shipped)\b/,
};
/** What has arrived is awaited no more, and more often than not something is wrong with it; what has not, is. */
const notArrived: Record<Locale, RegExp> = {
  'pt-BR':
    /\b(?:nao|nunca|nem|sem)(?: \w+)? (?:chegou|chegaram|ter chegado)\b|\b(?:ate agora|ate hoje|ainda|ate o momento) nada\b|\bnada ate (?:agora|hoje)\b/,
  en: /\b(?:not|never|hasnt|havent|wasnt|werent|yet|nothing)(?: \w+)? (?:arrived|delivered|shipped)\b|\b(?:still nothing|nothing (?:yet|so far))\b/,
};

const asksWhere: Record<Locale, RegExp> = {
  'pt-BR': /\b(?:onde (?:esta|ta|anda|estao|foi parar)|cade)\b/,
  en: /\bwhere (?:is|are|s)\b|\bwheres\b/,
};

/**
 * Reads a thing that somebody waits for as the order that it is: "where is my table" as "where is my order". Nobody
 * writes examples for every thing that a shop sells.
 */
export function readAwaitedThings(words: string[], locale: Locale): string[] {
  const text = words.join(' ');
  if (![asksWhere, awaited, notArrived].some((signs) => signs[locale].test(text))) return words;
  return words.map((word) => (isThingToBuy(word, locale) ? orderWord[locale] : word));
}
