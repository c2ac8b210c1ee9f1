import { judge, scoreText } from './confidence';
import { predictLogistic } from './logistic';
import { readText, type ServedModel, serveModel } from './model';
import {
  type ClassifierModel,
  type Example,
  type TrainOptions,
  trainModelFromExamples,
} from './train-classifier';

interface RankedLabel {
  label: string;
  score: number;
}

export interface Classification {
  /** The winner, or null when the text is taken to be out of scope. */
  label: string | null;
  /** The winner, also when it is not sure enough; null when nothing can be read from the text. */
  nearest: string | null;
  /** The confidence from which on the winner counts. */
  threshold: number;
  /** The calibrated probability that the winner is right, 0 to 1. */
  confidence: number;
  /** The likeliest labels, best first; scores sum to at most 1. */
  ranking: RankedLabel[];
}

export interface TrainedClassifier {
  readonly model: ClassifierModel & ServedModel;
  classify(text: string): Classification;
}

const mostRanked = 5;
/** Where calibration was impossible: the confidence that is asked for. */
const defaultThreshold = 0.3;

/** Learns from examples and gives the classifier; see `trainModelFromExamples`. */
export function trainClassifier(examples: readonly Example[], options?: TrainOptions): TrainedClassifier {
  return createClassifier(trainModelFromExamples(examples, options));
}

/** The classifier of a trained, or loaded, model. */
export function createClassifier(model: ClassifierModel): TrainedClassifier {
  const served = serveModel(model);
  return { model: served, classify: (text) => classify(served, text) };
}

function classify(model: ClassifierModel & ServedModel, text: string): Classification {
  const read = readText(text, model.locale, model.fallbackLocale);
  const threshold = model.calibration?.threshold ?? defaultThreshold;
  if (model.labels.length === 0 || read.words.length === 0)
    return { label: null, nearest: null, threshold, confidence: 0, ranking: [] };
  const { winner, probabilities, inputs } = judge(model, scoreText(model, read), model.mix);
  const { calibration } = model;
  const confidence = calibration
    ? predictLogistic(calibration.confidence, inputs)
    : guessConfidence(probabilities[winner] ?? 0, inputs);
  const nearest = model.labels[winner] ?? null;
  return {
    label: confidence >= threshold ? nearest : null,
    nearest,
    threshold,
    confidence,
    ranking: rank(model.labels, probabilities),
  };
}

/** Without a calibration: the winner's probability, as far as its examples know the words. */
function guessConfidence(probability: number, inputs: readonly number[]): number {
  return probability * (inputs[4] ?? 0);
}

/** The best few by insertion: sorting thousands of labels would cost more than scoring them. */
function rank(labels: readonly string[], probabilities: Float64Array): RankedLabel[] {
  const best: RankedLabel[] = [];
  for (const [number, label] of labels.entries()) {
    const score = probabilities[number] ?? 0;
    if (best.length === mostRanked && score <= (best.at(-1)?.score ?? 0)) continue;
    const place = best.findIndex((ranked) => ranked.score < score);
    best.splice(place < 0 ? best.length : place, 0, { label, score });
    if (best.length > mostRanked) best.pop();
  }
  return best;
}
