import { setImmediate } from 'node:timers/promises';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { SemanticIndex } from './semantic-search';
import { splitIntoPassages } from './split-into-passages';

export interface KnownArticles {
  list(): Iterable<PublishedArticle>;
  find(id: string): PublishedArticle | undefined;
}

const lookedAtOnce = 50;

/** The articles that want vectors of their passages, in the order in which they are embedded. */
export class WaitingArticles {
  readonly #articles: KnownArticles;
  readonly #index: SemanticIndex;
  readonly #ids = new Set<string>();
  /** How many passages the endpoint refused, by article. */
  readonly #refused = new Map<string, number>();

  constructor(articles: KnownArticles, index: SemanticIndex) {
    this.#articles = articles;
    this.#index = index;
  }

  get size(): number {
    return this.#ids.size;
  }

  get refused(): number {
    return [...this.#refused.values()].reduce((sum, count) => sum + count, 0);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Takes an article in unless it stands as it should. */
  look(article: PublishedArticle): void {
    const hashes = splitIntoPassages(article).map(({ hash }) => hash);
    this.#index.keepOnly(article.id, hashes);
    if (!this.#index.holds(article.id, article.locale, hashes)) this.#ids.add(article.id);
  }

  async lookAtAll(): Promise<void> {
    let count = 0;
    for (const article of this.#articles.list()) {
      this.look(article);
      count++;
      if (count % lookedAtOnce === 0) await setImmediate();
    }
  }

  takeAll(): void {
    for (const { id } of this.#articles.list()) this.#ids.add(id);
  }

  *list(): Generator<PublishedArticle> {
    for (const id of [...this.#ids]) {
      const article = this.#articles.find(id);
      if (article === undefined) this.#ids.delete(id);
      else yield article;
    }
  }

  /** It has its vectors. */
  enter(id: string): void {
    this.#ids.delete(id);
  }

  /** It was embedded but for the passages that the endpoint refused; it does without them. */
  finish(id: string, refused: number): void {
    if (refused > 0) this.#refused.set(id, refused);
    else this.#refused.delete(id);
    this.#ids.delete(id);
  }

  withdraw(id: string): void {
    this.#ids.delete(id);
    this.#refused.delete(id);
  }

  /** The first goes behind all others, as it may be what the endpoint fails on. */
  postponeFirst(): void {
    const [first] = this.#ids;
    if (first === undefined) return;
    this.#ids.delete(first);
    this.#ids.add(first);
  }
}
