/** How many words a text has, as it is written. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
