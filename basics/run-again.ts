/** Runs one task at a time; calls while it runs lead to one more run after it, which sees what they were about. */
export interface Runner {
  /** False while the task runs, or is about to run again. */
  readonly isIdle: boolean;
  /** Runs the task, or waits for the run that begins after now. Rejects when it fails. */
  run(): Promise<void>;
  /** Has the task run soon, without waiting. */
  wake(): void;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
}

export function createRunner(task: () => Promise<void>, onFault: (error: unknown) => void): Runner {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function begin(): Promise<void> {
    const done = task().finally(() => {
      if (running === done) running = null;
    });
    running = done;
    return done;
  }

  function run(): Promise<void> {
    if (running === null && next === null) return begin();
    next ??= (running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  }

  return {
    get isIdle() {
      return running === null && next === null;
    },
    run,
    wake() {
      run().catch(onFault);
    },
    async idle() {
      while (running !== null || next !== null) await (next ?? running)?.catch(() => undefined);
    },
  };
}
