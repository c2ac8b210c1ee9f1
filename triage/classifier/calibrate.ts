import { confidenceSigns, judge, type ScoredText, scoreText } from './confidence';
import { fitMix } from './fit-mix';
import { fitLogistic, type LogisticModel, predictLogistic } from './logistic';
import { type ReadExample, type ServedModel, serveModel, trainModel } from './model';
import { createRandom, shuffle } from './random';
import type { Effort, Mix } from './train-ensemble';

/** Turns evidence into the probability that the winner is right, and says below which it is not given. */
export interface Calibration {
  confidence: LogisticModel;
  threshold: number;
}

/** The share of right answers that the threshold may cost. */
const rightAnswersLost = 0.015;
/** What is likelier right than wrong is given, whatever else could be refused. */
const highestThreshold = 0.5;
/**
 * By how many examples there are at most: how often some are held out, and which share of each class. Few examples
 * need more of them held out for the confidence not to be a matter of chance.
 */
const plans = [
  { examples: 600, folds: 4, share: 0.2 },
  { examples: 2_000, folds: 2, share: 0.2 },
  { examples: 5_000, folds: 2, share: 0.1 },
  { examples: Number.POSITIVE_INFINITY, folds: 1, share: 0.1 },
] as const;
/** Errors become fewer with this power of the number of examples: what all of them teach beyond those not held out. */
const learningRate = 0.45;
const classesRemoved = 0.12;
/** What out-of-scope texts count together, against the held-out texts together. */
const outOfScopeWeight = 0.3;
/** Fewer texts in scope than this say nothing reliable about confidence. */
const leastInScope = 30;
const mostSamples = 4_000;

/** A text that a fold's model has not seen, and its class there; -1 for what is out of scope. */
interface Held {
  model: ServedModel;
  text: ScoredText;
  target: number;
}
interface Sample {
  inputs: number[];
  right: boolean;
  inScope: boolean;
}

/**
 * Calibrates on texts that the trained members have not seen: in each fold some examples of every class
 * are held out, and some classes are removed entirely, as stand-ins for what is out of scope. First learns how much
 * each member counts, then the confidence. The calibration is null where the examples are too few to say anything.
 */
export function calibrate(
  examples: readonly ReadExample[],
  classes: number,
  effort: Effort,
): { mix: Mix; calibration: Calibration | null } {
  const { folds, share } = plans.find((plan) => examples.length < plan.examples) ?? plans[3];
  const held: Held[] = [];
  for (let fold = 0; fold < folds; fold++) held.push(...holdOut(examples, classes, effort, fold, share));
  const inScope = held.filter(({ target }) => target >= 0);
  const mix = fitMix(inScope.map(({ text, target }) => ({ scores: text.scores, target })));
  if (inScope.length < leastInScope) return { mix, calibration: null };
  const samples = held.map(({ model, text, target }) => {
    const { winner, inputs } = judge(model, text, mix);
    return { inputs, inScope: target >= 0, right: winner === target };
  });
  return { mix, calibration: fitCalibration(samples, (1 - share) ** learningRate) };
}

function fitCalibration(samples: readonly Sample[], errorsLeft: number): Calibration {
  const inScope = samples.filter((sample) => sample.inScope).length;
  const outside = samples.length - inScope;
  const outsideWeight = outside && (outOfScopeWeight * inScope) / outside;
  const evidence = fitLogistic(
    samples.map((sample) => sample.inputs),
    samples.map((sample) => sample.right),
    samples.map((sample) => (sample.inScope ? 1 : outsideWeight)),
    1,
    confidenceSigns,
  );
  const confidence = rescale(
    evidence,
    samples.filter((sample) => sample.inScope),
    errorsLeft,
  );
  const ofRight = samples
    .filter((sample) => sample.right)
    .map((sample) => predictLogistic(confidence, sample.inputs))
    .sort((a, b) => a - b);
  const strict = ofRight[Math.floor(ofRight.length * rightAnswersLost)] ?? highestThreshold;
  return { confidence, threshold: Math.min(strict, highestThreshold) };
}

/**
 * The stand-ins teach what doubt looks like, but make it too common. On the texts in scope alone, the
 * evidence is stretched and shifted until it means what it says (Platt's scaling); its order stays. Of the errors made here a share will
 * be left once everything has been learned from.
 */
function rescale(evidence: LogisticModel, inScope: readonly Sample[], errorsLeft: number): LogisticModel {
  const scaling = fitLogistic(
    inScope.map(({ inputs }) => [logit(predictLogistic(evidence, inputs))]),
    inScope.map(({ right }) => right),
    inScope.map(({ right }) => (right ? 1 : errorsLeft)),
    0.1,
  );
  const stretch = Math.max(0.1, (scaling.weights[0] ?? 1) / (scaling.scales[0] ?? 1));
  const shift = (scaling.weights[1] ?? 0) - stretch * (scaling.means[0] ?? 0);
  const bias = evidence.weights.length - 1;
  return {
    ...evidence,
    weights: evidence.weights.map((weight, i) => stretch * weight + (i === bias ? shift : 0)),
  };
}

function logit(probability: number): number {
  const p = Math.max(1e-6, Math.min(1 - 1e-6, probability));
  return Math.log(p / (1 - p));
}

function holdOut(
  examples: readonly ReadExample[],
  classes: number,
  effort: Effort,
  fold: number,
  share: number,
): Held[] {
  const random = createRandom(1_000 + fold);
  const removed = chooseRemoved(classes, random);
  const renumbered = renumber(classes, removed);
  const heldOut = new Set(chooseHeldOut(examples, removed, share, random));
  const train: ReadExample[] = [];
  for (const [index, example] of examples.entries()) {
    if (heldOut.has(index) || removed.has(example.target)) continue;
    train.push({ ...example, target: example.target < 0 ? -1 : (renumbered[example.target] ?? -1) });
  }
  const remaining = classes - removed.size;
  if (remaining < 2 || heldOut.size === 0) return [];
  const model = serveModel(trainModel(train, remaining, effort));
  // Beyond some thousand samples the fit no longer moves.
  const kept = Math.min(1, mostSamples / Math.max(1, examples.length - train.length));
  const held: Held[] = [];
  for (const [index, example] of examples.entries()) {
    if (kept < 1 && random() > kept) continue;
    const inScope = heldOut.has(index) && example.target >= 0;
    const outside = removed.has(example.target) || (heldOut.has(index) && example.target < 0);
    if (!inScope && !outside) continue;
    const target = inScope ? (renumbered[example.target] ?? -1) : -1;
    held.push({ model, text: scoreText(model, example.text), target });
  }
  return held;
}

function chooseRemoved(classes: number, random: () => number): Set<number> {
  if (classes < 4) return new Set();
  const order = Array.from({ length: classes }, (_, c) => c);
  shuffle(order, classes, random);
  return new Set(order.slice(0, Math.max(1, Math.round(classes * classesRemoved))));
}

/** The classes' numbers once the removed ones are gone. */
function renumber(classes: number, removed: ReadonlySet<number>): (number | undefined)[] {
  let next = 0;
  return Array.from({ length: classes }, (_, c) => (removed.has(c) ? undefined : next++));
}

/** Some examples of every class, never its last two; half of those that are out of scope. */
function chooseHeldOut(
  examples: readonly ReadExample[],
  removed: ReadonlySet<number>,
  share: number,
  random: () => number,
): number[] {
  const byClass = new Map<number, number[]>();
  for (const [index, { target }] of examples.entries()) {
    if (removed.has(target)) continue;
    const members = byClass.get(target);
    if (members) members.push(index);
    else byClass.set(target, [index]);
  }
  return [...byClass].flatMap(([target, members]) => {
    shuffle(members, members.length, random);
    if (target < 0) return members.slice(0, Math.floor(members.length / 2));
    const wanted = Math.max(1, Math.round(members.length * share));
    return members.slice(0, Math.max(0, Math.min(wanted, members.length - 2)));
  });
}
