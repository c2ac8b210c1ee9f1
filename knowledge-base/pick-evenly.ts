/** So many of a list, evenly from its whole length; all of it where it has no more. */
export function pickEvenly<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(list.length, most);
  const places = new Set(Array.from({ length: count }, (_, at) => Math.floor((at * list.length) / count)));
  return list.filter((_, at) => places.has(at));
}
