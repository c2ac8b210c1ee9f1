import { plainWords } from './plain-words';
import type { Texts } from './texts/texts';
import { textsOf } from './texts/texts-of';

type Choice = keyof Texts['choices'];

const everyText = Object.values(textsOf);
const known = new Set(
  everyText.flatMap(({ choices, noneOfThese }) => [...Object.values(choices), noneOfThese]).map(plainWords),
);

/** Whether a choice of ours was tapped or typed, in either language: a button outlives a change of language. */
export function isChoice(text: string, choice: Choice): boolean {
  return everyText.some(({ choices }) => plainWords(choices[choice]) === plainWords(text));
}

/** Whether the whole message is one of our own choices: then it tells nothing of the customer. */
export function isAnyChoice(text: string): boolean {
  return known.has(plainWords(text));
}
