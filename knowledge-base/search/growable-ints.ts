type IntArray = Int32Array | Uint16Array;

/** A list of integers in one typed array that grows when it is full. */
class Growable<T extends IntArray> {
  /** The backing array; only the first `length` entries mean anything. Replaced when the list grows. */
  values: T;
  length = 0;

  constructor(private readonly create: (capacity: number) => T) {
    this.values = create(64);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Appends many values and gives the position of the first. */
  append(values: ArrayLike<number>): number {
    this.reserve(values.length);
    this.values.set(values, this.length);
    const start = this.length;
    this.length += values.length;
    return start;
  }

  /** Lengthens the list by `count` entries and gives the position of the first. */
  extend(count: number): number {
    this.reserve(count);
    const start = this.length;
    this.length += count;
    return start;
  }

  /** The entries without the room to grow, for handing the list to another thread. */
  trim(): T {
    return this.values.slice(0, this.length) as T;
  }

  /** Takes over what another list's `trim` gave. */
  adopt(values: T): void {
    this.values = values;
    this.length = values.length;
  }

  at(position: number): number {
    return this.values[position] as number;
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.values.length) return;
    // Doubling wastes too much once the list is large; a quarter more keeps the copies few enough.
    const enlarged = 64 + this.values.length * (this.values.length > 1_000_000 ? 1.25 : 2);
    const grown = this.create(Math.max(needed, Math.ceil(enlarged)));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }
}

export const growableInts = (): Growable<Int32Array> => new Growable((capacity) => new Int32Array(capacity));

export const growableShorts = (): Growable<Uint16Array> =>
  new Growable((capacity) => new Uint16Array(capacity));
