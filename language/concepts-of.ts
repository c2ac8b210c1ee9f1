import type { Locale } from '../contracts/locale';
import { concepts } from './concepts';
import { everydayConcepts } from './everyday-concepts';
import { stemWord } from './stem-word';

let index: Record<Locale, Map<string, number[]>> | undefined;

/** The numbers of the concepts that a folded word belongs to, found by its stem in the locale; often none. */
export function conceptsOf(word: string, locale: Locale): readonly number[] {
  index ??= { 'pt-BR': buildIndex('pt-BR'), en: buildIndex('en') };
  return index[locale].get(stemWord(word, locale)) ?? [];
}

function buildIndex(locale: Locale): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, line] of `${concepts.trim()}\n${everydayConcepts.trim()}`.split('\n').entries()) {
    for (const stem of new Set(line.split(' ').map((word) => stemWord(word, locale)))) {
      numbers.set(stem, [...(numbers.get(stem) ?? []), number]);
    }
  }
  return numbers;
}
