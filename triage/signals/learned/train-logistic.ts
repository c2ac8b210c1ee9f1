import type { SparseMatrix } from '../../classifier/sparse';
import { type LinearOptions, trainLinear } from '../../classifier/train-linear';

/**
 * Logistic regressions side by side, one a target. `wanted` has each row's targets after another: 1 for yes, 0 for no,
 * -1 where it is not known, from which nothing is learned.
 *
 * Returns the weights as [column][target], and after the last column one row of biases.
 */
export function trainLogistic(
  matrix: SparseMatrix,
  wanted: Int8Array,
  targets: number,
  options: LinearOptions,
): Float32Array {
  return trainLinear(
    matrix,
    {
      examples: matrix.rows,
      outputs: targets,
      rowOf: (example) => example,
      toErrors(scores, example) {
        for (let target = 0; target < targets; target++) {
          const wish = wanted[example * targets + target] as number;
          scores[target] = wish < 0 ? 0 : 1 / (1 + Math.exp(-(scores[target] as number))) - wish;
        }
      },
    },
    options,
  );
}
