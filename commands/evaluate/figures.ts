/** The share (0-1) of the items for which a condition holds; 0 of none. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

/** The value that the given part (0-1) of the values does not exceed; 0 of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/**
 * The area under the ROC curve: how often a value of the first kind is above one of the second, ties
 * counting half. Null when either kind is missing.
 */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number | null {
  if (above.length === 0 || below.length === 0) return null;
  const sorted = [...below].sort((a, b) => a - b);
  let wins = 0;
  for (const value of above) wins += countUntil(sorted, value, false) + countUntil(sorted, value, true);
  return wins / (2 * above.length * below.length);
}

/** How many of the ascending values are below the limit, or, inclusively, not above it. */
function countUntil(ascending: readonly number[], limit: number, inclusive: boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = ascending[middle] ?? 0;
    if (inclusive ? value <= limit : value < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
