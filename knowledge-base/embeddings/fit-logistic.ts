import { logistic } from '../search/confidence-model';

export interface LogisticTrial {
  readonly inputs: readonly number[];
  readonly right: boolean;
  /** How much it counts; 1 when not said. */
  readonly importance?: number;
}

const ROUNDS = 25;
const LONGEST_STEP = 1;

/**
 * The weights of a logistic model that are likeliest, given that each is normally distributed around what is expected
 * of it (Newton's method): few trials leave them where they are, many move them.
 */
export function fitLogistic(
  trials: readonly LogisticTrial[],
  expected: readonly number[],
  deviations: readonly number[],
): number[] {
  const weights = [...expected];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (entry(expected, at) - weight) / entry(deviations, at) ** 2);
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? 1 / entry(deviations, row) ** 2 : 0)),
    );
    for (const { inputs, right, importance = 1 } of trials) {
      const probability = logistic(dot(weights, inputs));
      const bend = importance * probability * (1 - probability);
      for (const [row, input] of inputs.entries()) {
        slope[row] = entry(slope, row) + importance * (Number(right) - probability) * input;
        const line = curvature[row] ?? [];
        for (const [column, other] of inputs.entries())
          line[column] = entry(line, column) + bend * input * other;
      }
    }
    const step = solve(curvature, slope);
    const longest = Math.max(...step.map(Math.abs));
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (const [at, each] of step.entries()) weights[at] = entry(weights, at) + scale * each;
    if (longest < 1e-6) break;
  }
  return weights;
}

export function dot(weights: readonly number[], inputs: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * entry(inputs, at), 0);
}

/** Solves a positive definite system of equations by Gauss's elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, entry(right, at)]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const line = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below++) {
      const other = rows[below] ?? [];
      const factor = entry(other, pivot) / entry(line, pivot);
      for (let at = pivot; at <= size; at++) other[at] = entry(other, at) - factor * entry(line, at);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = rows[row] ?? [];
    let rest = entry(line, size);
    for (let at = row + 1; at < size; at++) rest -= entry(line, at) * entry(solution, at);
    solution[row] = rest / entry(line, row);
  }
  return solution;
}

function entry(numbers: readonly number[], at: number): number {
  return numbers[at] ?? 0;
}
