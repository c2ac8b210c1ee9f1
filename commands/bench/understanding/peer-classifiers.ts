import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';

export interface LabelledText {
  text: string;
  label: string;
}
interface Guess {
  label: string | null;
  confidence: number;
}

/** A classifier of another library, trained: gives its likeliest label and what it calls its certainty. */
export type PeerClassifier = (text: string) => Guess | Promise<Guess>;

export const peerNames = ['natural-bayes', 'natural-logistic', 'nlp.js', 'wink-naive-bayes'] as const;
type PeerName = (typeof peerNames)[number];

/** The peers have a package file of their own; natural is the product's. Their types stay outside, so all is checked. */
const requirePeer = createRequire(join(process.cwd(), 'commands/bench/peers/package.json'));
const requireOwn = createRequire(__filename);

const fn = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
const classSchema = z.custom<new (...args: unknown[]) => object>((value) => typeof value === 'function');

/** Calls a method that the library documents; a missing one is an error that names it. */
function call(target: object, name: string, ...args: unknown[]): unknown {
  return fn
    .parse(Reflect.get(target, name), { error: () => `the peer has no ${name}()` })
    .apply(target, args);
}

/** Trains a peer as its documentation shows, with its own tokenizer and stemmer. */
export async function trainPeer(
  name: PeerName,
  rows: readonly LabelledText[],
  locale: 'pt' | 'en',
): Promise<PeerClassifier> {
  if (name === 'natural-bayes') return trainNatural('bayes_classifier', rows, locale);
  if (name === 'natural-logistic') return trainNatural('logistic_regression_classifier', rows, locale);
  if (name === 'nlp.js') return trainNlpJs(rows, locale);
  return trainWink(rows);
}

function trainNatural(file: string, rows: readonly LabelledText[], locale: 'pt' | 'en'): PeerClassifier {
  const Classifier = classSchema.parse(requireOwn(`natural/lib/natural/classifiers/${file}`));
  const stemmer: unknown = requireOwn(
    `natural/lib/natural/stemmers/porter_stemmer${locale === 'pt' ? '_pt' : ''}`,
  );
  const classifier = new Classifier(stemmer);
  for (const { text, label } of rows) call(classifier, 'addDocument', text, label);
  call(classifier, 'train');
  const ranking = z.array(z.object({ label: z.string(), value: z.number() }));
  return (text) => {
    const ranked = ranking.parse(call(classifier, 'getClassifications', text));
    const total = ranked.reduce((sum, { value }) => sum + value, 0) || 1;
    return { label: ranked[0]?.label ?? null, confidence: (ranked[0]?.value ?? 0) / total };
  };
}

async function trainNlpJs(rows: readonly LabelledText[], locale: 'pt' | 'en'): Promise<PeerClassifier> {
  const { NlpManager } = z.object({ NlpManager: classSchema }).parse(requirePeer('node-nlp'));
  const manager = new NlpManager({
    languages: [locale],
    forceNER: false,
    autoSave: false,
    nlu: { log: false },
  });
  for (const { text, label } of rows) call(manager, 'addDocument', locale, text, label);
  await call(manager, 'train');
  const answer = z.object({ intent: z.string(), score: z.number() });
  return async (text) => {
    const { intent, score } = answer.parse(await call(manager, 'process', locale, text));
    return { label: intent === 'None' ? null : intent, confidence: score };
  };
}

function trainWink(rows: readonly LabelledText[]): PeerClassifier {
  const bayes = z.custom<object>().parse(fn.parse(requirePeer('wink-naive-bayes-text-classifier'))());
  const nlp = z
    .object({ string: z.custom<object>(), tokens: z.custom<object>() })
    .parse(requirePeer('wink-nlp-utils'));
  call(bayes, 'definePrepTasks', [
    Reflect.get(nlp.string, 'tokenize0'),
    Reflect.get(nlp.tokens, 'propagateNegations'),
    Reflect.get(nlp.tokens, 'stem'),
  ]);
  call(bayes, 'defineConfig', { considerOnlyPresence: true, smoothingFactor: 0.5 });
  for (const { text, label } of rows) call(bayes, 'learn', text, label);
  call(bayes, 'consolidate');
  const odds = z.array(z.tuple([z.string(), z.number()]));
  return (text) => {
    const [best] = odds.parse(call(bayes, 'computeOdds', text));
    return { label: best?.[0] ?? null, confidence: best?.[1] ?? 0 };
  };
}
