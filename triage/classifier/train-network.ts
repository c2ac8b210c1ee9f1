import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';
import { longestRow } from './train-linear';
import { subtractTarget, toProbabilities } from './train-softmax';
import { createArena, packRows, padRow } from './vector-kernels';

interface NetworkOptions {
  /** A multiple of four. */
  hidden: number;
  passes: number;
  rate: number;
  inputDropout: number;
  hiddenDropout: number;
  smoothing: number;
  seed: number;
}

/** input is [column][unit] with a row of biases after the last column; output is [unit][class], likewise. */
interface NetworkWeights {
  hidden: number;
  input: Float32Array;
  output: Float32Array;
}

/** A network of one hidden layer (rectified), trained like the logistic regression, with label smoothing. */
export function trainNetwork(
  versions: SparseMatrix,
  labels: Int32Array,
  classes: number,
  options: NetworkOptions,
): NetworkWeights {
  const { hidden, passes, rate, inputDropout, hiddenDropout, smoothing, seed } = options;
  const { columns, offsets, ids, values } = versions;
  const rows = labels.length;
  const count = versions.rows / rows;
  const random = createRandom(seed);
  const width = padRow(classes);
  const arena = createArena(2 * ((columns + 1) * hidden + (hidden + 1) * width) + 2 * hidden + width);
  const { addScaled, stepRow } = arena.kernels;
  const input = arena.allocate((columns + 1) * hidden);
  const inputSquares = arena.allocate((columns + 1) * hidden);
  const output = arena.allocate((hidden + 1) * width);
  const outputSquares = arena.allocate((hidden + 1) * width);
  const sums = arena.allocate(hidden);
  const unitErrors = arena.allocate(hidden);
  const errors = arena.allocate(width);
  for (let i = 0; i < input.floats.length; i++) input.floats[i] = (random() - 0.5) * 0.1;
  for (let i = 0; i < output.floats.length; i++)
    output.floats[i] = (random() - 0.5) * (2 / Math.sqrt(hidden));
  inputSquares.floats.fill(1e-3);
  outputSquares.floats.fill(1e-3);
  const inputRow = hidden * 4;
  const outputRow = width * 4;
  const scores = errors.floats.subarray(0, classes);
  const units = new Float64Array(hidden + 1);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const keptIds = new Int32Array(longestRow(versions) + 1);
  const keptValues = new Float64Array(keptIds.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, rows, random);
    const step = rate * (1 - (0.95 * pass) / passes);
    for (let at = 0; at < rows; at++) {
      const label = labels[order[at] as number] as number;
      const row = (order[at] as number) + rows * Math.floor(random() * (pass < passes / 2 ? count : 1));
      let kept = 0;
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        if (random() < inputDropout) continue;
        keptIds[kept] = (ids[i] as number) * inputRow;
        keptValues[kept++] = (values[i] as number) / (1 - inputDropout);
      }
      keptIds[kept] = columns * inputRow;
      keptValues[kept++] = 1;
      sums.floats.fill(0);
      for (let k = 0; k < kept; k++) {
        addScaled(sums.at, input.at + (keptIds[k] as number), inputRow, keptValues[k] as number);
      }
      for (let u = 0; u < hidden; u++) {
        const dropped = (sums.floats[u] as number) <= 0 || random() < hiddenDropout;
        units[u] = dropped ? 0 : (sums.floats[u] as number) / (1 - hiddenDropout);
      }
      units[hidden] = 1;
      errors.floats.fill(0);
      for (let u = 0; u <= hidden; u++) {
        const value = units[u] as number;
        if (value !== 0) addScaled(errors.at, output.at + u * outputRow, outputRow, value);
      }
      toProbabilities(scores);
      subtractTarget(scores, label, smoothing);
      errors.floats.fill(0, classes);
      for (let u = 0; u <= hidden; u++) {
        const value = units[u] as number;
        const from = u * outputRow;
        const error =
          value === 0
            ? 0
            : stepRow(output.at + from, outputSquares.at + from, errors.at, outputRow, value, step);
        if (u < hidden) unitErrors.floats[u] = error / (1 - hiddenDropout);
      }
      for (let k = 0; k < kept; k++) {
        const from = keptIds[k] as number;
        stepRow(
          input.at + from,
          inputSquares.at + from,
          unitErrors.at,
          inputRow,
          keptValues[k] as number,
          step,
        );
      }
    }
  }
  return { hidden, input: input.floats.slice(), output: packRows(output.floats, width, classes) };
}
