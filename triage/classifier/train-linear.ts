import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';
import { createArena, packRows, padRow } from './vector-kernels';

export interface LinearOptions {
  passes: number;
  rate: number;
  /** The share of a text's features that each step leaves out. */
  dropout: number;
  seed: number;
}

interface LinearTask {
  examples: number;
  outputs: number;
  /** The matrix's row that an example is learned from in a pass. */
  rowOf(example: number, pass: number, random: () => number): number;
  /** Makes the scores of an example, in place, the errors to be learned from. */
  toErrors(scores: Float32Array, example: number): void;
}

/**
 * A linear layer by stochastic gradient descent with per-weight steps (Adagrad: Duchi, Hazan, Singer, JMLR 2011) and
 * input dropout against reliance on single words.
 *
 * Returns the weights as [column][output], and after the last column one row of biases.
 */
export function trainLinear(
  { rows, columns, offsets, ids, values }: SparseMatrix,
  { examples, outputs, rowOf, toErrors }: LinearTask,
  { passes, rate, dropout, seed }: LinearOptions,
): Float32Array {
  const width = padRow(outputs);
  const arena = createArena(2 * (columns + 1) * width + width);
  const { addScaled, stepRow } = arena.kernels;
  const weights = arena.allocate((columns + 1) * width);
  const squares = arena.allocate((columns + 1) * width);
  const errors = arena.allocate(width);
  squares.floats.fill(1e-4);
  const scores = errors.floats.subarray(0, outputs);
  const length = width * 4;
  const random = createRandom(seed);
  const order = Int32Array.from({ length: examples }, (_, example) => example);
  const keptIds = new Int32Array(longestRow({ rows, offsets }) + 1);
  const keptValues = new Float64Array(keptIds.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, examples, random);
    const step = rate * (1 - (0.9 * pass) / passes);
    for (let at = 0; at < examples; at++) {
      const example = order[at] as number;
      const row = rowOf(example, pass, random);
      let kept = 0;
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        if (random() < dropout) continue;
        keptIds[kept] = (ids[i] as number) * length;
        keptValues[kept++] = (values[i] as number) / (1 - dropout);
      }
      keptIds[kept] = columns * length;
      keptValues[kept++] = 1;
      errors.floats.fill(0);
      for (let k = 0; k < kept; k++) {
        addScaled(errors.at, weights.at + (keptIds[k] as number), length, keptValues[k] as number);
      }
      toErrors(scores, example);
      errors.floats.fill(0, outputs);
      for (let k = 0; k < kept; k++) {
        const from = keptIds[k] as number;
        stepRow(weights.at + from, squares.at + from, errors.at, length, keptValues[k] as number, step);
      }
    }
  }
  return packRows(weights.floats, width, outputs);
}

export function longestRow({ rows, offsets }: Pick<SparseMatrix, 'rows' | 'offsets'>): number {
  let longest = 0;
  for (let row = 0; row < rows; row++) {
    longest = Math.max(longest, (offsets[row + 1] as number) - (offsets[row] as number));
  }
  return longest;
}
