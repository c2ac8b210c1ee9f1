export interface Limits {
  /** Ends the work earlier. */
  signal?: AbortSignal;
  limitMs: number;
}

/**
 * Runs work, and after a time aborts it and waits for it no longer, whether or not it heeds the signal that it is
 * given. `AbortSignal.any` with `AbortSignal.timeout` would say the same, but Node 20 may collect that timeout as
 * garbage before its time, and then it never comes.
 */
export async function withinLimit<T>(
  { signal, limitMs }: Limits,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const limit = new AbortController();
  const end = () => limit.abort(signal?.reason);
  const timer = setTimeout(() => limit.abort(new DOMException('It took too long.', 'TimeoutError')), limitMs);
  signal?.addEventListener('abort', end, { once: true });
  const ended = new Promise<never>((_resolve, reject) => {
    limit.signal.addEventListener('abort', () => reject(limit.signal.reason), { once: true });
  });
  try {
    return await Promise.race([run(limit.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
