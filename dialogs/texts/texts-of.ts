import type { Locale } from '../../contracts/locale';
import { english } from './english';
import { portuguese } from './portuguese';
import type { Texts } from './texts';

export const textsOf: Readonly<Record<Locale, Texts>> = { 'pt-BR': portuguese, en: english };
