const FIRST_ROWS = 64;

/**
 * Vectors of one length as rows of 8-bit numbers, each row scaled by its largest: a quarter of the memory, and a
 * cosine that differs in the third decimal. A row that was given up is used again.
 */
export class QuantisedRows {
  private numbers: Int8Array;
  private scales: Float32Array;
  private readonly free: number[] = [];
  private used = 0;

  constructor(readonly dimension: number) {
    this.numbers = new Int8Array(FIRST_ROWS * dimension);
    this.scales = new Float32Array(FIRST_ROWS);
  }

  /** One more than the highest row in use or given up. */
  get rowCount(): number {
    return this.used;
  }

  /** Enters a vector and gives the row's number. The vector is brought to length 1. */
  add(vector: Float32Array): number {
    const row = this.free.pop() ?? this.used++;
    if (row >= this.scales.length) this.grow();
    let square = 0;
    let largest = 0;
    for (const value of vector) {
      square += value * value;
      largest = Math.max(largest, Math.abs(value));
    }
    const step = largest / 127;
    const start = row * this.dimension;
    for (let at = 0; at < this.dimension; at++) {
      this.numbers[start + at] = step === 0 ? 0 : Math.round((vector[at] as number) / step);
    }
    this.scales[row] = square === 0 ? 0 : step / Math.sqrt(square);
    return row;
  }

  /** Its place is used again. */
  remove(row: number): void {
    this.scales[row] = 0;
    this.free.push(row);
  }

  /** The cosine of a row and a vector of length 1. */
  cosine(vector: Float32Array, row: number): number {
    const { numbers, dimension } = this;
    const start = row * dimension;
    let even = 0;
    let odd = 0;
    let at = 0;
    for (; at + 1 < dimension; at += 2) {
      even += (vector[at] as number) * (numbers[start + at] as number);
      odd += (vector[at + 1] as number) * (numbers[start + at + 1] as number);
    }
    if (at < dimension) even += (vector[at] as number) * (numbers[start + at] as number);
    return (even + odd) * (this.scales[row] as number);
  }

  /** A row as a vector. */
  read(row: number): Float32Array {
    const start = row * this.dimension;
    const scale = this.scales[row] as number;
    return Float32Array.from(this.numbers.subarray(start, start + this.dimension), (value) => value * scale);
  }

  private grow(): void {
    const rows = this.scales.length * 2;
    const numbers = new Int8Array(rows * this.dimension);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const scales = new Float32Array(rows);
    scales.set(this.scales);
    this.scales = scales;
  }
}

/** A vector brought to length 1. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
