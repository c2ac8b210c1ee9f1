const firstDelayMs = 500;
const longestDelayMs = 30_000;

/**
 * How long to wait before try number `attempt` (0 is the first repetition), in milliseconds: doubling from
 * 0.5 s to 30 s, of which the upper half is random, so that a restarted server is not met by everyone at once.
 * `random` gives 0 to 1.
 */
export function backoffDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt, 16));
  return Math.max(firstDelayMs, Math.round(ceiling / 2 + (ceiling / 2) * random()));
}
