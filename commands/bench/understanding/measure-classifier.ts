import * as z from 'zod';
import { recogniseLanguage } from '../../../language/recognise-language';
import { OUT_OF_SCOPE } from '../../../triage/classifier/train-classifier';
import { evaluateTriage } from '../../evaluate/evaluate-triage';
import { areaUnderCurve, percentile, share } from '../../evaluate/figures';
import { readJsonLines } from '../../evaluate/read-json-lines';
import { peerNames, trainPeer } from './peer-classifiers';

/** The figures that every classifier is compared by. */
export type ClassifierFigures = {
  classifier: string;
  accuracy: number;
  oosAuroc: number | null;
  trainSeconds: number;
  p50Ms: number;
  p95Ms: number;
};

const rowSchema = z.object({ text: z.string(), label: z.string().min(1) });

/** Trains one classifier, Plantão's or a peer's, on one file and measures it on another. */
export async function measureClassifier(
  classifier: string,
  files: { train: string; test: string },
): Promise<ClassifierFigures> {
  if (classifier === 'plantao') {
    const { accuracy, oosAuroc, trainSeconds, p50Ms, p95Ms } = await evaluateTriage(files);
    return { classifier, accuracy, oosAuroc, trainSeconds, p50Ms, p95Ms };
  }
  const name = z.enum(peerNames).parse(classifier);
  const train = readJsonLines(files.train, rowSchema).filter(({ label }) => label !== OUT_OF_SCOPE);
  const test = readJsonLines(files.test, rowSchema);
  const portuguese = share(train, ({ text }) => recogniseLanguage(text)?.locale === 'pt-BR');
  const started = performance.now();
  const classify = await trainPeer(name, train, portuguese > 0.5 ? 'pt' : 'en');
  const trainSeconds = (performance.now() - started) / 1_000;
  const judged: { label: string; guess: string | null; confidence: number; ms: number }[] = [];
  for (const { text, label } of test) {
    const from = performance.now();
    const guess = await classify(text);
    judged.push({ label, guess: guess.label, confidence: guess.confidence, ms: performance.now() - from });
  }
  const inScope = judged.filter(({ label }) => label !== OUT_OF_SCOPE);
  const outside = judged.filter(({ label }) => label === OUT_OF_SCOPE);
  const confidences = (rows: typeof judged) => rows.map(({ confidence }) => confidence);
  const times = judged.map(({ ms }) => ms);
  return {
    classifier,
    accuracy: share(inScope, ({ label, guess }) => label === guess),
    oosAuroc: areaUnderCurve(confidences(inScope), confidences(outside)),
    trainSeconds,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

if (require.main === module) {
  const [classifier = '', train = '', test = ''] = process.argv.slice(2);
  measureClassifier(classifier, { train, test }).then(
    (figures) => console.log(JSON.stringify(figures)),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
