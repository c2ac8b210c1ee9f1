import type { Locale } from '../../contracts/locale';
import type { Workspace } from '../../contracts/workspace';

/** A published article, as the public help centre shows it. */
export interface HelpArticle {
  key: string;
  locale: Locale;
  title: string;
  /** Markdown. */
  answer: string;
  /** The first tag is the topic that the article is listed under. */
  tags: readonly string[];
  updatedAt?: Date;
}

/** Where the help centre gets its articles: published revisions only. */
export interface HelpCentreSource {
  /** Whose help centre it is; null while nobody has named the company. */
  company(): Promise<Workspace | null>;
  listPublished(locale: Locale): Promise<HelpArticle[]>;
  /** Null when there is none by that key, or it is not published in that language. */
  findPublished(locale: Locale, key: string): Promise<HelpArticle | null>;
  /** The best first. */
  search(locale: Locale, query: string): Promise<HelpArticle[]>;
}

/** The address of the help centre in each language. */
export const helpRoots: Record<Locale, string> = { 'pt-BR': '/ajuda', en: '/help' };

export function otherLocale(locale: Locale): Locale {
  return locale === 'pt-BR' ? 'en' : 'pt-BR';
}
