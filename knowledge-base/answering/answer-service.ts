import { type Locale, localeSchema } from '../../contracts/locale';
import { certainLanguage, recogniseLanguage } from '../../language/recognise-language';
import type { SemanticSearch } from '../embeddings/semantic-search';
import { createArticleIndex, type SynonymGroups } from '../search/article-index';
import type { ConfidenceShift } from '../search/confidence-model';
import type { JudgedQuestion } from '../search/judged-question';
import type { IndexedArticle, SearchResult } from '../search/search-types';
import { choosePassage } from './choose-passage';
import { type AnswerDecision, type AnswerThresholds, decideAnswer, defaultThresholds } from './decide-answer';
import { exceptOtherGoods } from './except-other-goods';
import { keepCalibrated } from './keep-calibrated';
import { enterArticle, loadCatalogue } from './load-catalogue';
import { PublishedCatalogue } from './published-catalogue';

/** A published revision of one language version of an article. */
export interface PublishedArticle extends IndexedArticle {
  /** Shared by the language versions of one article. */
  readonly key: string;
  readonly revision: number;
}

interface FoundCandidate {
  readonly articleId: string;
  readonly key: string;
  readonly title: string;
  readonly score: number;
}

interface Found {
  /** The language that was searched, and of every text given. */
  readonly locale: Locale;
  /** Probability (0-1) that the first candidate answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly candidates: readonly FoundCandidate[];
}

export type FoundAnswer =
  | (Found & {
      readonly outcome: 'answer';
      readonly articleId: string;
      readonly key: string;
      readonly revision: number;
      readonly title: string;
      /** Markdown. */
      readonly answer: string;
      /** The part of the answer (Markdown) that fits the question best; the whole answer when it is short. */
      readonly passage: string;
    })
  | (Found & {
      readonly outcome: 'clarify';
      /** One to three, best first. */
      readonly articleIds: readonly string[];
    })
  | (Found & { readonly outcome: 'none' });

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
  readonly synonyms?: SynonymGroups;
  /** A service whose confidence this one takes over instead of fitting its own. */
  readonly calibratedBy?: Pick<AnswerService, 'confidenceShift'>;
  /** Finds by meaning, beside the index; left out, everything stays on this machine. */
  readonly semantic?: SemanticSearch;
}

export interface AnswerService {
  /**
   * Finds the published article that answers a question, in the language that it is asked in.
   *
   * @param options `signal`: until when a model may be waited for; without it, only what is on this machine is asked
   */
  findAnswer(question: string, options: { locale: Locale; signal?: AbortSignal }): Promise<FoundAnswer>;
  /**
   * What a question would be answered with if some articles read otherwise. Customers never see it: the articles are
   * changed and put back within the call, which takes about as long as a search for each of them.
   */
  tryWith(
    question: string,
    options: { locale: Locale; changed: readonly PublishedArticle[] },
  ): AnswerDecision;
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
  /** Number of published language versions. */
  readonly size: number;
}

const CANDIDATES = 10;

/** Keeps one index over everything published and answers questions from it. */
export function createAnswerService(options: AnswerServiceOptions): AnswerService {
  const { logger, now, semantic, thresholds = defaultThresholds } = options;
  const { calibratedBy } = options;
  const index = createArticleIndex({
    synonyms: options.synonyms ?? {},
    ...(calibratedBy ? { shiftOf: calibratedBy.confidenceShift } : {}),
  });
  const catalogue = new PublishedCatalogue();
  const articles = catalogue.byId;
  const calibration = calibratedBy
    ? null
    : keepCalibrated({
        *calibrate(judged) {
          yield* index.calibration(articles, judged);
          if (semantic) yield* semantic.calibration(index, articles);
        },
        readJudged: options.readJudged,
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
    calibration?.start();
    logger.info({ articles: articles.size, milliseconds: now().getTime() - started }, 'Articles indexed');
  }

  const ready = load().catch((error: unknown) => {
    logger.error({ error }, 'Published articles could not be loaded');
    throw error;
  });
  // Whoever needs the index waits on whenReady and sees the failure there.
  ready.catch(() => undefined);

  function chooseLocale(question: string, locale: Locale): Locale {
    const recognised = recogniseLanguage(question);
    return recognised && recognised.confidence >= certainLanguage ? recognised.locale : locale;
  }

  function decide(question: string, locale: Locale, result: SearchResult): AnswerDecision {
    const decision = decideAnswer(result, thresholds);
    return exceptOtherGoods(question, locale, decision, result.candidates, (id) => articles.get(id));
  }

  function searchAndDecide(
    question: string,
    searched: Locale,
    limit = CANDIDATES,
  ): { result: SearchResult; decision: AnswerDecision } {
    const result = index.search(question, { locale: searched, limit });
    const decision = decide(question, searched, result);
    if (decision.outcome !== 'none') return { result, decision };
    const crossed = searchAcross(question, searched, limit);
    const crossedDecision = decide(question, searched, crossed);
    return crossedDecision.outcome === 'none'
      ? { result, decision }
      : { result: crossed, decision: crossedDecision };
  }

  function tryWith(
    question: string,
    { locale, changed }: { locale: Locale; changed: readonly PublishedArticle[] },
  ): AnswerDecision {
    for (const article of changed) index.put(article);
    try {
      return searchAndDecide(question, chooseLocale(question, locale)).decision;
    } finally {
      for (const { id } of changed) {
        const published = articles.get(id);
        if (published) index.put(published);
        else index.remove(id);
      }
    }
  }

  async function findAnswer(
    question: string,
    { locale, signal }: { locale: Locale; signal?: AbortSignal },
  ): Promise<FoundAnswer> {
    const searched = chooseLocale(question, locale);
    const isBlended = semantic !== undefined && signal !== undefined;
    let { result, decision } = searchAndDecide(question, searched, isBlended ? semantic.depth : CANDIDATES);
    if (isBlended) {
      const blended = await semantic.blend(question, result, { locale: searched, limit: CANDIDATES, signal });
      result = withoutWithdrawn(blended, searched);
      decision = decide(question, searched, result);
    }
    return present(question, searched, result, decision);
  }

  /** While an endpoint was waited for, articles may have changed. */
  function withoutWithdrawn(result: SearchResult, locale: Locale): SearchResult {
    const candidates = result.candidates.filter(({ id }) => articles.get(id)?.locale === locale);
    const isFirstThere = candidates[0]?.id === result.candidates[0]?.id;
    return isFirstThere ? { ...result, candidates } : { candidates, confidence: 0, nearConfidence: 0 };
  }

  /**
   * For a question in mixed languages: what another language's index finds, as far as those articles
   * have a version in the language to answer in.
   */
  function searchAcross(question: string, locale: Locale, limit: number): SearchResult {
    const [other] = localeSchema.options.filter((each) => each !== locale);
    const found = index.search(question, { locale: other, limit });
    const candidates = found.candidates.flatMap((candidate) => {
      const version = catalogue.versionOf(candidate.id, locale);
      return version === undefined ? [] : [{ ...candidate, id: version }];
    });
    const complete = candidates[0]?.score === found.candidates[0]?.score;
    return complete ? { ...found, candidates } : { candidates: [], confidence: 0, nearConfidence: 0 };
  }

  function present(
    question: string,
    locale: Locale,
    result: SearchResult,
    decision: AnswerDecision,
  ): FoundAnswer {
    const candidates = result.candidates.flatMap(({ id, score }): FoundCandidate[] => {
      const article = articles.get(id);
      return article ? [{ articleId: id, key: article.key, title: article.title, score }] : [];
    });
    const found: Found = { locale, confidence: decision.confidence, candidates };
    if (decision.outcome === 'clarify') {
      return { ...found, outcome: 'clarify', articleIds: decision.articleIds };
    }
    const article = decision.outcome === 'answer' ? articles.get(decision.articleId) : undefined;
    if (!article) return { ...found, outcome: 'none' };
    const { id, key, revision, title, answer } = article;
    const passage = choosePassage(question, answer, locale);
    return { ...found, outcome: 'answer', articleId: id, key, revision, title, answer, passage };
  }

  return {
    findAnswer,
    tryWith,
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
    recalibrate: () => calibration?.start(),
    setSynonyms: (groups) => index.setSynonyms(groups),
    whenReady: () => ready,
    get size() {
      return articles.size;
    },
  };
}
