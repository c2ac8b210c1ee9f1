import type { Locale } from '../../contracts/locale';
import { conceptsOf } from '../../language/concepts-of';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { withinOneEdit } from './within-one-edit';

/** The words of the examples, and in how many examples each stands. */
export interface Vocabulary {
  words: string[];
  frequencies: number[];
}

export type MendWord = (word: string, locale: Locale) => string;

const shortest = 4;
const longest = 24;
const plain = /^[a-z]+$/;
/** What the same first letter counts against frequency (in its logarithm): slips seldom hit it. */
const sameStart = 1.5;
/** What the same letters in another order count: swapping two is the commonest slip. */
const sameLetters = 1;

/** Counts the words of texts. */
export function collectVocabulary(texts: readonly { words: readonly string[] }[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { words } of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { words: [...counts.keys()], frequencies: [...counts.values()] };
}

/**
 * Mends misspelt words: a word that no example has, nor its stem, and that is no common word, becomes the
 * likeliest word of the examples that is one slip away. Candidates come from an index of words with one
 * letter left out (symmetric delete).
 */
export function createMender({ words, frequencies }: Vocabulary): MendWord {
  const frequency = new Map(words.map((word, i) => [word, frequencies[i] ?? 1]));
  const stems = {
    'pt-BR': new Set(words.map((word) => stemWord(word, 'pt-BR'))),
    en: new Set(words.map((word) => stemWord(word, 'en'))),
  };
  const byForm = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest || word.length > longest || !plain.test(word)) continue;
    for (const form of formsOf(word)) {
      const sharing = byForm.get(form);
      if (sharing) sharing.push(word);
      else byForm.set(form, [word]);
    }
  }
  const isKnown = (word: string, locale: Locale) =>
    frequency.has(word) ||
    stems[locale].has(stemWord(word, locale)) ||
    isStopWord(word) ||
    conceptsOf(word, locale).length > 0;

  return (word, locale) => {
    if (word.length < shortest || word.length > longest || !plain.test(word)) return word;
    if (isKnown(word, locale)) return word;
    let best = word;
    let highest = 0;
    for (const form of formsOf(word)) {
      for (const candidate of byForm.get(form) ?? []) {
        const score = likeness(word, candidate, frequency.get(candidate) ?? 1);
        if (score <= highest || !withinOneEdit(word, candidate)) continue;
        highest = score;
        best = candidate;
      }
    }
    return best;
  };
}

function likeness(word: string, candidate: string, frequency: number): number {
  const start = word[0] === candidate[0] ? sameStart : 0;
  const letters = word.length === candidate.length && sortLetters(word) === sortLetters(candidate);
  return Math.log(1 + frequency) + start + (letters ? sameLetters : 0);
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}

function* formsOf(word: string): Generator<string> {
  yield word;
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}
