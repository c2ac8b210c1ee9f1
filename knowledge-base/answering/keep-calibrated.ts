import { createRunner } from '../../basics/run-again';
import type { JudgedQuestion } from '../search/judged-question';
import { runInBackground } from './run-in-background';

interface Options {
  /** Fits confidence to what people said about answers, a step at a time. */
  calibrate(judged: readonly JudgedQuestion[]): Iterator<void>;
  /** What people said about answers, the latest first. */
  readJudged?: (() => Promise<readonly JudgedQuestion[]>) | undefined;
  logger: { error(details: object, message: string): void };
}

/** Fits confidence anew behind the scenes when there is reason to. */
export function keepCalibrated({ calibrate, readJudged, logger }: Options) {
  let judged: readonly JudgedQuestion[] = [];
  let changes = 0;
  let closed = false;
  const onUnread = (error: unknown) =>
    logger.error({ err: error }, 'Judged answers could not be read; confidence is fitted to those known');
  const run = runInBackground(
    () => calibrate(judged),
    (error) => logger.error({ err: error }, 'Confidence could not be calibrated'),
  );

  const refitting = createRunner(async () => {
    if (closed) return;
    try {
      judged = (await readJudged?.()) ?? [];
    } finally {
      if (!closed) run();
    }
  }, onUnread);

  return {
    start: refitting.wake,
    /** One article of so many changed. One in twenty is a reason: a single one in a small knowledge base. */
    noteChange(articles: number): void {
      changes++;
      if (changes * 20 < articles) return;
      changes = 0;
      refitting.wake();
    },
    /** Begins nothing more; resolves once nothing is being read, so that what it reads from may close. */
    async close(): Promise<void> {
      closed = true;
      await refitting.idle();
    },
  };
}
