import type { Logger } from 'pino';

interface Closable {
  close(): Promise<void>;
}

interface Options {
  service: Closable;
  isBeingReplaced: () => Promise<boolean>;
  /** Tells whoever replaces the data how far this service is. */
  note: (state: 'leaving' | 'aside') => Promise<void>;
  /** Starts the service anew, on the data that there is then. */
  start: () => Promise<Closable>;
  /** It cannot be started on what was restored. */
  onStartFault: (error: unknown) => void;
  logger: Pick<Logger, 'info' | 'warn'>;
  /** How often it is looked whether the data is being replaced, in milliseconds. */
  lookEveryMs?: number;
}

/**
 * Closes the service while a restore or a move replaces its data, and starts it anew on what is there then: what it
 * keeps in memory is of the old data, and would be written over the new.
 */
export function stepAsideWhenReplaced(options: Options): Closable {
  const { isBeingReplaced, note, start, onStartFault, logger, lookEveryMs = 1_000 } = options;
  let running: Closable | null = options.service;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function leave(service: Closable): Promise<void> {
    logger.warn({}, 'The data is being replaced: the service steps aside until that is done');
    await note('leaving');
    await service.close();
    running = null;
    await note('aside');
  }

  async function comeBack(): Promise<void> {
    try {
      running = await start();
      logger.info({}, 'The data was replaced: the service is back');
    } catch (error) {
      onStartFault(error);
    }
  }

  async function look(): Promise<void> {
    try {
      const isAway = await isBeingReplaced();
      if (isAway && running !== null) await leave(running);
      else if (!isAway && running === null) await comeBack();
    } catch (error) {
      logger.warn({ err: error }, 'Whether the data is being replaced could not be seen; it is looked again');
    }
  }

  function schedule(): void {
    timer = setTimeout(() => {
      looking = look().then(() => {
        if (timer !== null) schedule();
      });
    }, lookEveryMs);
    timer.unref();
  }

  schedule();
  return {
    async close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await looking;
      await running?.close();
    },
  };
}
