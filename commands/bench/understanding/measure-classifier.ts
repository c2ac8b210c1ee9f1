import { basename } from 'node:path';
import * as z from 'zod';
import { recogniseLanguage } from '../../../language/recognise-language';
import { trainClassifier } from '../../../triage/classifier/classifier';
import { outOfScope } from '../../../triage/classifier/train-classifier';
import { areaUnderCurve, percentile, share } from '../../evaluate/figures';
import { readJsonLines } from '../../evaluate/read-json-lines';
import type { ClassifierFigures } from './classifier-figures-schema';
import { type LabelledText, type PeerClassifier, peerNames, trainPeer } from './peer-classifiers';

const rowSchema = z.object({ text: z.string(), label: z.string().min(1) });
const filesSchema = z.object({
  train: z.array(z.string()),
  tests: z.array(z.string()),
  /** Messages out of scope, measured with each test file. */
  outOfScope: z.array(z.string()),
});
type Files = z.infer<typeof filesSchema>;

/** Trains one classifier, Plantão's or a peer's, and measures it on each test file. */
async function measureClassifier(classifier: string, files: Files): Promise<ClassifierFigures[]> {
  const train = files.train.flatMap((file) => readJsonLines(file, rowSchema));
  const outside = files.outOfScope.flatMap((file) => readJsonLines(file, rowSchema));
  const started = performance.now();
  const classify = await trainNamed(classifier, train);
  const trainSeconds = (performance.now() - started) / 1_000;
  const figures: ClassifierFigures[] = [];
  for (const file of files.tests) {
    const measured = await measureOn([...readJsonLines(file, rowSchema), ...outside], classify);
    figures.push({ classifier, test: basename(file, '.jsonl'), trainSeconds, ...measured });
  }
  return figures;
}

async function trainNamed(classifier: string, rows: readonly LabelledText[]): Promise<PeerClassifier> {
  if (classifier === 'plantao') {
    const own = trainClassifier(rows);
    return (text) => {
      const { ranking, confidence } = own.classify(text);
      return { label: ranking[0]?.label ?? null, confidence };
    };
  }
  const portuguese = share(rows, ({ text }) => recogniseLanguage(text)?.locale === 'pt-BR');
  // None of the peers learns from messages that are out of scope.
  const inScope = rows.filter(({ label }) => label !== outOfScope);
  return trainPeer(z.enum(peerNames).parse(classifier), inScope, portuguese > 0.5 ? 'pt' : 'en');
}

async function measureOn(
  rows: readonly LabelledText[],
  classify: PeerClassifier,
): Promise<Pick<ClassifierFigures, 'accuracy' | 'oosAuroc' | 'p50Ms' | 'p95Ms'>> {
  const judged: { label: string; guess: string | null; confidence: number; ms: number }[] = [];
  for (const { text, label } of rows) {
    const from = performance.now();
    const guess = await classify(text);
    judged.push({ label, guess: guess.label, confidence: guess.confidence, ms: performance.now() - from });
  }
  const inScope = judged.filter(({ label }) => label !== outOfScope);
  const outside = judged.filter(({ label }) => label === outOfScope);
  const confidences = (of: typeof judged) => of.map(({ confidence }) => confidence);
  const times = judged.map(({ ms }) => ms);
  return {
    accuracy: share(inScope, ({ label, guess }) => label === guess),
    oosAuroc: areaUnderCurve(confidences(inScope), confidences(outside)),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

if (require.main === module) {
  const [classifier = '', files = ''] = process.argv.slice(2);
  measureClassifier(classifier, filesSchema.parse(JSON.parse(files))).then(
    (figures) => console.log(JSON.stringify(figures)),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
