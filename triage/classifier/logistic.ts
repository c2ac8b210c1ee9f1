/** Weights of a small logistic model; the last one is the bias. */
export interface LogisticModel {
  weights: number[];
  means: number[];
  scales: number[];
}

/**
 * Fits a logistic model by Newton's method with a ridge: a few inputs, up to some thousand rows, each with
 * its weight. Inputs are standardised first. Where an input's sign is given (1 or -1), its weight does not get the
 * other one, however the rows happen to fall.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  targets: readonly boolean[],
  rowWeights: readonly number[],
  ridge: number,
  signs: readonly number[] = [],
): LogisticModel {
  const size = rows[0]?.length ?? 0;
  const { means, scales } = standardise(rows, size);
  const inputs = rows.map((row) => [...row.map((x, i) => (x - (means[i] ?? 0)) / (scales[i] ?? 1)), 1]);
  let weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((weight, i) => (i < size ? ridge * weight : 1e-6 * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i < size ? ridge : 1e-6) : 0)));
    for (const [r, input] of inputs.entries()) {
      const p = sigmoid(dot(weights, input));
      const weight = rowWeights[r] ?? 1;
      const error = (p - (targets[r] ? 1 : 0)) * weight;
      const curve = Math.max(p * (1 - p), 1e-6) * weight;
      for (let i = 0; i <= size; i++) {
        const x = input[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + error * x;
        const line = hessian[i] ?? [];
        for (let j = 0; j <= size; j++) line[j] = (line[j] ?? 0) + curve * x * (input[j] ?? 0);
      }
    }
    const step = solve(hessian, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const damp = longest > 2 ? 2 / longest : 1;
    weights = weights.map((weight, i) => {
      const next = weight - damp * (step[i] ?? 0);
      return next * (signs[i] ?? 0) < 0 ? 0 : next;
    });
    if (longest < 1e-6) break;
  }
  return { weights, means, scales };
}

/** The probability that the model gives to one row of inputs. */
export function predictLogistic({ weights, means, scales }: LogisticModel, row: readonly number[]): number {
  let sum = weights[row.length] ?? 0;
  for (let i = 0; i < row.length; i++) {
    sum += (weights[i] ?? 0) * (((row[i] ?? 0) - (means[i] ?? 0)) / (scales[i] ?? 1));
  }
  return sigmoid(sum);
}

function standardise(
  rows: readonly (readonly number[])[],
  size: number,
): { means: number[]; scales: number[] } {
  const means: number[] = [];
  const scales: number[] = [];
  for (let i = 0; i < size; i++) {
    const mean = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[i] ?? 0) - mean) ** 2, 0) / rows.length;
    means.push(mean);
    scales.push(Math.sqrt(variance) || 1);
  }
  return { means, scales };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The solution of matrix × x = right, by Gaussian elimination with partial pivoting. */
export function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = chosen;
    const head = chosen[column] || 1e-12;
    for (let r = 0; r < size; r++) {
      const row = rows[r] ?? [];
      if (r === column) continue;
      const factor = (row[column] ?? 0) / head;
      for (let c = column; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (chosen[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
