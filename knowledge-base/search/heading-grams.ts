import { InverseFrequency } from './inverse-frequency';
import { isQuestionKind } from './question-kinds';

const buckets = 1 << 16;
const shortest = 3;
const longest = 4;

/** The counts as another thread can be handed them. */
export interface PackedGrams {
  readonly headingsWith: Int32Array<ArrayBuffer>;
  readonly headings: number;
}

/**
 * Character 3- and 4-grams of headings (titles and alternative questions), hashed to 16 bits, with the
 * number of headings that have each: what makes two spellings of one word, or two inflections that the
 * stemmer keeps apart, still look alike.
 */
export class HeadingGrams {
  private headingsWith = new Int32Array(buckets);
  private headings = 0;
  private readonly weights = new InverseFrequency((having, total) => Math.log(1 + total / (1 + having)));
  /** Gram -> its number (1, 2…) in the query, 0 for the rest: read for every gram of every heading, so it is small. */
  private readonly numberInQuery = new Uint16Array(buckets);
  private queryGrams: Uint16Array = new Uint16Array(0);
  /** Number in the query -> the gram's weight, squared. */
  private querySquares = new Float64Array(1);
  private queryNorm = 0;

  get headingCount(): number {
    return this.headings;
  }

  count(grams: Uint16Array, change: 1 | -1): void {
    this.headings += change;
    for (const gram of grams) this.headingsWith[gram] = (this.headingsWith[gram] as number) + change;
  }

  pack(): PackedGrams {
    return { headingsWith: this.headingsWith, headings: this.headings };
  }

  adopt({ headingsWith, headings }: PackedGrams): void {
    this.headingsWith = headingsWith;
    this.headings = headings;
  }

  /** Sets the query that `cosine` compares headings with. */
  setQuery(words: readonly string[]): void {
    for (const gram of this.queryGrams) this.numberInQuery[gram] = 0;
    this.queryGrams = hashGrams(words);
    this.querySquares = new Float64Array(this.queryGrams.length + 1);
    let squares = 0;
    for (const [at, gram] of this.queryGrams.entries()) {
      const weight = this.weight(gram);
      this.numberInQuery[gram] = at + 1;
      this.querySquares[at + 1] = weight * weight;
      squares += weight * weight;
    }
    this.queryNorm = Math.sqrt(squares);
  }

  /** The cosine (0-1) between the query set last and the heading whose grams stand at [from, to) of `grams`. */
  cosine(grams: Uint16Array, from: number, to: number, norm: number): number {
    const { numberInQuery, querySquares } = this;
    let shared = 0;
    for (let at = from; at < to; at++) {
      const number = numberInQuery[grams[at] as number] as number;
      if (number !== 0) shared += querySquares[number] as number;
    }
    return shared === 0 ? 0 : shared / (norm * this.queryNorm);
  }

  /** The length of the vector that a heading's grams make. */
  normOf(pool: Uint16Array, from: number, to: number): number {
    let squares = 0;
    for (let at = from; at < to; at++) {
      const weight = this.weight(pool[at] as number);
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private weight(gram: number): number {
    return this.weights.of(this.headingsWith[gram] as number, this.headings);
  }
}

/** The distinct grams of some words, each word padded with a blank on both sides, ascending. */
export function hashGrams(words: readonly string[]): Uint16Array {
  const grams = new Set<number>();
  for (const word of words) {
    if (isQuestionKind(word)) continue;
    const padded = ` ${word} `;
    for (let at = 0; at + shortest <= padded.length; at++) {
      let hash = 0x811c9dc5;
      for (let length = 1; length <= longest && at + length <= padded.length; length++) {
        hash = Math.imul(hash ^ padded.charCodeAt(at + length - 1), 0x01000193);
        if (length >= shortest) grams.add((hash ^ (hash >>> 16)) & (buckets - 1));
      }
    }
  }
  return Uint16Array.from(grams).sort();
}
