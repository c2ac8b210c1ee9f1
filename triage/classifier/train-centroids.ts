import type { SparseMatrix } from './sparse';

/** The scale at which cosines behave like logits. */
const temperature = 0.1;

/**
 * Each class's examples added up and scaled to one length, so that a score is a cosine (Rocchio's method).
 * One pass over the examples: for more classes than the better members can be trained for. Returns weights
 * as [column][class] and a last row of biases, all zero. Examples of the class -1 teach nothing.
 */
export function trainCentroids(matrix: SparseMatrix, labels: Int32Array, classes: number): Float32Array {
  const { rows, columns, offsets, ids, values } = matrix;
  const weights = new Float32Array((columns + 1) * classes);
  for (let row = 0; row < rows; row++) {
    const label = labels[row] as number;
    if (label < 0) continue;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const at = (ids[i] as number) * classes + label;
      weights[at] = (weights[at] as number) + (values[i] as number);
    }
  }
  const squares = new Float64Array(classes);
  for (let i = 0; i < weights.length; i++) {
    const label = i % classes;
    squares[label] = (squares[label] as number) + (weights[i] as number) ** 2;
  }
  const scales = squares.map((square) => 1 / (temperature * (Math.sqrt(square) || 1)));
  for (let i = 0; i < weights.length; i++)
    weights[i] = (weights[i] as number) * (scales[i % classes] as number);
  return weights;
}
