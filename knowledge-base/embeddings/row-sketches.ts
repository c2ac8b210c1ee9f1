import type { QuantisedRows } from './quantised-rows';

/**
 * One bit for each dimension of each row: above the mean, or not. Rows that agree with a query in many bits are close to
 * it in angle (Charikar, STOC 2002), and comparing bits is thirty times cheaper than multiplying.
 */
export class RowSketches {
  private readonly words: number;
  private readonly mean: Float32Array;
  private bits: Int32Array;

  /** Sketches the rows that there are; their mean stands for that of all that come later. */
  constructor(rows: QuantisedRows) {
    this.words = Math.ceil(rows.dimension / 32);
    this.mean = new Float32Array(rows.dimension);
    this.bits = new Int32Array(rows.rowCount * this.words);
    for (let row = 0; row < rows.rowCount; row++) {
      for (const [at, value] of rows.read(row).entries()) {
        this.mean[at] = (this.mean[at] as number) + value / rows.rowCount;
      }
    }
    for (let row = 0; row < rows.rowCount; row++) this.set(row, rows.read(row));
  }

  /** @param vector of length 1 */
  set(row: number, vector: Float32Array): void {
    const start = row * this.words;
    if (start >= this.bits.length) {
      const bits = new Int32Array(Math.max(start + this.words, this.bits.length * 2));
      bits.set(this.bits);
      this.bits = bits;
    }
    this.bits.set(this.sketch(vector), start);
  }

  sketch(vector: Float32Array): Int32Array {
    const sketch = new Int32Array(this.words);
    for (const [at, mean] of this.mean.entries()) {
      const word = at >> 5;
      if ((vector[at] as number) > mean) sketch[word] = (sketch[word] as number) | (1 << (at & 31));
    }
    return sketch;
  }

  /** In how many bits a row differs from a sketch. */
  distance(sketch: Int32Array, row: number): number {
    const { bits, words } = this;
    const start = row * words;
    let distance = 0;
    for (let at = 0; at < words; at++)
      distance += countBits((sketch[at] as number) ^ (bits[start + at] as number));
    return distance;
  }
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
