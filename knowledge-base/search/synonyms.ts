import type { Locale } from '../../contracts/locale';
import { concepts } from '../../language/concepts';
import { everydayConcepts } from '../../language/everyday-concepts';
import { foldText } from '../../language/fold-text';
import { tokenize } from '../../language/tokenize';
import { englishEverydaySynonyms } from './words/english-everyday-synonyms';
import { englishSynonyms } from './words/english-synonyms';
import { portugueseSynonyms } from './words/portuguese-synonyms';

const lists: Record<Locale, readonly string[]> = {
  'pt-BR': [portugueseSynonyms],
  en: [englishSynonyms, englishEverydaySynonyms],
};

/** Which terms (see `termKey`) mean about the same as a term. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/**
 * The synonyms of a language: those that come with the product, and an editor's.
 *
 * @param termKey brings a word to the form in which it is looked up
 * @param added groups of words that mean the same
 */
export function readSynonyms(
  locale: Locale,
  termKey: (word: string) => string,
  added: readonly (readonly string[])[] = [],
): Synonyms {
  const own = [...lists[locale], concepts, everydayConcepts]
    .flatMap((list) => list.trim().split('\n'))
    .map((line) => line.split(' '));
  const found = new Map<string, Set<string>>();
  for (const group of [...own, ...added]) {
    const terms = [...new Set(group.flatMap((word) => lastToken(word)).map(termKey))];
    for (const term of terms) {
      const others = found.get(term) ?? new Set();
      for (const other of terms) if (other !== term) others.add(other);
      found.set(term, others);
    }
  }
  return new Map([...found].map(([term, others]) => [term, [...others]]));
}

/** A compound's closed form; a word itself. */
function lastToken(word: string): string[] {
  return tokenize(foldText(word)).slice(-1);
}
