import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../../contracts/locale';
import { toLocale } from './choose-locale';

export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return toLocale(i18n.language) ?? 'pt-BR';
}
