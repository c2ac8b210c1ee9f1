import type { Locale } from '../../../../contracts/locale';

const key = 'plantao.desk.language';

/** The one of our languages that a tag such as `en-US` or `pt` means. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.toLowerCase().split('-')[0];
  if (language === 'pt') return 'pt-BR';
  return language === 'en' ? 'en' : null;
}

/** What was chosen before, else the first of the browser's languages that we speak, else Portuguese. */
export function chooseLocale(stored: string | null, browser: readonly string[]): Locale {
  for (const tag of [stored, ...browser]) {
    const locale = toLocale(tag);
    if (locale !== null) return locale;
  }
  return 'pt-BR';
}

export function readStoredLocale(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function storeLocale(locale: Locale) {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // It holds for this page at least.
  }
}
