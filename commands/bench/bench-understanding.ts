import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import { measureApart } from './measure-apart';
import { type ClassifierFigures, classifierFiguresSchema } from './understanding/classifier-figures-schema';
import { peerNames } from './understanding/peer-classifiers';

const defaultLimitSeconds = 600;

/** What one classifier reached on one test file; or why it was not measured on the set. */
type UnderstandingFigures =
  | (ClassifierFigures & { set: string })
  | { set: string; classifier: string; notMeasured: string };

interface DataSet {
  set: string;
  train: string[];
  tests: string[];
  outOfScope: string[];
}

/**
 * Measures Plantão's triage beside the classifiers of the Node ecosystem, each in a process of its own that trains
 * once a set and is stopped after BENCH_LIMIT_SECONDS (600). `dataDir` holds one folder a set with `train.jsonl` and
 * one or more `test*.jsonl` of `{text, label}`, and where there are messages out of scope, labelled "oos",
 * `oos_train.jsonl` and `oos_test.jsonl`; no data is shipped. It is taken from UNDERSTANDING_DATA when it is not
 * given. Peers are measured when they are installed (`npm ci` in commands/bench/peers).
 */
export async function benchUnderstanding(
  dataDir: string | undefined = process.env.UNDERSTANDING_DATA,
): Promise<UnderstandingFigures[]> {
  if (!dataDir || !existsSync(dataDir)) {
    console.log('Set UNDERSTANDING_DATA to a folder of sets, each with train.jsonl and test.jsonl.');
    return [];
  }
  const installed = existsSync(join(process.cwd(), 'commands/bench/peers/node_modules'));
  if (!installed) console.log('Peers are not installed: run `npm ci` in commands/bench/peers to see them.');
  const limitSeconds = readLimit();
  const figures: UnderstandingFigures[] = [];
  for (const dataSet of findSets(dataDir)) {
    for (const classifier of ['plantao', ...(installed ? peerNames : [])]) {
      const measured = await measure(classifier, dataSet, limitSeconds);
      for (const figure of measured) console.log(describe(figure));
      figures.push(...measured);
    }
  }
  return figures;
}

function readLimit(): number {
  const limit = z.coerce
    .number()
    .positive()
    .safeParse(process.env.BENCH_LIMIT_SECONDS ?? defaultLimitSeconds);
  if (!limit.success)
    throw new PlantaoError('invalid-input', 'Set BENCH_LIMIT_SECONDS to a number of seconds.');
  return limit.data;
}

function findSets(dataDir: string): DataSet[] {
  return readdirSync(dataDir)
    .filter((set) => existsSync(join(dataDir, set, 'train.jsonl')))
    .map((set) => {
      const names = readdirSync(join(dataDir, set));
      const paths = (pattern: RegExp) =>
        names.filter((name) => pattern.test(name)).map((name) => join(dataDir, set, name));
      return {
        set,
        train: paths(/^(?:oos_)?train\.jsonl$/),
        tests: paths(/^test.*\.jsonl$/),
        outOfScope: paths(/^oos_test\.jsonl$/),
      };
    });
}

async function measure(
  classifier: string,
  { set, ...files }: DataSet,
  limitSeconds: number,
): Promise<UnderstandingFigures[]> {
  const program = join(__dirname, 'understanding/measure-classifier.js');
  const args = [classifier, JSON.stringify(files)];
  const measured = await measureApart(program, args, z.array(classifierFiguresSchema), {
    limitMs: limitSeconds * 1_000,
  });
  if ('figures' in measured) return measured.figures.map((figures) => ({ set, ...figures }));
  const notMeasured = measured.isLate
    ? `stopped after ${limitSeconds} s (BENCH_LIMIT_SECONDS)`
    : `failed: ${measured.reason}`;
  return [{ set, classifier, notMeasured }];
}

function describe(figures: UnderstandingFigures): string {
  if ('notMeasured' in figures) {
    return `${figures.set.padEnd(36)}${figures.classifier.padEnd(20)}${figures.notMeasured}`;
  }
  const { set, test, classifier, accuracy, oosAuroc, trainSeconds, p50Ms, p95Ms } = figures;
  const scope = oosAuroc === null ? '' : `, out of scope ${oosAuroc.toFixed(3)}`;
  const cost = `trained in ${trainSeconds.toFixed(1)} s, p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`;
  return `${`${set}/${test}`.padEnd(36)}${classifier.padEnd(20)}${(100 * accuracy).toFixed(1)} %${scope}; ${cost}`;
}
