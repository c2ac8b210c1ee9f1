import type { ReadText } from './features';

const shareMisspelt = 0.15;
const shortest = 4;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The text as it might be typed in haste: about every seventh longer word with two letters swapped, one missing or
 * one wrong, never the first. What learns from such versions too relies less on any single spelling.
 */
export function misspellWords({ words, locale }: ReadText, random: () => number): ReadText {
  return {
    locale,
    words: words.map((word) =>
      word.length < shortest || word.startsWith('#') || random() >= shareMisspelt
        ? word
        : misspell(word, random),
    ),
  };
}

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const rest = word.slice(at + 1);
  if (kind < 0.4) return word.slice(0, at) + rest.slice(0, 1) + word.slice(at, at + 1) + rest.slice(1);
  if (kind < 0.8) return word.slice(0, at) + rest;
  return word.slice(0, at) + alphabet.charAt(Math.floor(random() * alphabet.length)) + rest;
}
