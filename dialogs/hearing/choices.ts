import type { Texts } from '../texts/texts';
import { textsOf } from '../texts/texts-of';
import { plainWords } from './plain-words';

type Choice = keyof Texts['choices'];

const everyText = Object.values(textsOf);
const known = new Set(
  everyText.flatMap(({ choices, noneOfThese }) => [...Object.values(choices), noneOfThese]).map(plainWords),
);
/** Each choice in every language, as it is compared. */
const wordsOf = new Map<string, string[]>();
for (const { choices } of everyText) {
  for (const [choice, text] of Object.entries(choices)) {
    wordsOf.set(choice, [...(wordsOf.get(choice) ?? []), plainWords(text)]);
  }
}

/** Whether a choice of ours was tapped or typed, in either language: a button outlives a change of language. */
export function isChoice(text: string, choice: Choice): boolean {
  return wordsOf.get(choice)?.includes(plainWords(text)) ?? false;
}

/** Whether the whole message is one of our own choices: then it tells nothing of the customer. */
export function isAnyChoice(text: string): boolean {
  return known.has(plainWords(text));
}
