import { setImmediate } from 'node:timers/promises';
import { createRunner } from '../../basics/run-again';
import { localeSchema } from '../../contracts/locale';
import type { SemanticSearch } from '../embeddings/semantic-search';
import type { ArticleIndex, SynonymGroups } from '../search/article-index';
import type { JudgedQuestion } from '../search/judged-question';
import type { IndexedArticle } from '../search/search-types';
import type { CalibrationStore } from './calibration-store';
import { fingerprintKnowledge } from './fingerprint-knowledge';

interface Options {
  index: ArticleIndex;
  /** Everything that the index holds, by id. */
  articles: ReadonlyMap<string, IndexedArticle>;
  /** The editors' synonyms, as they are. */
  synonyms(): SynonymGroups;
  /** What people said about answers, the latest first. */
  readJudged?: (() => Promise<readonly JudgedQuestion[]>) | undefined;
  /** Where a fit outlasts the process; without it, each start fits anew. */
  store?: CalibrationStore | undefined;
  semantic?: SemanticSearch | undefined;
  logger: { error(details: object, message: string): void };
}

/** What there is to fit confidence to. */
interface Knowledge {
  readonly judged: readonly JudgedQuestion[];
  readonly fingerprint: string;
}

/** Keeps confidence fitted to what the knowledge base holds and people judged, behind the scenes. */
export function keepCalibrated(options: Options) {
  const { index, articles, synonyms, readJudged, store, semantic, logger } = options;
  let judged: readonly JudgedQuestion[] = [];
  let changes = 0;
  let closed = false;
  /** What confidence is fitted to now. */
  let fittedTo: string | null = null;
  /** What the first run goes by. */
  let seen: Knowledge | null = null;

  async function look(): Promise<Knowledge> {
    try {
      judged = (await readJudged?.()) ?? [];
    } catch (error) {
      logger.error({ err: error }, 'Judged answers could not be read; confidence is fitted to those known');
    }
    const known = { articles: articles.values(), judged, synonyms: synonyms() };
    return { judged, fingerprint: await fingerprintKnowledge(known) };
  }

  /** Takes over what was fitted to the same before, in this process or another. */
  async function adoptKept({ fingerprint }: Knowledge): Promise<void> {
    if (fittedTo === fingerprint) return;
    try {
      const shifts = await store?.read(fingerprint);
      if (!shifts) return;
      for (const locale of localeSchema.options) index.setShift(locale, shifts[locale]);
      fittedTo = fingerprint;
    } catch (error) {
      logger.error({ err: error }, 'The last calibration could not be read; confidence is fitted anew');
    }
  }

  /** A step at a time, letting everything else of the process come in between. */
  async function runSteps(steps: Iterator<void>): Promise<void> {
    // It keeps no process alive that is done otherwise.
    do await setImmediate(undefined, { ref: false });
    while (!closed && !steps.next().done);
  }

  async function fitAnew(known: Knowledge): Promise<void> {
    fittedTo = null;
    await runSteps(index.calibration(articles, known.judged));
    const now = { articles: articles.values(), judged: known.judged, synonyms: synonyms() };
    // What changed meanwhile has been asked in part.
    if (closed || (await fingerprintKnowledge(now)) !== known.fingerprint) return;
    fittedTo = known.fingerprint;
    await store?.write(known.fingerprint, { 'pt-BR': index.shiftOf('pt-BR'), en: index.shiftOf('en') });
  }

  const calibrating = createRunner(
    async () => {
      if (closed) return;
      const known = seen ?? (await look());
      seen = null;
      await adoptKept(known);
      if (fittedTo !== known.fingerprint) await fitAnew(known);
      if (semantic) await runSteps(semantic.calibration(index, articles));
    },
    (error) => logger.error({ err: error }, 'Confidence could not be calibrated'),
  );

  return {
    /** Resolves once what was fitted to the same before counts; where nothing was, it is fitted behind the scenes. */
    async begin(): Promise<void> {
      seen = await look();
      await adoptKept(seen);
      calibrating.wake();
    },
    /** Fits anew if there is anything new. */
    wake: calibrating.wake,
    /** One article of so many changed. One in twenty is a reason: a single one in a small knowledge base. */
    noteChange(articleCount: number): void {
      changes++;
      if (changes * 20 < articleCount) return;
      changes = 0;
      calibrating.wake();
    },
    /** Begins nothing more; resolves once nothing is read or written, so that the database may close. */
    async close(): Promise<void> {
      closed = true;
      await calibrating.idle();
    },
  };
}
