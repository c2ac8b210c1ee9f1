import { buildFeatureSpace, toVector } from '../../classifier/feature-space';
import { quantise } from '../../classifier/quantise';
import { toMatrix } from '../../classifier/sparse';
import { countSignalFeatures } from './count-signal-features';
import { countWords } from './count-words';
import type { SignalExample } from './read-examples';
import type { SignalModel } from './signal-model';
import { type SignalName, signalNames } from './signal-names';
import { trainLogistic } from './train-logistic';

/** In how many texts words, stems, pairs and letter groups must stand to count. */
const leastTexts = [1, 1, 3, 3];

/**
 * Learns the signals from examples; takes some three seconds for ten thousand. The same examples give the same model.
 */
export function trainSignals(examples: readonly SignalExample[]): SignalModel {
  const counts = examples.map(({ text }) => countSignalFeatures(text));
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
    passes: 10,
    rate: 0.3,
    dropout: 0.3,
    seed: 1,
  });
  return { space, weights: quantise(weights, signalNames.length), words: countWords(examples) };
}

/** What carries one signal may carry others as well: who waits long is often angry, too. */
function wantedOf({ signal, carries }: SignalExample, other: SignalName): number {
  if (signal === other) return carries ? 1 : 0;
  return carries ? -1 : 0;
}
