const askingWords = new Set(
  `quanto quanta quantos quantas tempo leva levam demora custa custam cobram tudo todo toda todos todas how much many
long time take takes all everything whole altogether`.split(/\s+/),
);

/**
 * Whether a folded word asks for a price or a time, or sums up: a part of an answer that happens to have it tells nothing
 * of what is asked.
 */
export function isAskingWord(word: string): boolean {
  return askingWords.has(word);
}
