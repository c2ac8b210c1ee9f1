const shortest = 4;

/** The words that phrases are made of: none of them is a slip of another, however rare it is. */
export class PhraseWords {
  readonly #words = new Set<string>();
  readonly #starts = new Set<string>();

  get words(): Iterable<string> {
    return this.#words;
  }

  /** Takes the words of phrases, or of a pattern; a `*` after one stands for any ending. */
  note(phrases: string): void {
    for (const [, word = '', ending] of phrases.matchAll(/([a-z]{4,})(\*)?/g)) {
      (ending ? this.#starts : this.#words).add(word);
    }
  }

  has(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (let length = shortest; length <= word.length; length++) {
      if (this.#starts.has(word.slice(0, length))) return true;
    }
    return false;
  }
}

/** Those of the signals' phrases, which note them as they are read. */
export const phraseWords = new PhraseWords();
