export interface Held<T> {
  rows: T[];
  /** Shown only until the hold ends: they are in this list no longer. */
  gone: ReadonlySet<string>;
  /** How many rows wait to be shown. */
  waiting: number;
}

/**
 * Keeps a list still while somebody points at it: the rows keep their order and their place, with their newest
 * content; a row that has left stays until the hold ends; what is new waits, except what was loaded at the end.
 * @param held the rows as they stood when the hold began
 */
export function holdList<T extends { id: string }>(held: readonly T[], latest: readonly T[]): Held<T> {
  const now = new Map(latest.map((row) => [row.id, row]));
  const kept = new Set(held.map((row) => row.id));
  const lastKept = latest.findLastIndex((row) => kept.has(row.id));
  const appended = lastKept < 0 ? [] : latest.slice(lastKept + 1);
  const waiting = latest.filter((row, index) => !kept.has(row.id) && (lastKept < 0 || index < lastKept));
  const gone = new Set(held.filter((row) => !now.has(row.id)).map((row) => row.id));
  return { rows: [...held.map((row) => now.get(row.id) ?? row), ...appended], gone, waiting: waiting.length };
}
