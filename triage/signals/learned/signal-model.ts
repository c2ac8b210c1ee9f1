import { type FeatureSpace, toVector } from '../../classifier/feature-space';
import type { ByteMatrix } from '../../classifier/quantise';
import { applyLayer } from '../../classifier/score';
import { countSignalFeatures } from './count-signal-features';
import { type SignalName, signalNames } from './signal-names';

/** What was learned of the signals: a linear model each, over the same features. */
export interface SignalModel {
  space: FeatureSpace;
  /** A column a signal, in the order of their names; the rows are the features, then the biases. */
  weights: ByteMatrix;
  /** The examples' words, and how often each stands in them: slips are mended with them. */
  words: ReadonlyMap<string, number>;
}

/** How likely a message carries each signal, 0 to 1. */
export function scoreSignals({ space, weights }: SignalModel, text: string): Record<SignalName, number> {
  const sums = applyLayer(weights, toVector(space, countSignalFeatures(text)));
  const likely = (signal: SignalName) => 1 / (1 + Math.exp(-(sums[signalNames.indexOf(signal)] ?? 0)));
  return {
    anger: likely('anger'),
    fraud: likely('fraud'),
    injury: likely('injury'),
    'legal-threat': likely('legal-threat'),
    misconduct: likely('misconduct'),
    urgent: likely('urgent'),
    vulnerable: likely('vulnerable'),
    'waiting-long': likely('waiting-long'),
    'wants-person': likely('wants-person'),
  };
}
