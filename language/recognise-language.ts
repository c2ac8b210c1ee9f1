import type { Locale } from '../contracts/locale';
import { commonWords } from './common-words';
import { foldText } from './fold-text';
import { tokenize } from './tokenize';

const CONSIDERED_CHARACTERS = 2_000;
const CONSIDERED_WORDS = 200;
const GRAM = 3;
const SMOOTHING = 0.3;
/** Log-odds for a word that only one of the lists has. */
const FUNCTION_WORD = 2.5;
const CONTENT_WORD = 1.6;
/** Below these log-odds the languages cannot be told apart. */
const LEAST_EVIDENCE = 0.7;
const PORTUGUESE_LETTERS = /[ãõâêôçáéíóúà]/giu;
const NAMED_CODE = /\p{N}/u;

type Model = { words: Map<string, number>; grams: Map<string, number>; unseen: number };

/** From this confidence on, what a customer wrote in says which language to go on in. */
export const certainLanguage = 0.8;

type RecognisedLanguage = {
  readonly locale: Locale;
  readonly confidence: number;
  /** False where it was only told by how words are spelt: they may be names. */
  readonly hasKnownWord: boolean;
};

let model: Model | undefined;
let last: { text: string; found: RecognisedLanguage | null } = { text: '', found: null };

/**
 * Which of the two languages a text is written in, with the probability of being right (0.5 to 1), or
 * null when it cannot tell: nothing but numbers, names or emoji, another alphabet, or evidence for both.
 * Made to work from three words on. Words on two lists, letter trigrams learned from those lists
 * (naive Bayes, the words' mean), and Portuguese accents vote. Considers the first 2,000 characters.
 */
export function recogniseLanguage(text: string): RecognisedLanguage | null {
  // The steps of one turn ask of one and the same message.
  if (text !== last.text) last = { text, found: recogniseAnew(text) };
  return last.found;
}

function recogniseAnew(text: string): RecognisedLanguage | null {
  model ??= buildModel();
  const start = text.slice(0, CONSIDERED_CHARACTERS);
  const words = tokenize(foldText(start)).slice(0, CONSIDERED_WORDS);
  let evidence = Math.min(3, (start.match(PORTUGUESE_LETTERS)?.length ?? 0) * 1.5);
  for (const word of words) {
    if (!NAMED_CODE.test(word)) evidence += wordEvidence(word, model);
  }
  const strength = Math.abs(evidence);
  if (strength < LEAST_EVIDENCE) return null;
  const known = model.words;
  return {
    locale: evidence > 0 ? 'pt-BR' : 'en',
    confidence: 1 / (1 + Math.exp(-strength)),
    hasKnownWord: words.some((word) => Math.sign(known.get(word) ?? 0) === Math.sign(evidence)),
  };
}

/** Log-odds of Portuguese against English. */
function wordEvidence(word: string, { words, grams, unseen }: Model): number {
  const listed = words.get(word);
  if (listed !== undefined) return listed;
  if (word.length < 4) return 0;
  let sum = 0;
  let count = 0;
  for (const gram of gramsOf(word)) {
    sum += grams.get(gram) ?? unseen;
    count++;
  }
  return Math.max(-2, Math.min(2, (sum / count) * 1.5));
}

function buildModel(): Model {
  const words = new Map<string, number>();
  const portuguese = new Map<string, number>();
  const english = new Map<string, number>();
  for (const [locale, sign, counts] of [
    ['pt-BR', 1, portuguese],
    ['en', -1, english],
  ] as const) {
    for (const [list, weight] of [
      [commonWords[locale].function, FUNCTION_WORD],
      [commonWords[locale].content, CONTENT_WORD],
    ] as const) {
      for (const word of new Set(list.split(/\s+/))) {
        words.set(word, words.has(word) && Math.sign(words.get(word) ?? 0) !== sign ? 0 : sign * weight);
        for (const gram of gramsOf(word)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return { words, ...compare(portuguese, english) };
}

function compare(
  portuguese: Map<string, number>,
  english: Map<string, number>,
): { grams: Map<string, number>; unseen: number } {
  const all = new Set([...portuguese.keys(), ...english.keys()]);
  const total = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0) + SMOOTHING * all.size;
  const prior = Math.log(total(english) / total(portuguese));
  const grams = new Map<string, number>();
  for (const gram of all) {
    const ratio = ((portuguese.get(gram) ?? 0) + SMOOTHING) / ((english.get(gram) ?? 0) + SMOOTHING);
    grams.set(gram, Math.log(ratio) + prior);
  }
  return { grams, unseen: 0 };
}

function* gramsOf(word: string): Generator<string> {
  const padded = `_${word}_`;
  for (let i = 0; i + GRAM <= padded.length; i++) yield padded.slice(i, i + GRAM);
}
