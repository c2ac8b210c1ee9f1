const shortest = 4;

/** The words that phrases are made of: none of them is a slip of another, however rare it is. */
export class PhraseWords {
  readonly #words = new Set<string>();
  readonly #starts = new Set<string>();

  /** @param texts phrases, or patterns' sources; a `*` after a word stands for any ending */
  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const [, word = '', ending] of text.matchAll(/([a-z]{4,})(\*)?/g)) {
        (ending ? this.#starts : this.#words).add(word);
      }
    }
  }

  get words(): Iterable<string> {
    return this.#words;
  }

  has(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (let length = shortest; length <= word.length; length++) {
      if (this.#starts.has(word.slice(0, length))) return true;
    }
    return false;
  }
}
