import { EmbeddingFault } from './embedder';

/** All in milliseconds. */
export interface EmbeddingPace {
  /** How long one request may take. */
  readonly limit: number;
  /** Between requests, so that customers' questions find the endpoint free. */
  readonly pause: number;
  /** After a failure, doubled with each further one. */
  readonly firstRetry: number;
  readonly longestRetry: number;
  /** How often to look what the instance made that does the embedding. */
  readonly follow: number;
}

export const usualPace: EmbeddingPace = {
  limit: 30_000,
  pause: 100,
  firstRetry: 1_000,
  longestRetry: 5 * 60_000,
  follow: 3_000,
};

/**
 * How long to leave the endpoint alone after failures in a row, in milliseconds: doubling, and no shorter than the
 * endpoint asks for.
 */
export function restAfter(error: unknown, failures: number, pace: EmbeddingPace): number {
  const backoff = pace.firstRetry * 2 ** Math.min(failures - 1, 20);
  const patience = error instanceof EmbeddingFault ? error.patienceMs : 0;
  return Math.max(patience, Math.min(pace.longestRetry, backoff));
}
