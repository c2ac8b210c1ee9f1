import type { Locale } from '../../contracts/locale';

/** The nearest of our languages: whatever is not Portuguese reads English, and no word at all reads Portuguese. */
export function readLocale(tag: string | undefined): Locale {
  return tag === undefined || tag === '' || tag.toLowerCase().startsWith('pt') ? 'pt-BR' : 'en';
}
