import { createRandom, shuffle } from '../../classifier/random';
import type { SparseMatrix } from '../../classifier/sparse';
import { longestRow } from '../../classifier/train-softmax';
import { createArena, packRows, padRow } from '../../classifier/vector-kernels';

interface LogisticOptions {
  passes: number;
  rate: number;
  /** The share of a text's features that each step leaves out. */
  dropout: number;
  seed: number;
}

/**
 * Logistic regressions side by side, one a target, by stochastic gradient descent with per-weight steps (Adagrad:
 * Duchi, Hazan, Singer, JMLR 2011) and input dropout. `wanted` has each row's targets after another: 1 for yes, 0
 * for no, -1 where it is not known, from which nothing is learned.
 *
 * Returns the weights as [column][target], and after the last column one row of biases.
 */
export function trainLogistic(
  matrix: SparseMatrix,
  wanted: Int8Array,
  targets: number,
  { passes, rate, dropout, seed }: LogisticOptions,
): Float32Array {
  const { rows, columns, offsets, ids, values } = matrix;
  const width = padRow(targets);
  const arena = createArena(2 * (columns + 1) * width + width);
  const { addScaled, stepRow } = arena.kernels;
  const weights = arena.allocate((columns + 1) * width);
  const squares = arena.allocate((columns + 1) * width);
  const errors = arena.allocate(width);
  squares.floats.fill(1e-4);
  const length = width * 4;
  const random = createRandom(seed);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const keptIds = new Int32Array(longestRow(matrix) + 1);
  const keptValues = new Float64Array(keptIds.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, rows, random);
    const step = rate * (1 - (0.9 * pass) / passes);
    for (let at = 0; at < rows; at++) {
      const row = order[at] as number;
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
      for (let target = 0; target < targets; target++) {
        const wish = wanted[row * targets + target] as number;
        errors.floats[target] = wish < 0 ? 0 : 1 / (1 + Math.exp(-(errors.floats[target] as number))) - wish;
      }
      for (let k = 0; k < kept; k++) {
        const from = keptIds[k] as number;
        stepRow(weights.at + from, squares.at + from, errors.at, length, keptValues[k] as number, step);
      }
    }
  }
  return packRows(weights.floats, width, targets);
}
