import { indexNeighbours, type Neighbours } from './neighbours';
import { type ByteMatrix, quantise } from './quantise';
import type { SparseMatrix } from './sparse';
import { trainCentroids } from './train-centroids';
import { trainNetwork } from './train-network';
import { trainSoftmax } from './train-softmax';
import { trainSvm } from './train-svm';

/** The scale at which a support vector machine's scores behave like logits. */
const svmTemperature = 0.3;
const hiddenUnits = 128;
/**
 * Networks that differ by chance alone; their mean errs less than any of them. Where the passes are rationed there are
 * more of them.
 */
const networkCount = 3;
const rationedNetworks = 5;
/** More classes than this get the support vector machine alone; still more get centroids. */
const mostForAll = 400;
const mostForSvm = 1_000;
/** Rows times classes up to which the passes need no rationing. */
const easyWork = 300_000;

/** The members' weights. Linear rows: the features, then the biases; the networks' layers likewise. */
export interface Ensemble {
  linear: ByteMatrix;
  networks: Network[];
  neighbours: Neighbours | null;
}

/** How much the linear members, the networks and the nearest example count: see `mixScores`. */
export type Mix = readonly [number, number, number];

/** What counts where nothing could be learned about it. */
export const defaultMix: Mix = [0.3, 0.9, 0.1];

export interface Network {
  input: ByteMatrix;
  output: ByteMatrix;
}

export type Effort = 'quick' | 'full';

/** The share of the passes that there is time for; 1 where the examples are few. */
export function shareOfPasses(rows: number, classes: number): number {
  return Math.min(1, easyWork / (rows * classes));
}

/** The examples, and the same number of rows again for each misspelt version of them all. */
export interface TrainingRows {
  examples: SparseMatrix;
  versions: SparseMatrix;
}

/**
 * Trains the members. The support vector machine and the logistic regression become one matrix: the
 * log-linear mean of two linear models is a linear model. 'quick' trains the first member only.
 */
export function trainEnsemble(
  { examples, versions }: TrainingRows,
  labels: Int32Array,
  classes: number,
  effort: Effort,
): Ensemble {
  if (classes > mostForSvm) {
    return {
      linear: quantise(trainCentroids(examples, labels, classes), classes),
      networks: [],
      neighbours: null,
    };
  }
  const linear = trainSvm(examples, labels, classes, { cost: 1, passes: 12, seed: 1 });
  for (let i = 0; i < linear.length; i++) linear[i] = (linear[i] as number) / svmTemperature;
  if (effort === 'quick' || classes > mostForAll)
    return { linear: quantise(linear, classes), networks: [], neighbours: null };
  const share = shareOfPasses(examples.rows, classes);
  const softmax = trainSoftmax(versions, labels, classes, {
    passes: Math.max(6, Math.round(20 * share)),
    rate: 0.1,
    dropout: 0.5,
    seed: 2,
  });
  for (let i = 0; i < linear.length; i++) linear[i] = ((linear[i] as number) + (softmax[i] as number)) / 2;
  const networks = Array.from({ length: share < 1 ? rationedNetworks : networkCount }, (_, number) => {
    const { input, output } = trainNetwork(versions, labels, classes, {
      hidden: hiddenUnits,
      passes: Math.max(12, Math.round(30 * share)),
      rate: share < 1 ? 0.04 : 0.02,
      inputDropout: 0.6,
      hiddenDropout: 0.2,
      smoothing: 0.1,
      seed: 3 + number,
    });
    return { input: quantise(input, hiddenUnits), output: quantise(output, classes) };
  });
  return { linear: quantise(linear, classes), networks, neighbours: indexNeighbours(examples, labels) };
}
