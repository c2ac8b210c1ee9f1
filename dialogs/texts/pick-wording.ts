import type { Conversation } from '../../conversations/conversation';

/** The next wording of a line, so that no customer reads the same words twice in a row, and what to remember of it. */
export function pickWording(
  { lastTexts }: Pick<Conversation, 'lastTexts'>,
  line: string,
  wordings: readonly string[],
): { text: string; lastTexts: Conversation['lastTexts'] } {
  const at = ((lastTexts[line] ?? -1) + 1) % wordings.length;
  return { text: wordings[at] ?? '', lastTexts: { ...lastTexts, [line]: at } };
}
