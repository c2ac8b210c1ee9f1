import { solve } from './logistic';
import { type MemberScores, toOpinions } from './score';
import { defaultMix, type Mix } from './train-ensemble';
import { toProbabilities } from './train-softmax';

/** How hard the default pulls: about as much as so many texts. */
const ridge = 5;
const rounds = 40;
/** Far from the best mix, Newton's steps overshoot. */
const longestStep = 0.3;
/** Fewer texts than this say nothing reliable about the members. */
const leastTexts = 30;

export interface JudgedText {
  scores: MemberScores;
  target: number;
}

/**
 * How much each member should count, learned from texts that the members have not seen: the weights that make the
 * right classes likeliest together (a logarithmic opinion pool; the likelihood is concave in the weights, so
 * Newton's method finds the best). Some sets of categories are learned best by the nearest example, most by the
 * networks: this finds out. No weight is negative.
 */
export function fitMix(texts: readonly JudgedText[]): Mix {
  const usable = texts.filter(({ target }) => target >= 0).map((text) => prepare(text));
  if (usable.length < leastTexts) return defaultMix;
  let mix = [...defaultMix];
  for (let round = 0; round < rounds; round++) {
    const gradient = mix.map((weight, i) => ridge * (weight - (defaultMix[i] ?? 0)));
    const hessian = mix.map((_, i) => mix.map((__, j) => (i === j ? ridge : 0)));
    for (const text of usable) addText(text, mix, gradient, hessian);
    const step = solve(hessian, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const damp = Math.min(1, longestStep / longest);
    mix = mix.map((weight, i) => Math.max(0, weight - damp * (step[i] ?? 0)));
    if (longest < 1e-4) break;
  }
  const [linear = 0, network = 0, nearest = 0] = mix;
  return [linear, network, nearest];
}

interface Prepared {
  opinions: Float64Array[];
  target: number;
}

/** A member that is missing has no opinion: the same for every class. */
function prepare({ scores, target }: JudgedText): Prepared {
  const empty = new Float64Array(scores.linear.length);
  return { opinions: toOpinions(scores).map((opinion) => opinion ?? empty), target };
}

/** Adds one text's part of the derivatives: expectations and covariances of the opinions under the mix. */
function addText(
  { opinions, target }: Prepared,
  mix: number[],
  gradient: number[],
  hessian: number[][],
): void {
  const probabilities = new Float64Array(opinions[0]?.length ?? 0);
  for (const [i, opinion] of opinions.entries()) {
    for (let c = 0; c < probabilities.length; c++) {
      probabilities[c] = (probabilities[c] as number) + (mix[i] as number) * (opinion[c] as number);
    }
  }
  toProbabilities(probabilities);
  const means = opinions.map((opinion) => expect(probabilities, opinion));
  for (const [i, opinion] of opinions.entries()) {
    gradient[i] = (gradient[i] ?? 0) + (means[i] ?? 0) - (opinion[target] ?? 0);
    for (const [j, other] of opinions.entries()) {
      let product = 0;
      for (let c = 0; c < probabilities.length; c++) {
        product += (probabilities[c] as number) * (opinion[c] as number) * (other[c] as number);
      }
      const line = hessian[i] ?? [];
      line[j] = (line[j] ?? 0) + product - (means[i] ?? 0) * (means[j] ?? 0);
    }
  }
}

function expect(probabilities: Float64Array, opinion: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < probabilities.length; c++) sum += (probabilities[c] as number) * (opinion[c] as number);
  return sum;
}
