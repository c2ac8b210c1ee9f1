import type { Category } from '../contracts/category';
import { unpackModel } from './classifier/pack-model';
import type { ClassifierModel } from './classifier/train-classifier';
import type { TrainModels } from './classifier/train-in-worker';
import { fingerprintCategories, listExamples } from './learn-categories';
import type { ModelStore } from './model-store';
import { readSampleModel } from './sample-model';
import type { TriageLogger } from './triage-logger';

interface Trainer {
  /**
   * Sees to it that the model of these categories comes to serve: loads it where it was built or stored, otherwise
   * trains it, unless another instance does while an older one serves here. Returns once it is loaded or being trained.
   */
  follow(categories: readonly Category[]): Promise<void>;
  /** Resolves when the categories last followed are served, or could not be learned. */
  whenTrained(): Promise<void>;
  /** The same, if only by the quick model, and after `limitMs` at the latest. */
  whenServed(limitMs: number): Promise<void>;
  close(): Promise<void>;
}

interface TrainerOptions {
  models: ModelStore;
  train: TrainModels;
  now: () => Date;
  logger: TriageLogger;
  instance: string;
  onModel(model: ClassifierModel): void;
}

/** How long an instance may take before another trains the same. */
const claimMs = 180_000;
/** How long to leave categories alone that could not be learned. */
const retryMs = 60_000;

/** Brings the served model in step with the categories; one training at a time, the newest wins. */
export function createTrainer({ models, train, now, logger, instance, onModel }: TrainerOptions): Trainer {
  let served = '';
  /** As `served`, if only by the quick model; null while nothing serves. */
  let servedQuickly: string | null = null;
  let wanted = '';
  let stop = new AbortController();
  let running: { fingerprint: string; done: Promise<void> } | null = null;
  /** With those that a newer one has taken the place of, and that may be writing still. */
  const unfinished = new Set<Promise<void>>();
  let waiting: (() => void)[] = [];
  let waitingForQuick: (() => void)[] = [];
  let known: readonly Category[] | null = null;
  let failed = { fingerprint: '', at: 0 };

  const releaseQuick = () => {
    for (const resolve of waitingForQuick) resolve();
    waitingForQuick = [];
  };

  const release = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
    releaseQuick();
  };

  const serve = (model: ClassifierModel, fingerprint: string) => {
    if (fingerprint !== wanted) return;
    onModel(model);
    servedQuickly = fingerprint;
    releaseQuick();
    if (model.effort === 'quick') return;
    served = fingerprint;
    release();
  };

  const learn = async (categories: readonly Category[], fingerprint: string, signal: AbortSignal) => {
    const started = now().getTime();
    try {
      const finished: Uint8Array[] = [];
      await train({
        ...listExamples(categories),
        efforts: ['quick', 'full'],
        signal,
        onModel: (model, packed) => {
          serve(model, fingerprint);
          if (model.effort === 'full') finished.push(packed);
        },
      });
      for (const packed of finished) await models.write(fingerprint, packed, now());
      if (finished.length > 0) {
        logger.info({ categories: categories.length, ms: now().getTime() - started }, 'categories learned');
      }
    } catch (error) {
      logger.error({ err: error }, 'learning the categories failed; the last classifier serves on');
      failed = { fingerprint, at: now().getTime() };
      if (fingerprint === wanted) release();
    }
  };

  return {
    async follow(categories) {
      if (categories === known && served === wanted) return;
      known = categories;
      const fingerprint = fingerprintCategories(categories);
      if (fingerprint !== wanted) {
        wanted = fingerprint;
        stop.abort();
        stop = new AbortController();
      }
      if (served === fingerprint || running?.fingerprint === fingerprint) return;
      if (failed.fingerprint === fingerprint && now().getTime() - failed.at < retryMs) return;
      const stored = (await readSampleModel(fingerprint)) ?? (await models.read(fingerprint));
      const model = stored && unpackModel(stored);
      if (model) return serve(model, fingerprint);
      const until = new Date(now().getTime() + claimMs);
      const isClaimed = await models.claimTraining(fingerprint, instance, now(), until);
      // Who claimed it may have died of it: without any model nothing would be understood until the claim ends.
      if (!isClaimed && servedQuickly !== null) return;
      if (fingerprint !== wanted || running?.fingerprint === fingerprint) return;
      const done = learn(categories, fingerprint, stop.signal).finally(() => {
        if (running?.done === done) running = null;
        unfinished.delete(done);
      });
      unfinished.add(done);
      running = { fingerprint, done };
    },
    whenTrained() {
      if (served === wanted) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    whenServed(limitMs) {
      if (servedQuickly === wanted || failed.fingerprint === wanted) return Promise.resolve();
      return new Promise((resolve) => {
        const limit = setTimeout(resolve, limitMs);
        waitingForQuick.push(() => {
          clearTimeout(limit);
          resolve();
        });
      });
    },
    async close() {
      stop.abort();
      release();
      await Promise.all(unfinished);
    },
  };
}
