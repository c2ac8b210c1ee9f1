import type { Locale } from '../../contracts/locale';
import { recogniseLanguage } from '../../language/recognise-language';
import { buildFeatureSpace, type FeatureSpace, toVector } from './feature-space';
import { countFeatures, type FeatureCounts, readWords } from './features';
import { recordOwners, type WordOwners } from './known-words';
import { toMatrix } from './sparse';
import { type Effort, type Ensemble, trainEnsemble } from './train-ensemble';

/** One row to learn from, already counted. Class -1 is an example of what is out of scope. */
export type CountedExample = { counts: FeatureCounts; target: number };

/** What learning from the examples gives, before the confidence is calibrated. */
export type TrainedModel = { space: FeatureSpace; owners: WordOwners; ensemble: Ensemble };

/** From how many examples on a rare pair, triple or letter group is left out. */
const PRUNE_FROM = 3_000;
/** Weights that one matrix may have; above it rarer features are left out. */
const LARGEST_MATRIX = 12_000_000;

/** Learns from counted examples. */
export function trainModel(
  examples: readonly CountedExample[],
  classes: number,
  effort: Effort,
): TrainedModel {
  const counts = examples.map((example) => example.counts);
  const labels = Int32Array.from(examples, (example) => example.target);
  const space = buildBoundedSpace(counts, classes);
  const matrix = toMatrix(
    counts.map((text) => toVector(space, text)),
    space.idf.length,
  );
  return {
    space,
    owners: recordOwners(space, counts, labels),
    ensemble: trainEnsemble(matrix, labels, classes, effort),
  };
}

function buildBoundedSpace(counts: readonly FeatureCounts[], classes: number): FeatureSpace {
  for (let least = counts.length >= PRUNE_FROM ? 2 : 1; ; least *= 2) {
    const space = buildFeatureSpace(counts, [
      Math.ceil(least / 2),
      Math.ceil(least / 2),
      least,
      least,
      least,
    ]);
    if (space.idf.length * classes <= LARGEST_MATRIX || least > counts.length) return space;
  }
}

/** Counts a text's features in the language it is read in. */
export function countText(text: string, fixed: Locale | null, fallback: Locale): FeatureCounts {
  const locale = fixed ?? recogniseLanguage(text)?.locale ?? fallback;
  return countFeatures(readWords(text, locale), locale);
}
