import { buildFeatureSpace, toVector } from '../../classifier/feature-space';
import { countFeatures } from '../../classifier/features';
import { readText } from '../../classifier/model';
import { quantise } from '../../classifier/quantise';
import { toMatrix } from '../../classifier/sparse';
import type { SignalExample } from './read-examples';
import type { SignalModel } from './signal-model';
import { type SignalName, signalNames } from './signal-names';
import { trainLogistic } from './train-logistic';

/** Words and stems in so many texts count, and pairs and letter groups likewise. */
const leastTexts = [1, 1, 2, 2];

/**
 * Learns the signals from examples; takes a second or two for ten thousand. The same examples give the same model.
 */
export function trainSignals(examples: readonly SignalExample[]): SignalModel {
  const counts = examples.map(({ text }) => countFeatures(readText(text, null, 'pt-BR')));
  const space = buildFeatureSpace(counts, leastTexts);
  const matrix = toMatrix(
    counts.map((text) => toVector(space, text)),
    space.idf.length,
  );
  const wanted = new Int8Array(examples.length * signalNames.length);
  for (const [row, example] of examples.entries()) {
    for (const [at, signal] of signalNames.entries()) {
      wanted[row * signalNames.length + at] = wantedOf(example, signal);
    }
  }
  const weights = trainLogistic(matrix, wanted, signalNames.length, {
    passes: 15,
    rate: 0.3,
    dropout: 0.3,
    seed: 1,
  });
  return { space, weights: quantise(weights, signalNames.length) };
}

/** What carries one signal may carry others as well: who waits long is often angry, too. */
function wantedOf({ signal, carries }: SignalExample, other: SignalName): number {
  if (signal === other) return carries ? 1 : 0;
  return carries ? -1 : 0;
}
