import type { Locale } from '../../contracts/locale';
import type { IndexedArticle } from '../search/search-types';

/** A published revision of one language version of an article. */
export interface PublishedArticle extends IndexedArticle {
  /** Shared by the language versions of one article. */
  readonly key: string;
  readonly revision: number;
  /** Questions that must be answered with it. */
  readonly mustFind?: readonly string[];
  /** Questions that must not. */
  readonly mustNotFind?: readonly string[];
}

/** The published articles by id, and by key and language. */
export class PublishedCatalogue {
  readonly byId = new Map<string, PublishedArticle>();
  private readonly versions = new Map<string, string>();

  /** Enters an article and gives the revision that it replaces, if there was one. */
  enter(article: PublishedArticle): PublishedArticle | undefined {
    const replaced = this.remove(article.id);
    this.byId.set(article.id, article);
    this.versions.set(versionKey(article.key, article.locale), article.id);
    return replaced;
  }

  remove(id: string): PublishedArticle | undefined {
    const article = this.byId.get(id);
    if (!article) return undefined;
    this.byId.delete(id);
    const version = versionKey(article.key, article.locale);
    if (this.versions.get(version) === id) this.versions.delete(version);
    return article;
  }

  /** The id of an article's version in a language, given that of any version. */
  versionOf(id: string, locale: Locale): string | undefined {
    const key = this.byId.get(id)?.key;
    return key === undefined ? undefined : this.versions.get(versionKey(key, locale));
  }
}

const versionKey = (key: string, locale: Locale): string => `${locale} ${key}`;
