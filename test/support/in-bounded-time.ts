/** Generous for a slow machine; what is not bounded takes minutes. */
const boundMs = 5_000;

/**
 * Does the work, and fails when it cost more of the processor than anything of its kind should. The process's own
 * time is what counts: on a busy machine the clock on the wall says nothing.
 */
export function inBoundedTime<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(boundMs);
  return result;
}
