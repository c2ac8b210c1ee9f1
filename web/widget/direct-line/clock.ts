/** Time as the widget sees it, passed in so that tests about waiting run at once. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` after `ms` milliseconds; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
