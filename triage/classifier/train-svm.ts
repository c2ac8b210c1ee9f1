import { createRandom, shuffle } from './random';
import type { SparseMatrix } from './sparse';

interface SvmOptions {
  /** The price of an error; 1 suits vectors of about unit length. */
  cost: number;
  passes: number;
  seed: number;
}

/**
 * One-against-rest linear support vector machines with squared hinge loss, by dual coordinate descent
 * with shrinking (Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for
 * large-scale linear SVM, ICML 2008).
 *
 * Returns the weights as [column][class], and after the last column one row of biases.
 */
export function trainSvm(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  options: SvmOptions,
): Float32Array {
  const weights = new Float32Array((matrix.columns + 1) * classes);
  const squares = squaredLengths(matrix);
  const own = new Float64Array(matrix.columns + 1);
  for (let target = 0; target < classes; target++) {
    own.fill(0);
    trainOne(matrix, labels, target, squares, own, options);
    for (let column = 0; column <= matrix.columns; column++) {
      weights[column * classes + target] = own[column] ?? 0;
    }
  }
  return weights;
}

function squaredLengths({ rows, offsets, values }: SparseMatrix): Float64Array {
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    // The bias is one more feature that is always 1.
    let sum = 1;
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++)
      sum += (values[i] as number) ** 2;
    squares[row] = sum;
  }
  return squares;
}

function trainOne(
  { rows, columns, offsets, ids, values }: SparseMatrix,
  labels: Int32Array,
  target: number,
  squares: Float64Array,
  weights: Float64Array,
  { cost, passes, seed }: SvmOptions,
): void {
  const random = createRandom(seed + target);
  const alpha = new Float64Array(rows);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const diagonal = 0.5 / cost;
  let active = rows;
  let shrinkAbove = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, active, random);
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < active; at++) {
      const row = order[at] as number;
      const sign = labels[row] === target ? 1 : -1;
      const end = offsets[row + 1] as number;
      let score = weights[columns] as number;
      for (let i = offsets[row] as number; i < end; i++) {
        score += (weights[ids[i] as number] as number) * (values[i] as number);
      }
      const before = alpha[row] as number;
      const gradient = sign * score - 1 + diagonal * before;
      if (before === 0 && gradient > shrinkAbove) {
        active--;
        order[at] = order[active] as number;
        order[active] = row;
        at--;
        continue;
      }
      const projected = before === 0 ? Math.min(0, gradient) : gradient;
      if (projected > largest) largest = projected;
      if (Math.abs(projected) < 1e-9) continue;
      const after = Math.max(0, before - gradient / ((squares[row] as number) + diagonal));
      alpha[row] = after;
      const step = (after - before) * sign;
      for (let i = offsets[row] as number; i < end; i++) {
        const id = ids[i] as number;
        weights[id] = (weights[id] as number) + step * (values[i] as number);
      }
      weights[columns] = (weights[columns] as number) + step;
    }
    shrinkAbove = largest > 0 ? largest : Number.POSITIVE_INFINITY;
  }
}
