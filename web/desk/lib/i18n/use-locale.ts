import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Locale } from '../../../../contracts/locale';
import { toLocale } from './choose-locale';

function subscribe(listener: () => void) {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

const readLocale = () => toLocale(i18next.language) ?? 'pt-BR';

/** The page's language. Lighter than `useTranslation`: every time and date of a transcript asks for it. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, readLocale);
}
