import { foldText } from '../language/fold-text';
import type { Texts } from './texts/texts';
import { textsOf } from './texts/texts-of';

type Choice = keyof Texts['choices'];

function plain(text: string): string {
  return foldText(text)
    .trim()
    .replace(/[.!]+$/, '');
}

const everyText = Object.values(textsOf);
const known = new Set(
  everyText.flatMap(({ choices, noneOfThese }) => [...Object.values(choices), noneOfThese]).map(plain),
);

/** Whether a choice of ours was tapped or typed, in either language: a button outlives a change of language. */
export function isChoice(text: string, choice: Choice): boolean {
  return everyText.some(({ choices }) => plain(choices[choice]) === plain(text));
}

/** Whether the whole message is one of our own choices: then it tells nothing of the customer. */
export function isAnyChoice(text: string): boolean {
  return known.has(plain(text));
}
