// Imported before what takes time to load: a container's first process ends only by a signal that it hears.

/** How long a stop may take before the process ends all the same, in milliseconds. */
const stopLimitMs = 9_500;

let close: (() => Promise<void>) | null = null;
let isStopping = false;

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // Whatever has begun survives the end of the process.
  if (close === null) process.exit(0);
  setTimeout(() => process.exit(1), stopLimitMs).unref();
  await close();
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

/** What SIGTERM and SIGINT wait for from now on; before, they end the process at once. */
export function stopWith(closeService: () => Promise<void>): void {
  close = closeService;
}
