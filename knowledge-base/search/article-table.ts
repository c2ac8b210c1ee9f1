import { growableInts, growableShorts } from './growable-ints';

/** The table as another thread can be handed it. */
export interface PackedArticles {
  readonly columns: readonly Int32Array[];
  readonly words: Int32Array;
  readonly grams: Uint16Array;
  readonly ids: (string | undefined)[];
  readonly free: number[];
  readonly sums: {
    readonly headingLengthSum: number;
    readonly bodyLengthSum: number;
    readonly liveWords: number;
    readonly liveGrams: number;
  };
}

/**
 * What the index keeps of each article, by slot: its lengths, its words in order (to look at the best
 * candidates closely, and to take the article out again) and the character grams of its headings.
 * A slot that was given up is used again.
 */
export class ArticleTable {
  /** Slot -> mean number of words of a heading. */
  readonly headingLength = growableInts();
  /** Slot -> number of words of the body. */
  readonly bodyLength = growableInts();
  /** Sums over all articles, for the averages. */
  headingLengthSum = 0;
  bodyLengthSum = 0;
  /**
   * Slot -> where in `words` its text begins: the number of headings, then for each its length and its
   * word numbers; the number of sentences, then the same.
   */
  readonly textStart = growableInts();
  words = growableInts();
  /** Slot -> where in `grams` its headings' grams begin: for each heading, their number and they. */
  readonly gramStart = growableInts();
  grams = growableShorts();
  private readonly textSize = growableInts();
  private readonly gramSize = growableInts();
  private ids: (string | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private free: number[] = [];
  private liveWords = 0;
  private liveGrams = 0;

  get size(): number {
    return this.slots.size;
  }

  /** One more than the highest slot in use or given up. */
  get slotCount(): number {
    return this.ids.length;
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? '';
  }

  /** The logarithm of the body's length over the average. */
  relativeBodyLength(slot: number): number {
    return Math.log((1 + this.bodyLength.at(slot)) / (1 + this.bodyLengthSum / this.size));
  }

  add(
    id: string,
    text: readonly number[],
    grams: readonly number[],
    headingLength: number,
    bodyLength: number,
  ): number {
    const slot = this.free.pop() ?? this.newSlot();
    this.ids[slot] = id;
    this.slots.set(id, slot);
    this.headingLength.values[slot] = headingLength;
    this.bodyLength.values[slot] = bodyLength;
    this.headingLengthSum += headingLength;
    this.bodyLengthSum += bodyLength;
    this.textStart.values[slot] = this.words.append(text);
    this.textSize.values[slot] = text.length;
    this.gramStart.values[slot] = this.grams.append(grams);
    this.gramSize.values[slot] = grams.length;
    this.liveWords += text.length;
    this.liveGrams += grams.length;
    return slot;
  }

  remove(slot: number): void {
    this.slots.delete(this.idOf(slot));
    this.ids[slot] = undefined;
    this.free.push(slot);
    this.headingLengthSum -= this.headingLength.at(slot);
    this.bodyLengthSum -= this.bodyLength.at(slot);
    this.liveWords -= this.textSize.at(slot);
    this.liveGrams -= this.gramSize.at(slot);
    if (this.words.length > 2 * this.liveWords + 10_000) this.closeGaps();
  }

  pack(): PackedArticles {
    const { headingLength, bodyLength, textStart, textSize, gramStart, gramSize, ids, free } = this;
    const { headingLengthSum, bodyLengthSum, liveWords, liveGrams } = this;
    return {
      columns: [headingLength, bodyLength, textStart, textSize, gramStart, gramSize].map((column) =>
        column.trim(),
      ),
      words: this.words.trim(),
      grams: this.grams.trim(),
      ids,
      free,
      sums: { headingLengthSum, bodyLengthSum, liveWords, liveGrams },
    };
  }

  /** Takes over another table's articles; this one must be empty. */
  adopt({ columns, words, grams, ids, free, sums }: PackedArticles): void {
    const own = [
      this.headingLength,
      this.bodyLength,
      this.textStart,
      this.textSize,
      this.gramStart,
      this.gramSize,
    ];
    for (const [at, column] of own.entries()) column.adopt(columns[at] ?? new Int32Array(0));
    this.words.adopt(words);
    this.grams.adopt(grams);
    this.ids = ids;
    this.free = free;
    for (const [slot, id] of ids.entries()) if (id !== undefined) this.slots.set(id, slot);
    this.headingLengthSum = sums.headingLengthSum;
    this.bodyLengthSum = sums.bodyLengthSum;
    this.liveWords = sums.liveWords;
    this.liveGrams = sums.liveGrams;
  }

  private newSlot(): number {
    for (const column of [this.headingLength, this.bodyLength, this.textStart, this.textSize]) column.push(0);
    this.gramStart.push(0);
    this.gramSize.push(0);
    this.ids.push(undefined);
    return this.ids.length - 1;
  }

  private closeGaps(): void {
    const words = growableInts();
    const grams = growableShorts();
    for (const slot of this.slots.values()) {
      const text = this.textStart.at(slot);
      this.textStart.values[slot] = words.append(
        this.words.values.subarray(text, text + this.textSize.at(slot)),
      );
      const gram = this.gramStart.at(slot);
      this.gramStart.values[slot] = grams.append(
        this.grams.values.subarray(gram, gram + this.gramSize.at(slot)),
      );
    }
    this.words = words;
    this.grams = grams;
  }
}
