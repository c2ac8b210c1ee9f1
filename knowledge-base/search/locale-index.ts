import type { Locale } from '../../contracts/locale';
import { ArticleTable, type PackedArticles } from './article-table';
import { HeadingGrams, type PackedGrams } from './heading-grams';
import { bm25InverseFrequency, InverseFrequency } from './inverse-frequency';
import { CandidateMeter, type MeasuredCandidate } from './measure-candidate';
import { mostSlots, type PackedPostings, PostingLists } from './posting-lists';
import type { QueryWord } from './query-word';
import { ArticleReader, type ArticleText } from './read-article-text';
import { readQuery } from './read-query';
import { CandidateRetriever, type Retrieved } from './retrieve-candidates';
import { defaultParameters, type SearchParameters } from './search-parameters';
import type { IndexedArticle } from './search-types';
import { type PackedTitles, TitleCensus } from './title-census';
import { type PackedWords, WordTable } from './word-table';

export interface MeasuredSearch {
  /** The query as read. */
  readonly words: readonly QueryWord[];
  readonly candidates: readonly MeasuredCandidate[];
  /** Share (0-1) of the articles whose title tells them from all others. */
  readonly distinctTitles: number;
  /** How many alternative questions an article has, in the mean. */
  readonly questionsEach: number;
  readonly articleCount: number;
}

export interface PackedIndex {
  readonly locale: Locale;
  readonly articles: PackedArticles;
  readonly postings: PackedPostings;
  readonly titles: PackedTitles;
  readonly grams: PackedGrams;
  readonly words: PackedWords;
}

/** The articles of one language. Entering and removing one costs what that article's length costs. */
export class LocaleIndex {
  private readonly articles = new ArticleTable();
  private readonly postings = new PostingLists();
  private readonly frequencies = new InverseFrequency(bm25InverseFrequency);
  private readonly titles = new TitleCensus();
  private readonly headingGrams = new HeadingGrams();
  private readonly words: WordTable;
  private readonly reader: ArticleReader;
  private weightsAreStale = false;
  private readonly retriever: CandidateRetriever;
  private readonly meter: CandidateMeter;

  constructor(
    private readonly locale: Locale,
    private readonly parameters: SearchParameters = defaultParameters,
    synonyms: readonly (readonly string[])[] = [],
  ) {
    this.words = new WordTable(locale, synonyms);
    this.reader = new ArticleReader(locale);
    this.retriever = new CandidateRetriever(this.articles, this.postings, parameters);
    this.meter = new CandidateMeter(this.articles, this.words, this.headingGrams, (term) =>
      this.massOf(term),
    );
  }

  get size(): number {
    return this.articles.size;
  }

  /** The whole index as another thread can be handed it. */
  pack(): PackedIndex {
    return {
      locale: this.locale,
      articles: this.articles.pack(),
      postings: this.postings.pack(),
      titles: this.titles.pack(),
      grams: this.headingGrams.pack(),
      words: this.words.pack(),
    };
  }

  /** Makes an index of what another thread's `pack` gave; what is packed must not be used otherwise. */
  static unpack(
    packed: PackedIndex,
    parameters?: SearchParameters,
    synonyms?: readonly (readonly string[])[],
  ): LocaleIndex {
    const index = new LocaleIndex(packed.locale, parameters, synonyms);
    index.articles.adopt(packed.articles);
    index.postings.adopt(packed.postings);
    index.titles.adopt(packed.titles);
    index.headingGrams.adopt(packed.grams);
    index.words.adopt(packed.words);
    return index;
  }

  /** Replaces the editors' groups of words that mean the same; what is indexed stays. */
  setSynonyms(groups: readonly (readonly string[])[]): void {
    this.words.setSynonyms(groups);
  }

  put(article: IndexedArticle): void {
    this.remove(article.id);
    this.weightsAreStale = true;
    if (this.size >= mostSlots) throw new RangeError('The index is full: split the knowledge base.');
    const text = this.reader.read(article);
    const packed = this.packText(text);
    const grams = packGrams(text);
    const bodyLength = text.sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    const headingWords = text.headings.reduce((sum, { words }) => sum + words.length, 0);
    const headingLength = Math.round(headingWords / text.headings.length);
    const slot = this.articles.add(article.id, packed, grams, headingLength, bodyLength);
    for (const [term, { heading, body }] of this.countTerms(slot)) {
      this.postings.insert(term, slot, heading, body);
    }
    this.countWords(slot, 1);
    this.countGrams(slot, 1);
    this.titles.count(text.headings[0]?.words ?? [], 1);
  }

  remove(id: string): boolean {
    const slot = this.articles.slotOf(id);
    if (slot === undefined) return false;
    this.weightsAreStale = true;
    for (const term of this.countTerms(slot).keys()) this.postings.remove(term, slot);
    this.countWords(slot, -1);
    this.countGrams(slot, -1);
    this.titles.count(this.titleOf(slot), -1);
    this.articles.remove(slot);
    return true;
  }

  /** The query as read, and the candidates that share most with it, each measured. */
  measure(query: string): MeasuredSearch {
    if (this.weightsAreStale) this.meter.forget();
    this.weightsAreStale = false;
    const words = readQuery(query, {
      locale: this.locale,
      articleCount: this.articles.size,
      words: this.words,
      postings: this.postings,
      parameters: this.parameters,
    });
    const mass = words.reduce((sum, word) => sum + word.mass, 0);
    const retrieved = this.retrieveWorthMeasuring(words);
    this.meter.setQuery(words);
    const candidates = retrieved.map(({ slot, score }) => this.meter.measure(slot, score / mass));
    return {
      words,
      candidates,
      distinctTitles: this.titles.distinctShare,
      questionsEach: this.size === 0 ? 0 : this.headingGrams.headingCount / this.size - 1,
      articleCount: this.size,
    };
  }

  /** The candidates that could still come first: some in any case, more as far as they follow closely. */
  private retrieveWorthMeasuring(words: readonly QueryWord[]): Retrieved[] {
    const { depth, depthAtLeast, worthMeasuring } = this.parameters;
    const retrieved = this.retriever.retrieve(words, depth);
    const enough = worthMeasuring * (retrieved[0]?.score ?? 0);
    return retrieved.filter(({ score }, at) => at < depthAtLeast || score >= enough);
  }

  private titleOf(slot: number): string[] {
    const { values } = this.articles.words;
    const start = this.articles.textStart.at(slot) + 1;
    const words = values.subarray(start + 1, start + 1 + (values[start] as number));
    return Array.from(words, (word) => this.words.word(word));
  }

  private massOf(term: number): number {
    const idf = this.frequencies.of(this.postings.count(term), this.articles.size);
    return idf * this.words.weightOfTerm(term, this.parameters);
  }

  private packText({ headings, sentences }: ArticleText): number[] {
    const packed: number[] = [];
    for (const spans of [headings.map(({ words }) => words), sentences]) {
      packed.push(spans.length);
      for (const span of spans) {
        packed.push(span.length);
        for (const word of span) packed.push(this.words.enter(word));
      }
    }
    return packed;
  }

  private countTerms(slot: number): Map<number, { heading: number; body: number }> {
    const counts = new Map<number, { heading: number; body: number }>();
    this.forEachWord(slot, (word, inHeading) => {
      const term = this.words.termOfWord.at(word);
      const count = counts.get(term) ?? { heading: 0, body: 0 };
      counts.set(term, count);
      if (inHeading) count.heading++;
      else count.body++;
    });
    return counts;
  }

  private countWords(slot: number, change: 1 | -1): void {
    const distinct = new Set<number>();
    this.forEachWord(slot, (word) => distinct.add(word));
    const { values } = this.words.articlesWithWord;
    for (const word of distinct) values[word] = (values[word] as number) + change;
  }

  private forEachWord(slot: number, visit: (word: number, inHeading: boolean) => void): void {
    const { values } = this.articles.words;
    let at = this.articles.textStart.at(slot);
    for (const inHeading of [true, false]) {
      const spans = values[at++] as number;
      for (let span = 0; span < spans; span++) {
        const end = at + 1 + (values[at] as number);
        for (at++; at < end; at++) visit(values[at] as number, inHeading);
      }
    }
  }

  private countGrams(slot: number, change: 1 | -1): void {
    const { values } = this.articles.grams;
    const headings = this.articles.words.at(this.articles.textStart.at(slot));
    let at = this.articles.gramStart.at(slot);
    for (let heading = 0; heading < headings; heading++) {
      const count = values[at] as number;
      this.headingGrams.count(values.subarray(at + 1, at + 1 + count), change);
      at += 1 + count;
    }
  }
}

/** For each heading, how many grams it has and they. */
function packGrams({ headings }: ArticleText): number[] {
  const packed: number[] = [];
  for (const { grams } of headings) {
    packed.push(grams.length);
    for (const gram of grams) packed.push(gram);
  }
  return packed;
}
