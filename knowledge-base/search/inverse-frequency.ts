const mostKept = 1024;
const notKnown = -1;

/**
 * A weight of nought or more that falls with how many of all items have something, remembered for small counts: the
 * logarithm is asked for thousands of times in one search.
 */
export class InverseFrequency {
  private readonly kept = new Float64Array(mostKept);
  private total = -1;

  constructor(private readonly formula: (having: number, total: number) => number) {}

  of(having: number, total: number): number {
    if (total !== this.total) {
      this.total = total;
      this.kept.fill(notKnown);
    }
    if (having >= mostKept) return this.formula(having, total);
    const known = this.kept[having] as number;
    if (known !== notKnown) return known;
    const value = this.formula(having, total);
    this.kept[having] = value;
    return value;
  }
}

/** BM25's inverse document frequency, never negative. */
export const bm25InverseFrequency = (having: number, total: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));
