import 'i18next';
import type { texts } from './pt-br/texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof texts };
    returnNull: false;
  }
}
