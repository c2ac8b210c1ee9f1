import type { Locale } from '../../contracts/locale';
import { recogniseLanguage } from '../../language/recognise-language';
import { buildFeatureSpace, type FeatureSpace, toVector } from './feature-space';
import { countFeatures, type FeatureCounts, type ReadText, readWords } from './features';
import { recordOwners, type WordOwners } from './known-words';
import { collectVocabulary, createMender, type MendWord, type Vocabulary } from './mend-words';
import { misspellWords } from './misspell-words';
import { createRandom } from './random';
import { toMatrix } from './sparse';
import {
  type Effort,
  type Ensemble,
  shareOfPasses,
  type TrainingRows,
  trainEnsemble,
} from './train-ensemble';

/** One row to learn from. Class -1 is an example of what is out of scope. */
export interface ReadExample {
  text: ReadText;
  target: number;
}

/** What learning from the examples gives, before the confidence is calibrated: plain data. */
export interface TrainedModel {
  vocabulary: Vocabulary;
  space: FeatureSpace;
  owners: WordOwners;
  ensemble: Ensemble;
}

/** A model that can read texts: with what mends their spelling. */
export type ServedModel = TrainedModel & { mend: MendWord };

/** How many misspelt versions of each example are learned from beside it. */
const misspeltVersions = 3;
/** From how many examples on a rare pair or letter group is left out. */
const pruneFrom = 3_000;
/** Weights that one matrix may have; above it rarer features are left out. */
const largestMatrix = 12_000_000;

/** Learns from examples. */
export function trainModel(examples: readonly ReadExample[], classes: number, effort: Effort): TrainedModel {
  const texts = examples.map(({ text }) => text);
  const counts = texts.map(countFeatures);
  const labels = Int32Array.from(examples, (example) => example.target);
  const space = buildBoundedSpace(counts, classes);
  return {
    vocabulary: collectVocabulary(texts),
    space,
    owners: recordOwners(space, counts, labels),
    ensemble: trainEnsemble(toRows(space, texts, counts, classes, effort), labels, classes, effort),
  };
}

/**
 * The examples as vectors; where there are many, with misspelt versions of them. Few examples teach more as they are:
 * what is misspelt is mended before it is classified.
 */
function toRows(
  space: FeatureSpace,
  texts: readonly ReadText[],
  counts: readonly FeatureCounts[],
  classes: number,
  effort: Effort,
): TrainingRows {
  const vectors = counts.map((text) => toVector(space, text));
  const examples = toMatrix(vectors, space.idf.length);
  if (effort === 'quick' || shareOfPasses(texts.length, classes) === 1)
    return { examples, versions: examples };
  const random = createRandom(4);
  const all = [...vectors];
  for (let version = 0; version < misspeltVersions; version++) {
    for (const text of texts) all.push(toVector(space, countFeatures(misspellWords(text, random))));
  }
  return { examples, versions: toMatrix(all, space.idf.length) };
}

/** A trained model made ready to answer: what mends spelling is built of its vocabulary, and not stored with it. */
export function serveModel<Model extends TrainedModel>(model: Model): Model & ServedModel {
  return { ...model, mend: createMender(model.vocabulary) };
}

/** Counts a text's features after its spelling has been mended. */
export function countText({ mend }: ServedModel, { words, locale }: ReadText): FeatureCounts {
  return countFeatures({ words: words.map((word) => mend(word, locale)), locale });
}

/** Reads a text in its language: the fixed one, or the one it shows, or the fallback. */
export function readText(text: string, fixed: Locale | null, fallback: Locale): ReadText {
  const locale = fixed ?? recogniseLanguage(text)?.locale ?? fallback;
  return { words: readWords(text, locale), locale };
}

function buildBoundedSpace(counts: readonly FeatureCounts[], classes: number): FeatureSpace {
  for (let least = counts.length >= pruneFrom ? 2 : 1; ; least *= 2) {
    const half = Math.ceil(least / 2);
    const space = buildFeatureSpace(counts, [half, half, least, least]);
    if (space.idf.length * classes <= largestMatrix || least > counts.length) return space;
  }
}
