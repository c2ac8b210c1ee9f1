export interface Slash {
  /** Where the stroke stands. */
  start: number;
  end: number;
  /** What is typed after it. */
  words: string;
}

/** The `/word` before the cursor, at the beginning or after a blank: "e/ou" and "24/7" begin none. */
export function findSlash(text: string, cursor: number): Slash | null {
  const found = /(?<=^|\s)\/([\p{L}\p{N}-]{0,40})$/u.exec(text.slice(0, cursor));
  if (found === null) return null;
  return { start: found.index, end: cursor, words: found[1] ?? '' };
}
