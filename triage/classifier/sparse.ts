/** The non-zero entries of one vector. */
export interface SparseVector {
  ids: Int32Array;
  values: Float32Array;
}

/** Many sparse vectors in compressed rows. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  /** Row r's entries stand at offsets[r] up to, not including, offsets[r + 1]. */
  offsets: Int32Array;
  ids: Int32Array;
  values: Float32Array;
}

/** Vectors as the rows of one matrix, in compressed sparse rows (CSR). */
export function toMatrix(vectors: readonly SparseVector[], columns: number): SparseMatrix {
  const offsets = new Int32Array(vectors.length + 1);
  for (const [row, { ids }] of vectors.entries()) offsets[row + 1] = (offsets[row] ?? 0) + ids.length;
  const ids = new Int32Array(offsets[vectors.length] ?? 0);
  const values = new Float32Array(ids.length);
  for (const [row, vector] of vectors.entries()) {
    ids.set(vector.ids, offsets[row]);
    values.set(vector.values, offsets[row]);
  }
  return { rows: vectors.length, columns, offsets, ids, values };
}
