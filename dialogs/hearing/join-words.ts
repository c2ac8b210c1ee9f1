/** What stands between what was said before and what was said to it. */
const joint = ' — ';
/** A request in the customer's words is kept up to here. */
export const mostCharacters = 1_000;

/** What was said before with what was said to it, whole. */
export function join(before: string, text: string): string {
  return `${before}${joint}${text}`;
}

/** The same, as long as a request may be. */
export function joinWords(before: string, text: string): string {
  return join(before, text).slice(0, mostCharacters);
}

/** What was said first of what was joined. */
export function firstJoined(words: string): string {
  return words.split(joint)[0] ?? words;
}

/** What was said last of what was joined. */
export function lastJoined(words: string): string {
  return words.split(joint).at(-1) ?? words;
}
