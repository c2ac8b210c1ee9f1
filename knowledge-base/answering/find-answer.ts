import { type Locale, localeSchema } from '../../contracts/locale';
import { certainLanguage, recogniseLanguage } from '../../language/recognise-language';
import type { SemanticSearch } from '../embeddings/semantic-search';
import type { ArticleIndex } from '../search/article-index';
import type { SearchResult } from '../search/search-types';
import { choosePassage } from './choose-passage';
import { type AnswerDecision, type AnswerThresholds, decideAnswer } from './decide-answer';
import { exceptOtherGoods } from './except-other-goods';
import { goodsAsProduct, isAboutAnyProduct } from './goods-as-product';
import type { PublishedArticle, PublishedCatalogue } from './published-catalogue';

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

interface FinderOptions {
  readonly index: ArticleIndex;
  /** The same articles as the index has. */
  readonly catalogue: PublishedCatalogue;
  readonly semantic: SemanticSearch | undefined;
  readonly thresholds: AnswerThresholds;
}

/** What is different while a question is tried. */
interface TriedChange {
  /** As if these were published. */
  readonly changed: readonly PublishedArticle[];
  /** As if these were withdrawn, by id. */
  readonly withdrawn?: readonly string[];
}

interface AskedQuestion {
  readonly question: string;
  readonly locale: Locale;
}

export interface AnswerFinder {
  /**
   * Finds the published article that answers a question, in the language that it is asked in.
   *
   * @param options `signal`: until when a model may be waited for; without it, only what is on this machine is asked
   */
  findAnswer(question: string, options: { locale: Locale; signal?: AbortSignal }): Promise<FoundAnswer>;
  /**
   * What a question would be answered with if some articles read otherwise, or were withdrawn. Customers never see
   * it: the articles are changed and put back within the call, which takes about as long as a search for each of them.
   */
  tryWith(question: string, options: { locale: Locale } & TriedChange): AnswerDecision;
  /**
   * The same for several questions, the articles changed once for all that are asked: at least one, and no further
   * one after `sliceMs` milliseconds. The decisions are of the first questions, in their order.
   */
  trySome(asked: readonly AskedQuestion[], options: { sliceMs: number } & TriedChange): AnswerDecision[];
}

const mostCandidates = 10;

/** Searches, decides whether what was found is sure enough, and presents it. */
export function createAnswerFinder({ index, catalogue, semantic, thresholds }: FinderOptions): AnswerFinder {
  const articles = catalogue.byId;
  /** How articles read while a question is tried. */
  let tried: ReadonlyMap<string, PublishedArticle> = new Map();
  const findArticle = (id: string) => tried.get(id) ?? articles.get(id);

  function chooseLocale(question: string, locale: Locale): Locale {
    const recognised = recogniseLanguage(question);
    return recognised && recognised.confidence >= certainLanguage ? recognised.locale : locale;
  }

  function decide(question: string, locale: Locale, result: SearchResult): AnswerDecision {
    const decision = decideAnswer(result, thresholds);
    return exceptOtherGoods(question, locale, decision, result.candidates, findArticle);
  }

  function searchAndDecide(
    question: string,
    searched: Locale,
    limit = mostCandidates,
  ): { result: SearchResult; decision: AnswerDecision } {
    const result = index.search(question, { locale: searched, limit });
    const decision = decide(question, searched, result);
    if (decision.outcome === 'answer') return { result, decision };
    const general = searchAsProduct(question, searched, limit);
    if (general?.decision.outcome === 'answer') return general;
    if (decision.outcome !== 'none') return { result, decision };
    if (general?.decision.outcome === 'clarify') return general;
    const crossed = searchAcross(question, searched, limit);
    const crossedDecision = decide(question, searched, crossed);
    return crossedDecision.outcome === 'none'
      ? { result, decision }
      : { result: crossed, decision: crossedDecision };
  }

  /** "Can I return a lamp?" is answered where "can I return a product?" is, unless it asks for the lamp's own price. */
  function searchAsProduct(
    question: string,
    locale: Locale,
    limit: number,
  ): { result: SearchResult; decision: AnswerDecision } | null {
    const general = goodsAsProduct(question, locale);
    if (general === null) return null;
    const result = index.search(general, { locale, limit });
    const decision = decide(question, locale, result);
    const first = findArticle(result.candidates[0]?.id ?? '');
    return first !== undefined && isAboutAnyProduct(first) ? { result, decision } : null;
  }

  function tryWith(question: string, { locale, ...trial }: { locale: Locale } & TriedChange): AnswerDecision {
    return inTrial(trial, () => searchAndDecide(question, chooseLocale(question, locale)).decision);
  }

  function trySome(
    asked: readonly AskedQuestion[],
    { sliceMs, ...trial }: { sliceMs: number } & TriedChange,
  ): AnswerDecision[] {
    return inTrial(trial, () => {
      const endsAt = performance.now() + sliceMs;
      const decisions: AnswerDecision[] = [];
      for (const { question, locale } of asked) {
        if (decisions.length > 0 && performance.now() > endsAt) break;
        decisions.push(searchAndDecide(question, chooseLocale(question, locale)).decision);
      }
      return decisions;
    });
  }

  function inTrial<T>({ changed, withdrawn = [] }: TriedChange, work: () => T): T {
    for (const article of changed) index.put(article);
    for (const id of withdrawn) index.remove(id);
    tried = new Map(changed.map((article) => [article.id, article]));
    try {
      return work();
    } finally {
      tried = new Map();
      for (const id of [...changed.map((article) => article.id), ...withdrawn]) {
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
    let { result, decision } = searchAndDecide(
      question,
      searched,
      isBlended ? semantic.depth : mostCandidates,
    );
    if (isBlended) {
      const blended = await semantic.blend(question, result, {
        locale: searched,
        limit: mostCandidates,
        signal,
      });
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

  return { findAnswer, tryWith, trySome };
}
