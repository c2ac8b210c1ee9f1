import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Does something while the garbage is collected every few milliseconds, as on a busy machine. */
export async function whileCollecting<T>(run: () => Promise<T>): Promise<T> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node cannot be told to collect garbage.');
  const timer = setInterval(() => collect(), 50);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
