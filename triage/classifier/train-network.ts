import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';
import { longestRow, subtractTarget, toProbabilities } from './train-softmax';

// Held here: in a sandboxed context, such as a test's, every look-up of a global costs.
const { sqrt } = Math;

export type NetworkOptions = {
  hidden: number;
  passes: number;
  rate: number;
  inputDropout: number;
  hiddenDropout: number;
  smoothing: number;
  seed: number;
};

/** input is [column][unit] with a row of biases after the last column; output is [unit][class], likewise. */
export type NetworkWeights = { hidden: number; input: Float32Array; output: Float32Array };

/** A network of one hidden layer (rectified), trained like the logistic regression, with label smoothing. */
export function trainNetwork(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  options: NetworkOptions,
): NetworkWeights {
  const { hidden, passes, rate, inputDropout, hiddenDropout, smoothing, seed } = options;
  const { rows, columns, offsets, ids, values } = matrix;
  const random = createRandom(seed);
  const input = new Float32Array((columns + 1) * hidden).map(() => (random() - 0.5) * 0.3);
  const output = new Float32Array((hidden + 1) * classes).map(() => (random() - 0.5) * (2 / sqrt(hidden)));
  const inputSquares = new Float32Array(input.length).fill(1e-3);
  const outputSquares = new Float32Array(output.length).fill(1e-3);
  const units = new Float64Array(hidden + 1);
  const unitGradients = new Float64Array(hidden);
  const scores = new Float64Array(classes);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const keptIds = new Int32Array(longestRow(matrix) + 1);
  const keptValues = new Float64Array(keptIds.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, rows, random);
    const step = rate * (1 - (0.95 * pass) / passes);
    for (let at = 0; at < rows; at++) {
      const row = order[at] as number;
      let kept = 0;
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        if (random() < inputDropout) continue;
        keptIds[kept] = (ids[i] as number) * hidden;
        keptValues[kept++] = (values[i] as number) / (1 - inputDropout);
      }
      keptIds[kept] = columns * hidden;
      keptValues[kept++] = 1;
      units.fill(0);
      for (let k = 0; k < kept; k++) {
        const base = keptIds[k] as number;
        const value = keptValues[k] as number;
        for (let u = 0; u < hidden; u++)
          units[u] = (units[u] as number) + (input[base + u] as number) * value;
      }
      for (let u = 0; u < hidden; u++) {
        const dropped = (units[u] as number) <= 0 || random() < hiddenDropout;
        units[u] = dropped ? 0 : (units[u] as number) / (1 - hiddenDropout);
      }
      units[hidden] = 1;
      scores.fill(0);
      for (let u = 0; u <= hidden; u++) {
        const value = units[u] as number;
        if (value === 0) continue;
        const base = u * classes;
        for (let c = 0; c < classes; c++)
          scores[c] = (scores[c] as number) + (output[base + c] as number) * value;
      }
      toProbabilities(scores);
      subtractTarget(scores, labels[row] as number, smoothing);
      for (let u = 0; u <= hidden; u++) {
        const value = units[u] as number;
        if (value === 0) {
          if (u < hidden) unitGradients[u] = 0;
          continue;
        }
        const base = u * classes;
        let sum = 0;
        for (let c = 0; c < classes; c++) {
          const error = scores[c] as number;
          sum += error * (output[base + c] as number);
          const gradient = error * value;
          const square = (outputSquares[base + c] as number) + gradient * gradient;
          outputSquares[base + c] = square;
          output[base + c] = (output[base + c] as number) - (step * gradient) / sqrt(square);
        }
        if (u < hidden) unitGradients[u] = sum / (1 - hiddenDropout);
      }
      for (let k = 0; k < kept; k++) {
        const base = keptIds[k] as number;
        const value = keptValues[k] as number;
        for (let u = 0; u < hidden; u++) {
          const error = unitGradients[u] as number;
          if (error === 0) continue;
          const gradient = error * value;
          const square = (inputSquares[base + u] as number) + gradient * gradient;
          inputSquares[base + u] = square;
          input[base + u] = (input[base + u] as number) - (step * gradient) / sqrt(square);
        }
      }
    }
  }
  return { hidden, input, output };
}
