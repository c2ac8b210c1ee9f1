import { addRow, type ByteMatrix } from './quantise';
import type { SparseVector } from './sparse';
import type { Ensemble } from './train-ensemble';
import { toProbabilities } from './train-softmax';

/** The linear members against the network, which is the best of them with few examples. */
const LINEAR_SHARE = 0.5;

export type Scores = {
  /** By class, summing to one. */
  probabilities: Float64Array;
  /** The linear members' scores by class, not normalised: low everywhere for unfamiliar text. */
  linear: Float64Array;
  /** The network's probabilities, where there is a network. */
  network: Float64Array | null;
};

/** What the ensemble makes of one vector: the log-linear mean of its members. */
export function scoreVector(ensemble: Ensemble, vector: SparseVector): Scores {
  const linear = applyLayer(ensemble.linear, vector);
  const first = Float64Array.from(linear);
  toProbabilities(first);
  if (!ensemble.network) return { probabilities: first, linear, network: null };
  const hidden = applyLayer(ensemble.network.input, vector);
  const second = applyDense(ensemble.network.output, hidden);
  toProbabilities(second);
  const probabilities = new Float64Array(first.length);
  for (let c = 0; c < first.length; c++) {
    probabilities[c] =
      LINEAR_SHARE * Math.log((first[c] as number) + 1e-12) +
      (1 - LINEAR_SHARE) * Math.log((second[c] as number) + 1e-12);
  }
  toProbabilities(probabilities);
  return { probabilities, linear, network: second };
}

function applyLayer(layer: ByteMatrix, { ids, values }: SparseVector): Float64Array {
  const sums = new Float64Array(layer.columns);
  for (let i = 0; i < ids.length; i++) addRow(layer, ids[i] as number, values[i] as number, sums);
  return finish(layer, sums);
}

function applyDense(layer: ByteMatrix, units: Float64Array): Float64Array {
  const sums = new Float64Array(layer.columns);
  for (let u = 0; u < units.length; u++) {
    if ((units[u] as number) > 0) addRow(layer, u, units[u] as number, sums);
  }
  return finish(layer, sums);
}

/** Adds the biases, which are the last row, and applies the scales. */
function finish(layer: ByteMatrix, sums: Float64Array): Float64Array {
  addRow(layer, layer.values.length / layer.columns - 1, 1, sums);
  for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) * (layer.scales[c] as number);
  return sums;
}
