import { normalise, QuantisedRows } from './quantised-rows';
import { RowSketches } from './row-sketches';

/** An article, and how alike its likest passage is to a question (cosine, -1 to 1). */
export interface AlikeArticle {
  readonly id: string;
  readonly similarity: number;
}

interface Row {
  readonly id: string;
  readonly hash: string;
}

const none: ReadonlySet<string> = new Set();

/** Up to so many rows all are compared in full: some 3 ms. */
const fewRows = 2_048;
/** Of more rows, how many that look closest by their sketches are compared in full. */
const rescored = 600;
/** After so many rows whoever searches may let others have their say: 1 to 4 ms. */
const fullStep = 1_000;
const sketchStep = 10_000;

/** The passages' vectors of the articles of one language, by one model. */
export class VectorIndex {
  private readonly rows: QuantisedRows;
  private readonly owners: (Row | undefined)[] = [];
  private readonly articles = new Map<string, Map<string, number>>();
  private sketches: RowSketches | undefined;

  constructor(readonly dimension: number) {
    this.rows = new QuantisedRows(dimension);
  }

  /** Number of articles. */
  get size(): number {
    return this.articles.size;
  }

  has(id: string): boolean {
    return this.articles.has(id);
  }

  /** Whether an article has exactly these passages. */
  holds(id: string, hashes: readonly string[]): boolean {
    const rows = this.articles.get(id);
    return rows !== undefined && rows.size === hashes.length && hashes.every((hash) => rows.has(hash));
  }

  /** Enters an article's vectors, one after the other in the order of the hashes, in place of what it had. */
  put(id: string, hashes: readonly string[], vectors: Float32Array): void {
    this.remove(id);
    const rows = new Map<string, number>();
    for (const [at, hash] of hashes.entries()) {
      const vector = vectors.subarray(at * this.dimension, (at + 1) * this.dimension);
      const row = this.rows.add(vector);
      this.owners[row] = { id, hash };
      this.sketches?.set(row, this.rows.read(row));
      rows.set(hash, row);
    }
    if (rows.size > 0) this.articles.set(id, rows);
    if (this.rows.rowCount > fewRows) this.sketches ??= new RowSketches(this.rows);
  }

  /** Drops the passages that an article has no more. */
  keepOnly(id: string, hashes: ReadonlySet<string>): void {
    const rows = this.articles.get(id);
    if (rows === undefined) return;
    for (const [hash, row] of rows) {
      if (hashes.has(hash)) continue;
      rows.delete(hash);
      this.drop(row);
    }
    if (rows.size === 0) this.articles.delete(id);
  }

  remove(id: string): void {
    this.keepOnly(id, new Set());
  }

  /** A passage's vector, of length 1. */
  vectorOf(id: string, hash: string): Float32Array | undefined {
    const row = this.articles.get(id)?.get(hash);
    return row === undefined ? undefined : this.rows.read(row);
  }

  /**
   * How alike an article is to a question.
   *
   * @param except passages (their hashes) that do not count
   */
  similarity(question: Float32Array, id: string, except: ReadonlySet<string> = none): number | undefined {
    const rows = this.articles.get(id);
    if (rows === undefined) return undefined;
    let best: number | undefined;
    for (const [hash, row] of rows) {
      if (except.has(hash)) continue;
      const cosine = this.rows.cosine(question, row);
      if (best === undefined || cosine > best) best = cosine;
    }
    return best;
  }

  /**
   * The articles that are most alike, the likest first.
   *
   * @param question any length but nought
   * @param except passages (their hashes) that do not count, of whatever article
   */
  *search(
    question: Float32Array,
    limit: number,
    except: ReadonlySet<string> = none,
  ): Generator<void, AlikeArticle[]> {
    const query = normalise(question);
    const best = new Map<string, number>();
    const closest = this.sketches === undefined ? undefined : yield* this.closest(query, this.sketches);
    const count = closest?.length ?? this.rows.rowCount;
    for (let at = 0; at < count; at++) {
      const row = closest === undefined ? at : (closest[at] as number);
      const owner = this.owners[row];
      if (owner !== undefined && !except.has(owner.hash)) {
        const cosine = this.rows.cosine(query, row);
        const known = best.get(owner.id);
        if (known === undefined || cosine > known) best.set(owner.id, cosine);
      }
      if (at % fullStep === fullStep - 1) yield;
    }
    return [...best]
      .map(([id, similarity]) => ({ id, similarity }))
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  private drop(row: number): void {
    this.owners[row] = undefined;
    this.rows.remove(row);
  }

  /** The rows that differ least from the question in their sketches. */
  private *closest(query: Float32Array, sketches: RowSketches): Generator<void, number[]> {
    const sketch = sketches.sketch(query);
    const distances = new Uint16Array(this.rows.rowCount);
    const histogram = new Uint32Array(this.dimension + 1);
    for (let row = 0; row < distances.length; row++) {
      if (row % sketchStep === sketchStep - 1) yield;
      const distance = sketches.distance(sketch, row);
      distances[row] = distance;
      if (this.owners[row] !== undefined) histogram[distance] = (histogram[distance] as number) + 1;
    }
    let limit = 0;
    for (let found = 0; limit < histogram.length && found < rescored; limit++)
      found += histogram[limit] as number;
    const rows: number[] = [];
    for (const [row, distance] of distances.entries()) {
      if (distance < limit && this.owners[row] !== undefined) rows.push(row);
    }
    return rows;
  }
}
