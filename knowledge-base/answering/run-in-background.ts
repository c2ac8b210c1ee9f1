import { setImmediate } from 'node:timers/promises';

/**
 * Runs a piece of work a step at a time, letting everything else of the process come in between; asked
 * again while it runs, it runs once more afterwards, however often it was asked.
 *
 * @param work begins the work; each step should take no more than a few milliseconds
 * @param onError told of what the work throws; the next request starts afresh
 */
export function runInBackground(work: () => Iterator<void>, onError: (error: unknown) => void): () => void {
  let running = false;
  let askedAgain = false;

  async function run(): Promise<void> {
    running = true;
    try {
      do {
        askedAgain = false;
        const steps = work();
        // It keeps no process alive that is done otherwise.
        do await setImmediate(undefined, { ref: false });
        while (!steps.next().done);
      } while (askedAgain);
    } catch (error) {
      onError(error);
    } finally {
      running = false;
    }
  }

  return () => {
    if (running) askedAgain = true;
    else void run();
  };
}
