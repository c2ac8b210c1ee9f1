import type { Locale } from '../../contracts/locale';

/** Words that mean about the same as a folded word, folded. */
export function synonymsOf(_word: string, _locale: Locale): readonly string[] {
  return [];
}
