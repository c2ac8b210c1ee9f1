import type { Explanation } from '../../../../contracts/category';
import { fold } from '../../lib/fold';

/** A word with what it said: `share` of the strongest word's weight, 0 to 1. */
export interface WeighedWord {
  word: string;
  strength: 'strong' | 'medium' | 'slight';
  share: number;
}
interface WeighedWords {
  for: WeighedWord[];
  against: WeighedWord[];
  /** Too light to have said anything. */
  rest: string[];
}

/** Log-odds: a strong word makes the category twenty times as likely, or less; a medium one nearly three times. */
const strongFrom = 3;
const mediumFrom = 1;
/** What changes the odds by less than a fifth decides nothing. */
const slight = 0.2;

/** Sorts an explanation's words into those for the category, those against it and the rest; the strongest first. */
export function weighWords(words: Explanation['words']): WeighedWords {
  // Alone among light words, the heaviest of them is not strong.
  const strongest = Math.max(mediumFrom, ...words.map(({ weight }) => Math.abs(weight)));
  const said = words
    .filter(({ weight }) => Math.abs(weight) >= slight)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const present = ({ word, weight }: Explanation['words'][number]): WeighedWord => {
    const size = Math.abs(weight);
    const strength = size >= strongFrom ? 'strong' : size >= mediumFrom ? 'medium' : 'slight';
    return { word, strength, share: size / strongest };
  };
  return {
    for: said.filter(({ weight }) => weight > 0).map(present),
    against: said.filter(({ weight }) => weight < 0).map(present),
    rest: words.filter(({ weight }) => Math.abs(weight) < slight).map(({ word }) => word),
  };
}

/** A word as it was written, with its accents; as it was read where that is something else ("vc": "voce"). */
export function asWritten(word: string, text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.find((token) => fold(token) === word) ?? word
  );
}
