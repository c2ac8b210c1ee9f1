/** Conversations' numbers as people list them: "#8841, 8850". Null for anything else; none for an empty text. */
export function readNumbers(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const isFit = parts.every((part) => /^#?[1-9]\d{0,8}$/.test(part));
  return isFit ? [...new Set(parts.map((part) => Number(part.replace('#', ''))))] : null;
}
