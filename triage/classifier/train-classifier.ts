import type { Locale } from '../../contracts/locale';
import { recogniseLanguage } from '../../language/recognise-language';
import { type Calibration, calibrate } from './calibrate';
import { type ReadExample, readText, type TrainedModel, trainModel } from './model';
import type { Effort, Mix } from './train-ensemble';

/** The label of examples that belong to no category. */
export const outOfScope = 'oos';

export interface Example {
  text: string;
  label: string;
}

export interface TrainOptions {
  /** 'quick': one member, calibrated by it; 'full' (as by default): all members. */
  effort?: Effort;
  /** A category's name in words, learned from like an example; without it the label, where it is words. */
  names?: Readonly<Record<string, string>>;
}

/** Everything a classifier is made of: plain data, fit for a message between threads and for storage. */
export type ClassifierModel = TrainedModel & {
  effort: Effort;
  labels: string[];
  /** The one language of all examples, or null when they are mixed. */
  locale: Locale | null;
  /** The language of a text that does not show its own. */
  fallbackLocale: Locale;
  mix: Mix;
  calibration: Calibration | null;
};

/** Above this share the examples count as all of one language. */
const oneLanguage = 0.95;

/**
 * Learns to classify from examples. Labels may have any number of examples; those labelled "oos" teach
 * what belongs to none. The same examples give the same model. Takes seconds for thousands of examples:
 * call it outside the serving process (train-in-worker.ts).
 */
export function trainModelFromExamples(
  examples: readonly Example[],
  options: TrainOptions = {},
): ClassifierModel {
  const effort = options.effort ?? 'full';
  const labels = [...new Set(examples.map(({ label }) => label))].filter((label) => label !== outOfScope);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const { locale, fallbackLocale } = findLocales(examples);
  const read: ReadExample[] = examples.map(({ text, label }) => ({
    text: readText(text, locale, fallbackLocale),
    target: numbers.get(label) ?? -1,
  }));
  const names: ReadExample[] = labels
    .map((label) => ({ text: nameInWords(label, options.names), target: numbers.get(label) ?? -1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, target }) => ({ text: readText(text, locale, fallbackLocale), target }));
  return {
    ...trainModel([...read, ...names], labels.length, effort),
    effort,
    labels,
    locale,
    fallbackLocale,
    ...calibrate([...read, ...names], labels.length, effort),
  };
}

/** "Refund_not_showing_up" is words; "c17" is not. */
function nameInWords(label: string, names: Readonly<Record<string, string>> | undefined): string {
  const name = (names?.[label] ?? label).replace(/[_/:.-]+/g, ' ').trim();
  return /\p{L}{3}/u.test(name) ? name : '';
}

function findLocales(examples: readonly Example[]): { locale: Locale | null; fallbackLocale: Locale } {
  let portuguese = 0;
  let english = 0;
  for (const { text } of examples) {
    const locale = recogniseLanguage(text)?.locale;
    if (locale === 'pt-BR') portuguese++;
    else if (locale === 'en') english++;
  }
  const fallbackLocale = english > portuguese ? 'en' : 'pt-BR';
  const share = Math.max(english, portuguese) / Math.max(1, english + portuguese);
  return { locale: share >= oneLanguage ? fallbackLocale : null, fallbackLocale };
}
