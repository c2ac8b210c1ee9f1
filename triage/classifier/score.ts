import { findNearest, type Nearness } from './neighbours';
import { addRow, type ByteMatrix } from './quantise';
import type { SparseVector } from './sparse';
import type { Ensemble, Mix, Network } from './train-ensemble';
import { toProbabilities } from './train-softmax';

/** The scale at which the cosines of the nearest examples behave like logits. */
const neighbourTemperature = 0.1;

/** What each member makes of one vector, by class; null where there is no such member. */
export interface MemberScores {
  /** The linear members' scores, not normalised: low everywhere for unfamiliar text. */
  linear: Float64Array;
  /** The networks' mean scores, as logits. */
  network: Float64Array | null;
  /** How near the nearest examples are. */
  nearest: Nearness | null;
}

/** What each member of the ensemble makes of a text; null for members that this model does without. */
export function scoreMembers(ensemble: Ensemble, vector: SparseVector): MemberScores {
  const linear = applyLayer(ensemble.linear, vector);
  const { networks, neighbours } = ensemble;
  return {
    linear,
    network: networks.length === 0 ? null : meanOfNetworks(networks, vector),
    nearest: neighbours && findNearest(neighbours, vector, linear.length),
  };
}

/** The members' opinions as they are mixed: logits by class, in the order of a mix's weights. */
export function toOpinions({ linear, network, nearest }: MemberScores): (Float64Array | null)[] {
  return [linear, network, nearest?.byClass.map((cosine) => cosine / neighbourTemperature) ?? null];
}

/** The weighted log-linear mean of the members: probabilities by class. */
export function mixScores(scores: MemberScores, mix: Mix): Float64Array {
  const sums = new Float64Array(scores.linear.length);
  for (const [member, opinion] of toOpinions(scores).entries()) {
    // A member that is alone needs no weight.
    const weight = scores.network || scores.nearest ? (mix[member] as number) : 1;
    if (!opinion || weight === 0) continue;
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + weight * (opinion[c] as number);
  }
  toProbabilities(sums);
  return sums;
}

/** The mean of the networks' scores. */
function meanOfNetworks(networks: readonly Network[], vector: SparseVector): Float64Array {
  const [first, ...others] = networks.map(({ input, output }) =>
    applyDense(output, applyLayer(input, vector)),
  );
  const mean = first ?? new Float64Array();
  for (const scores of others) {
    for (let c = 0; c < mean.length; c++) mean[c] = (mean[c] as number) + (scores[c] as number);
  }
  for (let c = 0; c < mean.length; c++) mean[c] = (mean[c] as number) / networks.length;
  return mean;
}

/** A linear layer's scores of a vector, with the biases that are its last row. */
export function applyLayer(layer: ByteMatrix, { ids, values }: SparseVector): Float64Array {
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
