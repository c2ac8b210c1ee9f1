import type { Locale } from '../../contracts/locale';
import { conceptsOf } from '../../language/concepts-of';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { tokenize } from '../../language/tokenize';
import { readAwaitedThings } from './read-awaited-things';
import { readDigitWords } from './read-digit-words';

/** What of a message is read: a pasted e-mail says what it is about in its first lines. */
const readCharacters = 2_000;
const readTokens = 300;

/** The kinds of features; each is scaled to its own length, then weighted. */
export const blocks = { words: 0, stems: 1, pairs: 2, characters: 3 } as const;
export const blockCount = 4;

const onlyDigits = /^\p{N}+$/u;
const hasDigit = /\p{N}/u;
const separator = 0x1f;

/** The features of one text: hash and frequency, block by block. */
export type FeatureCounts = readonly Map<number, number>[];

/** A text as the classifier reads it, and the language that its words are stemmed in. */
export interface ReadText {
  words: string[];
  locale: Locale;
}

/**
 * Words as the classifier sees them: folded, abbreviations written out, numbers reduced to how long they
 * are, so that one order number stands for all.
 */
export function readWords(text: string, locale: Locale): string[] {
  const tokens = tokenize(foldText(text.slice(0, readCharacters))).slice(0, readTokens);
  const written = locale === 'en' ? readDigitWords(tokens) : tokens;
  return expandAbbreviations(written, locale).map(generaliseNumber);
}

function generaliseNumber(token: string): string {
  if (onlyDigits.test(token)) return `#${Math.min(token.length, 9)}`;
  if (token.length >= 6 && hasDigit.test(token)) return '#code';
  return token;
}

/**
 * Counts the features: the words; their stems, with the concepts that they belong to; pairs of neighbouring
 * stems, the text's ends included; and runs of three to five letters inside a word and its ends.
 */
export function countFeatures({ words: read, locale }: ReadText): FeatureCounts {
  const words = readAwaitedThings(read, locale);
  const counts = Array.from({ length: blockCount }, () => new Map<number, number>());
  const stems = words.map((word) => hashString(stemWord(word, locale), 1));
  const start = hashString('<', 1);
  const end = hashString('>', 1);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    add(counts[blocks.words], hashString(word, 0));
    add(counts[blocks.stems], stems[i] ?? 0);
    for (const concept of conceptsOf(word, locale)) add(counts[blocks.stems], mix(concept, 5));
    addCharacterGrams(counts[blocks.characters], word);
  }
  const marked = [start, ...stems, end];
  for (let i = 0; i + 1 < marked.length && words.length > 0; i++) {
    add(counts[blocks.pairs], mix(mix(marked[i] ?? 0, marked[i + 1] ?? 0), 2));
  }
  return counts;
}

function addCharacterGrams(counts: Map<number, number> | undefined, word: string): void {
  const length = Math.min(word.length, 24);
  if (word.charCodeAt(0) === 35) return;
  // Positions -1 and `length` are the padding at the word's ends.
  for (let from = -1; from < length; from++) {
    let hash = 0x811c9dc5 ^ 4;
    for (let i = from; i <= length && i < from + 5; i++) {
      const code = i < 0 || i === length ? separator : word.charCodeAt(i);
      hash = Math.imul(hash ^ code, 0x01000193);
      if (i - from >= 2) add(counts, finish(hash));
    }
  }
}

function add(counts: Map<number, number> | undefined, hash: number): void {
  counts?.set(hash, (counts.get(hash) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units, then murmur3's finaliser; 31 bits, so that maps keep small integers. */
function hashString(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ (b >>> 7));
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 1;
}
