/** Rows are kept in blocks of so many, so that growing copies nothing and leaves little unused. */
const blockBits = 9;
const blockRows = 1 << blockBits;

interface Block {
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Vectors of one length as rows of 8-bit numbers, each row scaled by its largest: a quarter of the memory, and a
 * cosine that differs in the third decimal. A row that was given up is used again.
 */
export class QuantisedRows {
  private readonly blocks: Block[] = [];
  private readonly free: number[] = [];
  private used = 0;

  constructor(readonly dimension: number) {}

  /** One more than the highest row in use or given up. */
  get rowCount(): number {
    return this.used;
  }

  /** Enters a vector and gives the row's number. The vector is brought to length 1. */
  add(vector: Float32Array): number {
    const row = this.free.pop() ?? this.used++;
    let square = 0;
    let largest = 0;
    for (const value of vector) {
      square += value * value;
      largest = Math.max(largest, Math.abs(value));
    }
    const step = largest / 127;
    const { numbers, scales } = this.blockOf(row);
    const start = this.startOf(row);
    for (let at = 0; at < this.dimension; at++) {
      numbers[start + at] = step === 0 ? 0 : Math.round((vector[at] as number) / step);
    }
    scales[row % blockRows] = square === 0 ? 0 : step / Math.sqrt(square);
    return row;
  }

  /** Its place is used again. */
  remove(row: number): void {
    this.free.push(row);
  }

  /** The cosine of a row and a vector of length 1. */
  cosine(vector: Float32Array, row: number): number {
    const { dimension } = this;
    const { numbers, scales } = this.blockOf(row);
    const start = this.startOf(row);
    let even = 0;
    let odd = 0;
    let at = 0;
    for (; at + 1 < dimension; at += 2) {
      even += (vector[at] as number) * (numbers[start + at] as number);
      odd += (vector[at + 1] as number) * (numbers[start + at + 1] as number);
    }
    if (at < dimension) even += (vector[at] as number) * (numbers[start + at] as number);
    return (even + odd) * (scales[row % blockRows] as number);
  }

  /** A row as a vector. */
  read(row: number): Float32Array {
    const { numbers, scales } = this.blockOf(row);
    const start = this.startOf(row);
    const scale = scales[row % blockRows] as number;
    return Float32Array.from(numbers.subarray(start, start + this.dimension), (value) => value * scale);
  }

  private startOf(row: number): number {
    return (row % blockRows) * this.dimension;
  }

  private blockOf(row: number): Block {
    const known = this.blocks[row >> blockBits];
    if (known !== undefined) return known;
    const numbers = new Int8Array(blockRows * this.dimension);
    const block = { numbers, scales: new Float32Array(blockRows) };
    this.blocks.push(block);
    return block;
  }
}

/** A vector brought to length 1. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
