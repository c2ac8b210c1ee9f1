import type { SparseMatrix, SparseVector } from './sparse';

/**
 * The examples by feature: those that have feature f stand in rows[offsets[f] … offsets[f + 1]), with the feature's
 * value in the example's vector scaled to unit length. labels is by row; -1 is an example of what is out of scope.
 */
export interface Neighbours {
  offsets: Int32Array;
  rows: Int32Array;
  values: Float32Array;
  labels: Int32Array;
}

/** Features that more examples than this have, or this share of them, say little and cost most: they are passed over. */
const commonFrom = 100;
const commonShare = 0.04;

/** Turns examples into an index by feature. */
export function indexNeighbours(examples: SparseMatrix, labels: Int32Array): Neighbours {
  const { columns, offsets: starts, ids, values } = examples;
  const offsets = new Int32Array(columns + 1);
  for (const column of ids) offsets[column + 1] = (offsets[column + 1] as number) + 1;
  const most = Math.max(commonFrom, labels.length * commonShare);
  for (let column = 1; column <= columns; column++) {
    if ((offsets[column] as number) > most) offsets[column] = 0;
  }
  for (let column = 0; column < columns; column++) {
    offsets[column + 1] = (offsets[column + 1] as number) + (offsets[column] as number);
  }
  const next = offsets.slice();
  const rows = new Int32Array(offsets[columns] as number);
  const scaled = new Float32Array(rows.length);
  for (let row = 0; row < labels.length; row++) {
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    let square = 0;
    for (let i = from; i < to; i++) square += (values[i] as number) ** 2;
    const scale = 1 / (Math.sqrt(square) || 1);
    for (let i = from; i < to; i++) {
      const column = ids[i] as number;
      const place = next[column] as number;
      if (offsets[column] === offsets[column + 1]) continue;
      next[column] = place + 1;
      rows[place] = row;
      scaled[place] = (values[i] as number) * scale;
    }
  }
  return { offsets, rows, values: scaled, labels };
}

/** The cosines between a vector and the nearest example of each class, and of what is out of scope; 0 to 1. */
export interface Nearness {
  byClass: Float64Array;
  outOfScope: number;
}

/** Finds the nearest examples of a vector. */
export function findNearest(neighbours: Neighbours, vector: SparseVector, classes: number): Nearness {
  const { offsets, rows, values, labels } = neighbours;
  const similarities = new Float64Array(labels.length);
  let square = 0;
  for (let i = 0; i < vector.ids.length; i++) {
    const column = vector.ids[i] as number;
    const value = vector.values[i] as number;
    square += value * value;
    for (let at = offsets[column] as number; at < (offsets[column + 1] as number); at++) {
      const row = rows[at] as number;
      similarities[row] = (similarities[row] as number) + value * (values[at] as number);
    }
  }
  const scale = 1 / (Math.sqrt(square) || 1);
  const byClass = new Float64Array(classes);
  let outOfScope = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const similarity = (similarities[row] as number) * scale;
    if (label < 0) outOfScope = Math.max(outOfScope, similarity);
    else if (similarity > (byClass[label] as number)) byClass[label] = similarity;
  }
  return { byClass, outOfScope };
}
