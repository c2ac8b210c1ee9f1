const shortest = 500;
const longest = 30_000;

/**
 * How long to wait before the next try, in ms: doubles from 0.5 s to 30 s, with up to half of it taken off at
 * random ("equal jitter"), so that a hundred desks do not come back in the same instant.
 * @param attempt 0 for the first try after the loss
 * @param random in [0, 1)
 */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(longest, shortest * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random);
}
