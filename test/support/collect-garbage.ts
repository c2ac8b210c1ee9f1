import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Enough for all that nobody holds; more would keep a large process from its work. */
const collections = 3;

/** Does something while the garbage is collected several times, as on a busy machine. */
export async function whileCollecting<T>(run: () => Promise<T>): Promise<T> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node cannot be told to collect garbage.');
  let left = collections;
  const timer = setInterval(() => {
    collect();
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, 100);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
