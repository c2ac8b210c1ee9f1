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
  const run = runInBackground(
    () => calibrate(judged),
    (error) => logger.error({ err: error }, 'Confidence could not be calibrated'),
  );

  async function readAndRun(): Promise<void> {
    try {
      judged = (await readJudged?.()) ?? [];
    } catch (error) {
      logger.error({ err: error }, 'Judged answers could not be read; confidence is fitted to those known');
    }
    run();
  }

  return {
    start: () => void readAndRun(),
    /** One article of so many changed. One in twenty is a reason: a single one in a small knowledge base. */
    noteChange(articles: number): void {
      changes++;
      if (changes * 20 < articles) return;
      changes = 0;
      void readAndRun();
    },
  };
}
