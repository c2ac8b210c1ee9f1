import { setImmediate } from 'node:timers/promises';

/** Asks again and again until it holds; fails when it does not come about in time. */
export async function until(holds: () => boolean | Promise<boolean>, patienceMs = 30_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come about within ${patienceMs} ms.`);
    await setImmediate();
  }
}
