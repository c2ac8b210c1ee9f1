import * as z from 'zod';
import { createClassifier } from '../../triage/classifier/classifier';
import { outOfScope, trainModelFromExamples } from '../../triage/classifier/train-classifier';
import { calibrationError, macroF1 } from './classifier-figures';
import { areaUnderCurve, percentile, share } from './figures';
import { readJsonLines } from './read-json-lines';

const rowSchema = z.object({ text: z.string(), label: z.string().min(1) });

/** Figures as shares between 0 and 1; null where the test file has nothing to compute them from. */
export interface TriageFigures {
  /** Of the messages in scope: the likeliest label is right, whatever the confidence. */
  accuracy: number;
  /** Of the messages in scope: right and above the threshold, as a customer would experience it. */
  accuracyAtThreshold: number;
  macroF1: number;
  oosRecall: number | null;
  oosPrecision: number | null;
  oosAuroc: number | null;
  calibrationError: number;
  threshold: number | null;
  trainSeconds: number;
  p50Ms: number;
  p95Ms: number;
  labels: number;
  trainRows: number;
  testRows: number;
}

/** One line of the test file, and what the classifier says of it. */
export interface JudgedMessage {
  readonly text: string;
  readonly label: string;
  readonly found: ReturnType<ReturnType<typeof createClassifier>['classify']>;
  /** The likeliest label, whatever the confidence. */
  readonly best: string | null;
  readonly ms: number;
}

/** A classifier trained on one file and asked about another. */
interface TrialOfTriage {
  readonly train: readonly z.output<typeof rowSchema>[];
  readonly judged: readonly JudgedMessage[];
  readonly figures: TriageFigures;
}

/**
 * Trains on one JSONL file of `{text, label}` and measures on another. The label "oos" means out of scope.
 *
 * @throws PlantaoError `invalid-input` for files that cannot be read.
 */
export async function evaluateTriage(files: { train: string; test: string }): Promise<TriageFigures> {
  return tryTriage(files).figures;
}

/** The same, with what it was computed from. */
export function tryTriage(files: { train: string; test: string }): TrialOfTriage {
  const train = readJsonLines(files.train, rowSchema);
  const test = readJsonLines(files.test, rowSchema);
  const started = performance.now();
  const model = trainModelFromExamples(train);
  const trainSeconds = (performance.now() - started) / 1_000;
  const classifier = createClassifier(model);
  const judged = test.map(({ text, label }): JudgedMessage => {
    const from = performance.now();
    const found = classifier.classify(text);
    return { text, label, found, ms: performance.now() - from, best: found.ranking[0]?.label ?? null };
  });
  const { threshold = null } = model.calibration ?? {};
  const sizes = { labels: model.labels.length, trainRows: train.length, testRows: test.length };
  return { train, judged, figures: summarise(judged, { threshold, trainSeconds, ...sizes }) };
}

function summarise(
  judged: readonly JudgedMessage[],
  trained: Pick<TriageFigures, 'threshold' | 'trainSeconds' | 'labels' | 'trainRows' | 'testRows'>,
): TriageFigures {
  const inScope = judged.filter(({ label }) => label !== outOfScope);
  const outside = judged.filter(({ label }) => label === outOfScope);
  const refused = judged.filter(({ found }) => found.label === null);
  return {
    accuracy: share(inScope, ({ best, label }) => best === label),
    accuracyAtThreshold: share(inScope, ({ found, label }) => found.label === label),
    macroF1: macroF1(inScope.map(({ label, best }) => ({ expected: label, given: best }))),
    oosRecall: outside.length === 0 ? null : share(outside, ({ found }) => found.label === null),
    oosPrecision: outside.length === 0 ? null : share(refused, ({ label }) => label === outOfScope),
    oosAuroc: areaUnderCurve(
      inScope.map(({ found }) => found.confidence),
      outside.map(({ found }) => found.confidence),
    ),
    calibrationError: calibrationError(
      inScope.map(({ found, best, label }) => ({ confidence: found.confidence, right: best === label })),
    ),
    threshold: trained.threshold,
    trainSeconds: trained.trainSeconds,
    p50Ms: percentile(
      judged.map(({ ms }) => ms),
      0.5,
    ),
    p95Ms: percentile(
      judged.map(({ ms }) => ms),
      0.95,
    ),
    labels: trained.labels,
    trainRows: trained.trainRows,
    testRows: trained.testRows,
  };
}
