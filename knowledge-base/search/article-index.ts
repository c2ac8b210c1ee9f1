import type { Locale } from '../../contracts/locale';
import { recogniseLanguage } from '../../language/recognise-language';
import { calibrateConfidence } from './calibrate-confidence';
import { type ConfidenceShift, noShift } from './confidence-model';
import type { JudgedQuestion } from './judged-question';
import { LocaleIndex, type PackedIndex } from './locale-index';
import { judgeCandidates, rankCandidates } from './rank-candidates';
import { defaultParameters, type SearchParameters } from './search-parameters';
import type { IndexedArticle, SearchOptions, SearchResult } from './search-types';

const defaultLimit = 10;
const nothing: SearchResult = { candidates: [], confidence: 0, nearConfidence: 0 };

export interface ArticleIndex {
  /** Enters an article, or replaces the one with the same id and locale. Found by the next search. */
  put(article: IndexedArticle): void;
  /** Takes over a language's index that another thread built, in place of what was there. */
  adopt(packed: PackedIndex): void;
  /** Takes an article out, from one locale or from all. Whether there was one. */
  remove(id: string, locale?: Locale): boolean;
  /** Finds the articles that answer a question. Never throws, whatever the query. */
  search(query: string, options?: SearchOptions): SearchResult;
  /**
   * Fits confidence to these articles, language by language, from their alternative questions and from what
   * people judged. Each step is about as much work as a few searches; the result counts from the last step of
   * a language on.
   *
   * @param articles everything that the index holds, by id; may change between steps
   * @param judged what people said about answers, the latest first
   */
  calibration(
    articles: ReadonlyMap<string, IndexedArticle>,
    judged?: readonly JudgedQuestion[],
  ): Generator<void, void>;
  /** What a language's questions add to confidence, in logits; nought before they are asked. */
  shiftOf(locale: Locale): ConfidenceShift;
  /** Takes over what a calibration found before. Counts from the next search on. */
  setShift(locale: Locale, shift: ConfidenceShift): void;
  /** Replaces the editors' groups of words that mean the same. Counts from the next search on. */
  setSynonyms(synonyms: SynonymGroups): void;
  /** Number of articles, each language version counted. */
  readonly size: number;
}

/** Groups of words that mean the same, by language, beside those that come with the product. */
export type SynonymGroups = Readonly<Partial<Record<Locale, readonly (readonly string[])[]>>>;

interface ArticleIndexOptions {
  readonly parameters?: Partial<SearchParameters>;
  readonly synonyms?: SynonymGroups;
  /** Where confidence is fitted elsewhere: what that adds to it, in logits. */
  shiftOf?(locale: Locale): ConfidenceShift;
}

/** An index in memory over articles in several languages, which it never mixes. */
export function createArticleIndex(options: ArticleIndexOptions = {}): ArticleIndex {
  const parameters = { ...defaultParameters, ...options.parameters };
  let synonyms = options.synonyms ?? {};
  const indexes = new Map<Locale, LocaleIndex>();
  /** What each language's own questions add to confidence, in logits. */
  const shifts = new Map<Locale, ConfidenceShift>();

  const shiftOf = options.shiftOf ?? ((locale: Locale) => shifts.get(locale) ?? noShift);

  function indexFor(locale: Locale): LocaleIndex {
    const index = indexes.get(locale) ?? new LocaleIndex(locale, parameters, synonyms[locale]);
    indexes.set(locale, index);
    return index;
  }

  function searchLocale(query: string, locale: Locale, limit: number): SearchResult {
    const index = indexes.get(locale);
    if (!index || limit < 1) return nothing;
    const measured = index.measure(query);
    return judgeCandidates(measured, rankCandidates(measured), shiftOf(locale), limit);
  }

  return {
    shiftOf,
    put(article) {
      indexFor(article.locale).put(article);
    },
    adopt(packed) {
      indexes.set(packed.locale, LocaleIndex.unpack(packed, parameters, synonyms[packed.locale]));
    },
    remove(id, locale) {
      const locales = locale ? [locale] : [...indexes.keys()];
      return locales.map((each) => indexes.get(each)?.remove(id) ?? false).some(Boolean);
    },
    search(query, { locale, limit = defaultLimit } = {}) {
      const recognised = locale ?? (indexes.size > 1 ? recogniseLanguage(query)?.locale : undefined);
      if (recognised) return searchLocale(query, recognised, limit);
      return [...indexes.keys()]
        .map((each) => searchLocale(query, each, limit))
        .reduce((best, result) => (result.confidence > best.confidence ? result : best), nothing);
    },
    *calibration(articles, judged) {
      for (const [locale, index] of indexes) {
        shifts.set(locale, yield* calibrateConfidence(index, locale, articles, judged));
      }
    },
    setShift: (locale, shift) => void shifts.set(locale, shift),
    setSynonyms(groups) {
      synonyms = groups;
      for (const [locale, index] of indexes) index.setSynonyms(groups[locale] ?? []);
    },
    get size() {
      return [...indexes.values()].reduce((sum, index) => sum + index.size, 0);
    },
  };
}
