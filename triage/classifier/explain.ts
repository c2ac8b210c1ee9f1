import type { Explanation } from '../../contracts/category';
import { scoreText } from './confidence';
import { toVector } from './feature-space';
import type { ReadText } from './features';
import { countText, readText, type ServedModel } from './model';
import { mixScores } from './score';
import type { ClassifierModel } from './train-classifier';

const explainedWords = 40;
const shownWords = 8;
const shownExamples = 3;
/** Keeps the odds finite; beyond one in a million there is nothing to tell apart. */
const neverSure = 1e-6;

/** The evidence for one label. */
type Evidence = Pick<Explanation, 'words' | 'examples'>;

/**
 * The evidence for a label: each word is left out in turn, and the change of the label's log-odds is its weight (of the
 * odds, since they go on moving where a probability is next to 1); of the label's examples, those with the nearest
 * vectors are named.
 */
export function explain(
  model: ClassifierModel & ServedModel,
  text: string,
  label: string,
  examples: readonly string[],
): Evidence {
  const target = model.labels.indexOf(label);
  const { words: all, locale } = readText(text, model.locale, model.fallbackLocale);
  const words = all.slice(0, explainedWords);
  const logOdds = (kept: string[]) => {
    const probability = probabilitiesOf(model, { words: kept, locale })[target] ?? 0;
    return Math.log((probability + neverSure) / (1 - probability + neverSure));
  };
  if (target < 0 || words.length === 0) return { words: [], examples: [] };
  const whole = logOdds(words);
  const weights = words.map((word, at) => ({
    word,
    weight: whole - logOdds(words.filter((_, other) => other !== at)),
  }));
  return {
    words: weights.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, shownWords),
    examples: nearest(model, text, examples),
  };
}

function probabilitiesOf(model: ClassifierModel & ServedModel, text: ReadText): Float64Array {
  return mixScores(scoreText(model, text).scores, model.mix);
}

function nearest(
  model: ClassifierModel & ServedModel,
  text: string,
  examples: readonly string[],
): Evidence['examples'] {
  const vectorOf = (of: string) => {
    const { ids, values } = toVector(
      model.space,
      countText(model, readText(of, model.locale, model.fallbackLocale)),
    );
    const length = Math.hypot(...values) || 1;
    return new Map(Array.from(ids, (id, i) => [id, (values[i] ?? 0) / length]));
  };
  const own = vectorOf(text);
  return examples
    .map((example) => {
      let similarity = 0;
      for (const [id, value] of vectorOf(example)) similarity += value * (own.get(id) ?? 0);
      return { text: example, similarity };
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, shownExamples);
}
