import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';

// Held here: in a sandboxed context, such as a test's, every look-up of a global costs.
const { sqrt, exp, max } = Math;

export type SoftmaxOptions = {
  passes: number;
  rate: number;
  /** The share of a text's features that each step leaves out. */
  dropout: number;
  /** The pull of the weights towards zero, in units of one example's loss. */
  decay: number;
  seed: number;
};

/**
 * Multinomial logistic regression by stochastic gradient descent with per-weight steps (Adagrad: Duchi,
 * Hazan, Singer, JMLR 2011) and input dropout against reliance on single words.
 *
 * Returns the weights as [column][class], and after the last column one row of biases.
 */
export function trainSoftmax(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  { passes, rate, dropout, decay, seed }: SoftmaxOptions,
): Float32Array {
  const { rows, columns, offsets, ids, values } = matrix;
  const weights = new Float32Array((columns + 1) * classes);
  const squares = new Float32Array(weights.length).fill(1e-4);
  const scores = new Float64Array(classes);
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
        keptIds[kept] = (ids[i] as number) * classes;
        keptValues[kept++] = (values[i] as number) / (1 - dropout);
      }
      keptIds[kept] = columns * classes;
      keptValues[kept++] = 1;
      scores.fill(0);
      for (let k = 0; k < kept; k++) {
        const base = keptIds[k] as number;
        const value = keptValues[k] as number;
        for (let c = 0; c < classes; c++)
          scores[c] = (scores[c] as number) + (weights[base + c] as number) * value;
      }
      toProbabilities(scores);
      subtractTarget(scores, labels[row] as number, 0);
      for (let k = 0; k < kept; k++) {
        const base = keptIds[k] as number;
        const value = keptValues[k] as number;
        for (let c = 0; c < classes; c++) {
          const gradient = (scores[c] as number) * value + decay * (weights[base + c] as number);
          const sum = (squares[base + c] as number) + gradient * gradient;
          squares[base + c] = sum;
          weights[base + c] = (weights[base + c] as number) - (step * gradient) / sqrt(sum);
        }
      }
    }
  }
  return weights;
}

/**
 * Takes the wished distribution off: one for the label, less the smoothing, which is spread evenly. The
 * label -1, out of scope, wishes for all classes alike.
 */
export function subtractTarget(scores: Float64Array, label: number, smoothing: number): void {
  const even = (label < 0 ? 1 : smoothing) / scores.length;
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) - even;
  if (label >= 0) scores[label] = (scores[label] as number) - (1 - smoothing);
}

export function longestRow({ rows, offsets }: SparseMatrix): number {
  let longest = 0;
  for (let row = 0; row < rows; row++) {
    longest = max(longest, (offsets[row + 1] as number) - (offsets[row] as number));
  }
  return longest;
}

/** Softmax in place. */
export function toProbabilities(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) highest = max(highest, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = exp((scores[c] as number) - highest);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
