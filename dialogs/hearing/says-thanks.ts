import { plainWords } from './plain-words';

const thanks = /\b(?:obrigad[oa]s?|brigad(?:o|a|ao)|obg|obgd|valeu|vlw|agradec\w+|thanks|thank you|thx|ty)\b/;

/** Whether thanks are among the words: "tá bom, obg" is no choice. */
export function saysThanks(text: string): boolean {
  return thanks.test(plainWords(text));
}
