import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../../contracts/locale';
import { chooseLocale, readStoredLocale, storeLocale } from './choose-locale';
import type { Texts } from './texts';

const loaders: Record<Locale, () => Promise<{ texts: Texts }>> = {
  'pt-BR': () => import('./pt-br/texts'),
  en: () => import('./en/texts'),
};

async function load(locale: Locale) {
  if (i18next.hasResourceBundle(locale, 'translation')) return;
  i18next.addResourceBundle(locale, 'translation', (await loaders[locale]()).texts);
}

/** Only the language in use is downloaded. */
export async function startI18n() {
  const locale = chooseLocale(readStoredLocale(), navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(locale);
  document.documentElement.lang = locale;
}

export async function changeLocale(locale: Locale) {
  await load(locale);
  await i18next.changeLanguage(locale);
  storeLocale(locale);
  document.documentElement.lang = locale;
}
