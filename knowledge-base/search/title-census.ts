/** The census as another thread can be handed it. */
export interface PackedTitles {
  readonly articlesWith: Map<number, number>;
  readonly articles: number;
  readonly distinct: number;
}

/**
 * Counts how many articles have a title that no other article has. Where many share one (passages of a
 * few long documents, say), titles say little about which article answers.
 */
export class TitleCensus {
  private articlesWith = new Map<number, number>();
  private articles = 0;
  private distinct = 0;

  count(title: readonly string[], change: 1 | -1): void {
    const key = hash(title.join(' '));
    const before = this.articlesWith.get(key) ?? 0;
    const after = before + change;
    this.articles += change;
    this.distinct += Number(after === 1) - Number(before === 1);
    if (after > 0) this.articlesWith.set(key, after);
    else this.articlesWith.delete(key);
  }

  pack(): PackedTitles {
    return { articlesWith: this.articlesWith, articles: this.articles, distinct: this.distinct };
  }

  adopt({ articlesWith, articles, distinct }: PackedTitles): void {
    this.articlesWith = articlesWith;
    this.articles = articles;
    this.distinct = distinct;
  }

  /** Share (0-1) of the articles with a title of their own; 1 without articles. */
  get distinctShare(): number {
    return this.articles === 0 ? 1 : this.distinct / this.articles;
  }
}

/** FNV-1a, 32 bits: two titles that happen to share a value change the share by nothing to speak of. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
