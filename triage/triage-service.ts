import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { createRunner } from '../basics/run-again';
import type { Category, Explanation, TriageResult } from '../contracts/category';
import type { Locale } from '../contracts/locale';
import { defaultTeam } from '../contracts/staff';
import { recogniseLanguage } from '../language/recognise-language';
import { createCategoryStore, type StoredCategories } from './category-store';
import { type Classification, createClassifier, type TrainedClassifier } from './classifier/classifier';
import { explain } from './classifier/explain';
import { type TrainModels, trainInWorker } from './classifier/train-in-worker';
import { createTrainer } from './create-trainer';
import { withoutDetails } from './details/without-details';
import { createModelStore } from './model-store';
import { raisePriority } from './raise-priority';
import { recogniseSignals } from './recognise-signals';
import type { TriageLogger } from './triage-logger';

interface TriageOptions {
  db: Db;
  logger: TriageLogger;
  now: () => Date;
  /** How often to look whether another instance changed the categories, in ms; 0: only on `refresh`. */
  pollMs?: number;
  /** How models are trained; in a process of their own unless a test says otherwise. */
  train?: TrainModels;
}

interface ClassifyOptions {
  /** The language of the conversation, for a message that does not show its own. */
  locale?: Locale;
  /** Say which words and examples spoke for the category, or for the nearest; costs a few milliseconds. */
  explain?: boolean;
}

export interface Triage {
  /** What a message is about, how urgent it is and where it belongs. About a millisecond, never waits. */
  classifyRequest(text: string, options?: ClassifyOptions): TriageResult;
  listCategories(): Category[];
  /** The categories as they stand in the database now, whoever saved them. */
  readCategories(): Promise<StoredCategories>;
  /**
   * Saves the categories; learning them starts at once, and the old classifier serves meanwhile.
   *
   * @param seen the version that the editor had in front of them; without it they are saved over any
   * @throws PlantaoError `conflict` when somebody saved after `seen`
   */
  replaceCategories(categories: readonly Category[], by: string, seen?: number): Promise<StoredCategories>;
  /** Resolves when the classifier serves the categories as they are now. */
  whenTrained(): Promise<void>;
  /** Resolves when a classifier of the categories as they are now serves, if only the quick one; soon in any case. */
  whenServed(): Promise<void>;
  /** Looks whether another instance changed the categories or finished a model. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const defaultPollMs = 2_000;
/** How long the categories that were saved, or found at the start, are waited for; the quick model takes a second or two. */
const servedLimitMs = 10_000;

/** Reads the categories, loads or trains their classifier, and keeps both up to date. */
export async function createTriage(options: TriageOptions): Promise<Triage> {
  const { db, logger, now, train = trainInWorker } = options;
  const store = createCategoryStore(db);
  let current = await store.read();
  let classifier: TrainedClassifier | null = null;
  const trainer = createTrainer({
    models: createModelStore(db),
    train,
    now,
    logger,
    instance: randomUUID(),
    onModel: (model) => {
      classifier = createClassifier(model);
    },
  });
  await trainer.follow(current.categories);
  if (current.categories.length > 0) await trainer.whenServed(servedLimitMs);
  // The first call compiles some hundred phrases: no customer should wait for that.
  recogniseSignals('oi');

  // One look at a time: an older reading never overwrites a newer one.
  const looking = createRunner(
    async () => {
      if ((await store.readVersion()) !== current.version) current = await store.read();
      await trainer.follow(current.categories);
    },
    (error) => logger.error({ err: error }, 'categories could not be read; trying again'),
  );
  const pollMs = options.pollMs ?? defaultPollMs;
  const poll = pollMs > 0 ? setInterval(looking.wake, pollMs) : undefined;
  poll?.unref();

  return {
    classifyRequest(text, { locale, explain: explained = false } = {}) {
      const signals = recogniseSignals(text);
      const found = classifier?.classify(withoutDetails(text)) ?? null;
      const category = current.categories.find(({ key }) => key === found?.label);
      return {
        category: category?.key ?? null,
        name: category?.name ?? null,
        confidence: found?.confidence ?? 0,
        priority: raisePriority(category?.priority ?? 'normal', signals),
        team: category?.team ?? defaultTeam,
        skills: category?.skills ?? [],
        language: recogniseLanguage(text)?.locale ?? locale ?? 'pt-BR',
        signals,
        ...(explained && classifier && found ? explainBy(classifier, text, found, current.categories) : {}),
      };
    },
    listCategories: () => current.categories,
    async readCategories() {
      await looking.run();
      return current;
    },
    async replaceCategories(categories, by, seen) {
      try {
        return {
          version: await store.replace(categories, by, now(), seen),
          categories: [...categories],
        };
      } finally {
        // Also when somebody else saved: theirs hold now.
        await looking.run();
      }
    },
    whenTrained: () => trainer.whenTrained(),
    whenServed: () => trainer.whenServed(servedLimitMs),
    refresh: looking.run,
    async close() {
      clearInterval(poll);
      await looking.idle();
      await trainer.close();
    },
  };
}

/** Nothing where the nearest is a category that is gone: what replaces the classifier is being learned. */
function explainBy(
  { model }: TrainedClassifier,
  text: string,
  { nearest, threshold }: Classification,
  categories: readonly Category[],
): { explanation?: Explanation } {
  const category = categories.find(({ key }) => key === nearest);
  if (category === undefined) return {};
  const { key, name, examples } = category;
  return { explanation: { category: key, name, threshold, ...explain(model, text, key, examples) } };
}
