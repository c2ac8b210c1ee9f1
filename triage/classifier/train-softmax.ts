import type { SparseMatrix } from './sparse';
import { type LinearOptions, trainLinear } from './train-linear';

/**
 * Multinomial logistic regression. The rows are the examples, once or more: in each pass of the first half an example
 * stands in one of its versions by chance, later as it is.
 *
 * Returns the weights as [column][class], and after the last column one row of biases.
 */
export function trainSoftmax(
  versions: SparseMatrix,
  labels: Int32Array,
  classes: number,
  options: LinearOptions,
): Float32Array {
  const examples = labels.length;
  const count = versions.rows / examples;
  return trainLinear(
    versions,
    {
      examples,
      outputs: classes,
      rowOf: (example, pass, random) =>
        example + examples * Math.floor(random() * (pass < options.passes / 2 ? count : 1)),
      toErrors(scores, example) {
        toProbabilities(scores);
        subtractTarget(scores, labels[example] as number, 0);
      },
    },
    options,
  );
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
