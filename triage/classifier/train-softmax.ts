import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';
import { createArena, packRows, padRow } from './vector-kernels';

type SoftmaxOptions = {
  passes: number;
  rate: number;
  /** The share of a text's features that each step leaves out. */
  dropout: number;
  seed: number;
};

/**
 * Multinomial logistic regression by stochastic gradient descent with per-weight steps (Adagrad: Duchi,
 * Hazan, Singer, JMLR 2011) and input dropout against reliance on single words.
 *
 * The rows are the examples, once or more: in each pass of the first half an example stands in one of its
 * versions by chance, later as it is.
 *
 * Returns the weights as [column][class], and after the last column one row of biases.
 */
export function trainSoftmax(
  versions: SparseMatrix,
  labels: Int32Array,
  classes: number,
  { passes, rate, dropout, seed }: SoftmaxOptions,
): Float32Array {
  const { columns, offsets, ids, values } = versions;
  const rows = labels.length;
  const count = versions.rows / rows;
  const width = padRow(classes);
  const arena = createArena(2 * (columns + 1) * width + width);
  const { addScaled, stepRow } = arena.kernels;
  const weights = arena.allocate((columns + 1) * width);
  const squares = arena.allocate((columns + 1) * width);
  const errors = arena.allocate(width);
  squares.floats.fill(1e-4);
  const scores = errors.floats.subarray(0, classes);
  const length = width * 4;
  const random = createRandom(seed);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const keptIds = new Int32Array(longestRow(versions) + 1);
  const keptValues = new Float64Array(keptIds.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, rows, random);
    const step = rate * (1 - (0.9 * pass) / passes);
    for (let at = 0; at < rows; at++) {
      const label = labels[order[at] as number] as number;
      const row = (order[at] as number) + rows * Math.floor(random() * (pass < passes / 2 ? count : 1));
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
      toProbabilities(scores);
      subtractTarget(scores, label, 0);
      errors.floats.fill(0, classes);
      for (let k = 0; k < kept; k++) {
        const from = keptIds[k] as number;
        stepRow(weights.at + from, squares.at + from, errors.at, length, keptValues[k] as number, step);
      }
    }
  }
  return packRows(weights.floats, width, classes);
}

/**
 * Takes the wished distribution off: one for the label, less the smoothing, which is spread evenly. The
 * label -1, out of scope, wishes for all classes alike.
 */
export function subtractTarget(scores: Float64Array | Float32Array, label: number, smoothing: number): void {
  const even = (label < 0 ? 1 : smoothing) / scores.length;
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) - even;
  if (label >= 0) scores[label] = (scores[label] as number) - (1 - smoothing);
}

export function longestRow({ rows, offsets }: SparseMatrix): number {
  let longest = 0;
  for (let row = 0; row < rows; row++) {
    longest = Math.max(longest, (offsets[row + 1] as number) - (offsets[row] as number));
  }
  return longest;
}

/** Softmax in place. */
export function toProbabilities(scores: Float64Array | Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) highest = Math.max(highest, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] as number) - highest);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
