import type { Locale } from '../contracts/locale';
import { commonWords } from './common-words';
import { foldText } from './fold-text';
import { tokenize } from './tokenize';

const consideredCharacters = 2_000;
const consideredWords = 200;
const gramLength = 3;
const smoothing = 0.3;
/** Log-odds for a word that only one of the lists has. */
const functionWord = 2.5;
const contentWord = 1.6;
/** Below these log-odds the languages cannot be told apart. */
const leastEvidence = 0.7;
const portugueseLetters = /[ãõâêôçáéíóúà]/giu;
const namedCode = /\p{N}/u;

interface Model {
  words: Map<string, number>;
  grams: Map<string, number>;
  unseen: number;
}

/** From this confidence on, what a customer wrote in says which language to go on in. */
export const certainLanguage = 0.8;

interface RecognisedLanguage {
  readonly locale: Locale;
  readonly confidence: number;
  /** False where it was only told by how words are spelt: they may be names. */
  readonly hasKnownWord: boolean;
}

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
  const start = text.slice(0, consideredCharacters);
  const words = tokenize(foldText(start)).slice(0, consideredWords);
  let evidence = Math.min(3, (start.match(portugueseLetters)?.length ?? 0) * 1.5);
  for (const word of words) {
    if (!namedCode.test(word)) evidence += wordEvidence(word, model);
  }
  const strength = Math.abs(evidence);
  if (strength < leastEvidence) return null;
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
      [commonWords[locale].function, functionWord],
      [commonWords[locale].content, contentWord],
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
    [...counts.values()].reduce((sum, count) => sum + count, 0) + smoothing * all.size;
  const prior = Math.log(total(english) / total(portuguese));
  const grams = new Map<string, number>();
  for (const gram of all) {
    const ratio = ((portuguese.get(gram) ?? 0) + smoothing) / ((english.get(gram) ?? 0) + smoothing);
    grams.set(gram, Math.log(ratio) + prior);
  }
  return { grams, unseen: 0 };
}

function* gramsOf(word: string): Generator<string> {
  const padded = `_${word}_`;
  for (let i = 0; i + gramLength <= padded.length; i++) yield padded.slice(i, i + gramLength);
}
