import 'i18next';
import type { pageTexts } from './pt-br/page-texts';
import type { texts } from './pt-br/texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof texts & typeof pageTexts };
    returnNull: false;
  }
}
