import type { pageTexts } from './pt-br/page-texts';
import type { texts } from './pt-br/texts';

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** Every language has the same keys as Portuguese. */
export type Texts = Widen<typeof texts>;
export type PageTexts = Widen<typeof pageTexts>;
