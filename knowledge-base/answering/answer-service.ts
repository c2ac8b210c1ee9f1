import type { Locale } from '../../contracts/locale';
import type { SemanticSearch } from '../embeddings/semantic-search';
import { createArticleIndex, type SynonymGroups } from '../search/article-index';
import type { ConfidenceShift } from '../search/confidence-model';
import type { JudgedQuestion } from '../search/judged-question';
import type { CalibrationStore } from './calibration-store';
import { type AnswerThresholds, defaultThresholds } from './decide-answer';
import { type AnswerFinder, createAnswerFinder } from './find-answer';
import { keepCalibrated } from './keep-calibrated';
import { enterArticle, loadCatalogue } from './load-catalogue';
import { type PublishedArticle, PublishedCatalogue } from './published-catalogue';

export interface AnswerServiceOptions {
  loadPublished(): AsyncIterable<PublishedArticle> | Promise<readonly PublishedArticle[]>;
  readonly logger: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  now(): Date;
  readonly thresholds?: AnswerThresholds;
  /** What people said about answers, the latest first; asked for before each calibration. */
  readJudged?(): Promise<readonly JudgedQuestion[]>;
  /** Where a fit of confidence outlasts the process. */
  readonly calibrationStore?: CalibrationStore;
  readonly synonyms?: SynonymGroups;
  /** A service whose confidence this one takes over instead of fitting its own. */
  readonly calibratedBy?: Pick<AnswerService, 'confidenceShift'>;
  /** Finds by meaning, beside the index; left out, everything stays on this machine. */
  readonly semantic?: SemanticSearch;
}

export interface AnswerService extends AnswerFinder {
  /** The published revision of an article, for a customer who picked it by its title. */
  findPublished(articleId: string): PublishedArticle | undefined;
  /** Everything published in a language. */
  listPublished(locale: Locale): PublishedArticle[];
  /** Enters a published article, or its newer revision: the next question finds it. */
  publish(article: PublishedArticle): void;
  withdraw(articleId: string): void;
  /** What this knowledge base's questions add to confidence, in logits. */
  confidenceShift(locale: Locale): ConfidenceShift;
  /** Fits confidence anew behind the scenes, such as when more answers were judged. */
  recalibrate(): void;
  /** Replaces the editors' groups of words that mean the same: the next question is searched with them. */
  setSynonyms(synonyms: SynonymGroups): void;
  /** Resolves once everything published is indexed; rejects when it could not be loaded. */
  whenReady(): Promise<void>;
  /** Calibrates no more; resolves once no judged answers are being read. Questions are still answered. */
  close(): Promise<void>;
  /** Number of published language versions. */
  readonly size: number;
}

/** Keeps one index over everything published and answers questions from it. */
export function createAnswerService(options: AnswerServiceOptions): AnswerService {
  const { logger, now, semantic, thresholds = defaultThresholds } = options;
  const { calibratedBy } = options;
  let synonyms = options.synonyms ?? {};
  const index = createArticleIndex({
    synonyms,
    ...(calibratedBy ? { shiftOf: calibratedBy.confidenceShift } : {}),
  });
  const catalogue = new PublishedCatalogue();
  const articles = catalogue.byId;
  const calibration = calibratedBy
    ? null
    : keepCalibrated({
        index,
        articles,
        synonyms: () => synonyms,
        readJudged: options.readJudged,
        store: options.calibrationStore,
        semantic,
        logger,
      });
  /** Changed while loading: what was loaded may be older and does not count. */
  const changed = new Set<string>();
  let loading = true;

  function noteChange(): void {
    if (!loading) calibration?.noteChange(articles.size);
  }

  async function load(): Promise<void> {
    const started = now().getTime();
    await loadCatalogue(await options.loadPublished(), { catalogue, index, changed });
    loading = false;
    changed.clear();
    await calibration?.begin();
    logger.info({ articles: articles.size, milliseconds: now().getTime() - started }, 'Articles indexed');
  }

  const ready = load().catch((error: unknown) => {
    logger.error({ err: error }, 'Published articles could not be loaded');
    throw error;
  });
  // Whoever needs the index waits on whenReady and sees the failure there.
  ready.catch(() => undefined);

  return {
    ...createAnswerFinder({ index, catalogue, semantic, thresholds }),
    findPublished: (articleId) => articles.get(articleId),
    listPublished: (locale) => [...articles.values()].filter((article) => article.locale === locale),
    publish(article) {
      if (loading) changed.add(article.id);
      enterArticle(article, { catalogue, index });
      noteChange();
    },
    withdraw(articleId) {
      if (loading) changed.add(articleId);
      catalogue.remove(articleId);
      index.remove(articleId);
      noteChange();
    },
    confidenceShift: index.shiftOf,
    recalibrate: () => calibration?.wake(),
    setSynonyms(groups) {
      synonyms = groups;
      index.setSynonyms(groups);
    },
    whenReady: () => ready,
    close: async () => calibration?.close(),
    get size() {
      return articles.size;
    },
  };
}
