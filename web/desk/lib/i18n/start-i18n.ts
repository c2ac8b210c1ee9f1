import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../../contracts/locale';
import { chooseLocale, readStoredLocale, storeLocale } from './choose-locale';
import type { PageTexts, Texts } from './texts';

const loaders: Record<Locale, () => Promise<{ texts: Texts }>> = {
  'pt-BR': () => import('./pt-br/texts'),
  en: () => import('./en/texts'),
};

const pageLoaders: Record<Locale, () => Promise<{ pageTexts: PageTexts }>> = {
  'pt-BR': () => import('./pt-br/page-texts'),
  en: () => import('./en/page-texts'),
};

let language: Locale = 'pt-BR';
/** Whether a page was opened that says more than the first load brings. */
let saysMore = false;

async function load(locale: Locale) {
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', (await loaders[locale]()).texts);
  }
  if (saysMore) {
    i18next.addResourceBundle(locale, 'translation', (await pageLoaders[locale]()).pageTexts, true, true);
  }
  language = locale;
}

/** Before a page is shown that says what only few pages do. */
export async function loadPageTexts() {
  saysMore = true;
  await load(language);
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
