import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClassifierFigures } from './understanding/measure-classifier';
import { peerNames } from './understanding/peer-classifiers';

const run = promisify(execFile);
const LONGEST_MS = 600_000;

export type UnderstandingFigures = ClassifierFigures & { set: string; test: string };

/**
 * Measures Plantão's triage beside the classifiers of the Node ecosystem, each in a process of its own.
 * `dataDir` holds one folder a set with `train.jsonl` and one or more `test*.jsonl` of `{text, label}`;
 * no data is shipped. It is taken from UNDERSTANDING_DATA when it is not given. Peers are measured when
 * they are installed (`npm ci` in commands/bench/peers).
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
  const classifiers = ['plantao', ...(installed ? peerNames : [])];
  const figures: UnderstandingFigures[] = [];
  for (const { set, train, tests } of findSets(dataDir)) {
    for (const test of tests) {
      for (const classifier of classifiers) {
        const measured = await measure(classifier, train, join(dataDir, set, test));
        if (measured) figures.push({ ...measured, set, test });
        console.log(describe(`${set}/${test}`, classifier, measured));
      }
    }
  }
  return figures;
}

function findSets(dataDir: string): { set: string; train: string; tests: string[] }[] {
  return readdirSync(dataDir)
    .map((set) => ({ set, train: join(dataDir, set, 'train.jsonl') }))
    .filter(({ train }) => existsSync(train))
    .map(({ set, train }) => ({
      set,
      train,
      tests: readdirSync(join(dataDir, set)).filter((name) => /^test.*\.jsonl$/.test(name)),
    }));
}

async function measure(
  classifier: string,
  train: string,
  test: string,
): Promise<ClassifierFigures | undefined> {
  const program = join(__dirname, 'understanding/measure-classifier.js');
  try {
    const { stdout } = await run(process.execPath, [program, classifier, train, test], {
      timeout: LONGEST_MS,
      maxBuffer: 64_000_000,
    });
    const figures: ClassifierFigures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    return figures;
  } catch {
    return undefined;
  }
}

function describe(what: string, classifier: string, figures: ClassifierFigures | undefined): string {
  const head = `${what.padEnd(36)}${classifier.padEnd(18)}`;
  if (!figures) return `${head}failed or took over ${LONGEST_MS / 60_000} minutes`;
  const { accuracy, oosAuroc, trainSeconds, p50Ms, p95Ms } = figures;
  const scope = oosAuroc === null ? '' : `, out of scope ${oosAuroc.toFixed(3)}`;
  const cost = `trained in ${trainSeconds.toFixed(1)} s, p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`;
  return `${head}${(100 * accuracy).toFixed(1)} %${scope}; ${cost}`;
}
