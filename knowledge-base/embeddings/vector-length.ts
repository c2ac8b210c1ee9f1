/** Another length of vectors makes everything anew, at most this often, in milliseconds. */
const renewMs = 60 * 60_000;
/** A question's vector of another length is looked into at most this often, in milliseconds. */
const suspectMs = 60_000;

interface Options {
  readonly now: () => Date;
  /** The length of a vector that the endpoint gives at this moment. */
  readonly probe: () => Promise<number | undefined>;
}

/**
 * The length of the vectors in use. Where the endpoint gives vectors of another length under the same name, nothing that
 * is kept compares with them. One odd answer does not count, and neither does a second change within the hour:
 * everything would be paid for again and again.
 */
export class VectorLength {
  readonly #now: () => number;
  readonly #probe: Options['probe'];
  #current: number | null = null;
  #renewedAt = Number.NEGATIVE_INFINITY;
  #suspectedAt = Number.NEGATIVE_INFINITY;

  constructor({ now, probe }: Options) {
    this.#now = () => now().getTime();
    this.#probe = probe;
  }

  /** Null while there are no vectors. */
  get current(): number | null {
    return this.#current;
  }

  /** Whether a vector compares with those in use; the first one does. */
  fits(length: number): boolean {
    this.#current ??= length;
    return length === this.#current;
  }

  /** Whether a suspicion is to be looked into now. */
  maySuspect(): boolean {
    const at = this.#now();
    if (at - this.#suspectedAt < suspectMs) return false;
    this.#suspectedAt = at;
    return true;
  }

  /** Goes over to another length, if the endpoint confirms it. */
  async changeTo(length: number): Promise<boolean> {
    const at = this.#now();
    if (at - this.#renewedAt < renewMs) return false;
    if ((await this.#probe()) !== length || length === this.#current) return false;
    this.#renewedAt = at;
    this.#current = length;
    return true;
  }
}
