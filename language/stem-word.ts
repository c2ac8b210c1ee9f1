import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import portuguesePorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer_pt';
import type { Locale } from '../contracts/locale';
import { foldText } from './fold-text';

const cacheLimit = 20_000;
const hasDigit = /\p{N}/u;

// The Portuguese stemmer knows its suffixes with their accents; folded words have lost them.
const accentedSuffixes: readonly [RegExp, string][] = [
  [/coes$/, 'ção'],
  [/soes$/, 'são'],
  [/oes$/, 'ão'],
  [/cao$/, 'ção'],
  [/aveis$/, 'ável'],
  [/iveis$/, 'ível'],
  [/avel$/, 'ável'],
  [/ivel$/, 'ível'],
  [/ancias?$/, 'ância'],
  [/encias?$/, 'ência'],
];

const caches: Record<Locale, Map<string, string>> = { 'pt-BR': new Map(), en: new Map() };

/**
 * The stem of a folded word, folded itself: "devolucoes" and "devolucao" give the same, and so do
 * "delivered" and "delivery"'s relatives in English. Porter's algorithm and its Portuguese sibling from
 * Snowball, as `natural` implements them. Words with digits, and words of up to three letters, stay.
 */
export function stemWord(word: string, locale: Locale): string {
  if (word.length <= 3 || hasDigit.test(word)) return word;
  const cache = caches[locale];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = locale === 'en' ? porterStemmer.stem(word) : stemPortuguese(word);
  // Emptied as a whole: customers' vocabulary refills it in no time, and no bookkeeping is needed.
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, stem);
  return stem;
}

function stemPortuguese(word: string): string {
  const suffix = accentedSuffixes.find(([folded]) => folded.test(word));
  const accented = suffix ? word.replace(suffix[0], suffix[1]) : word;
  return foldText(portuguesePorterStemmer.stem(accented));
}
