import type { ArticleTable } from './article-table';
import type { HeadingGrams } from './heading-grams';
import type { QueryWord } from './query-word';
import type { WordTable } from './word-table';

/** How well one article fits one query, each from 0 to about 1. */
export interface CandidateMeasures {
  /** Character grams shared with the heading that fits best (cosine). */
  grams: number;
  /** Share of the query's mass that one heading covers. */
  headingCover: number;
  /** Share of that heading's own mass that the query covers. */
  headingCovered: number;
  /** Share of the query's mass that one sentence covers. */
  sentenceCover: number;
  /** Share of the query's mass that the article covers anywhere. */
  cover: number;
  /** Share of the query's neighbouring words that stand close, in order, in one heading or sentence. */
  headingPairs: number;
  bodyPairs: number;
  /** How long the body is: the logarithm of its length over the average, so that covering much means less. */
  length: number;
}

const NEAR = 3;
const NOT_SEEN = -1000;

/**
 * Looks at candidates closely: reads their words in order against the query's. One object serves one
 * index; `setQuery` before `measure`.
 */
export class CandidateMeter {
  /** Term number -> the query word (1, 2…) it stands for; 0 for the rest. */
  private wordOfTerm = new Uint8Array(0);
  /** Term number -> share of the word that the term is worth. */
  private shareOfTerm = new Float32Array(0);
  private readonly marked: number[] = [];
  private masses: number[] = [];
  private pairMass = 0;
  private totalMass = 0;
  private best = new Float64Array(0);
  private anywhere = new Float64Array(0);
  private lastPlace = new Int32Array(0);
  private pairSeen = new Uint8Array(0);

  constructor(
    private readonly articles: ArticleTable,
    private readonly words: WordTable,
    private readonly grams: HeadingGrams,
    private readonly massOfTerm: (term: number) => number,
  ) {}

  setQuery(query: readonly QueryWord[]): void {
    for (const term of this.marked) this.wordOfTerm[term] = 0;
    this.marked.length = 0;
    if (this.wordOfTerm.length < this.words.termCount) {
      this.wordOfTerm = new Uint8Array(Math.ceil(this.words.termCount * 1.25));
      this.shareOfTerm = new Float32Array(this.wordOfTerm.length);
    }
    this.grams.setQuery(query.map((word) => word.word));
    this.masses = query.map((word) => word.mass);
    this.totalMass = sum(this.masses);
    this.pairMass = 0;
    for (let at = 1; at < query.length; at++) this.pairMass += this.massOfPair(at);
    for (const [at, word] of query.entries()) {
      for (const { term, weight } of word.alternatives) {
        if (this.wordOfTerm[term] !== 0) continue;
        this.wordOfTerm[term] = at + 1;
        this.shareOfTerm[term] = word.mass > 0 ? Math.min(1, weight / word.mass) : 0;
        this.marked.push(term);
      }
    }
    this.best = new Float64Array(query.length);
    this.anywhere = new Float64Array(query.length);
    this.lastPlace = new Int32Array(query.length);
    this.pairSeen = new Uint8Array(query.length);
  }

  measure(slot: number): CandidateMeasures {
    const measures: CandidateMeasures = {
      grams: 0,
      headingCover: 0,
      headingCovered: 0,
      sentenceCover: 0,
      cover: 0,
      headingPairs: 0,
      bodyPairs: 0,
      length: 0,
    };
    if (this.totalMass === 0) return measures;
    this.anywhere.fill(0);
    this.pairSeen.fill(0);
    let at = this.articles.textStart.at(slot);
    at = this.measureHeadings(at, slot, measures);
    measures.headingPairs = this.pairMass > 0 ? measures.headingPairs / this.pairMass : 0;
    this.pairSeen.fill(0);
    at = this.measureSentences(at, measures);
    measures.bodyPairs = this.pairMass > 0 ? measures.bodyPairs / this.pairMass : 0;
    measures.length = this.articles.relativeBodyLength(slot);
    measures.cover = this.massOf(this.anywhere) / this.totalMass;
    return measures;
  }

  private measureHeadings(from: number, slot: number, measures: CandidateMeasures): number {
    const words = this.articles.words.values;
    const grams = this.articles.grams.values;
    let gramAt = this.articles.gramStart.at(slot);
    let at = from;
    const headings = words[at++] as number;
    let closest = -1;
    for (let heading = 0; heading < headings; heading++) {
      const length = words[at++] as number;
      const own = this.readSpan(at, at + length, true);
      at += length;
      const gramCount = grams[gramAt++] as number;
      const cosine = this.grams.cosine(grams, gramAt, gramAt + gramCount, measures.grams);
      gramAt += gramCount;
      const cover = this.massOf(this.best) / this.totalMass;
      const covered = own.total > 0 ? own.matched / own.total : 0;
      if (cosine > measures.grams) measures.grams = cosine;
      const closeness = cover * covered;
      if (closeness > closest) {
        closest = closeness;
        measures.headingCover = cover;
        measures.headingCovered = covered;
      }
      measures.headingPairs = Math.max(measures.headingPairs, own.pairs);
    }
    return at;
  }

  private measureSentences(from: number, measures: CandidateMeasures): number {
    const words = this.articles.words.values;
    let at = from;
    const sentences = words[at++] as number;
    for (let sentence = 0; sentence < sentences; sentence++) {
      const length = words[at++] as number;
      const own = this.readSpan(at, at + length, false);
      at += length;
      const cover = this.massOf(this.best) / this.totalMass;
      if (cover > measures.sentenceCover) measures.sentenceCover = cover;
      measures.bodyPairs = Math.max(measures.bodyPairs, own.pairs);
    }
    return at;
  }

  /** Leaves in `best` what each query word is worth in the span. */
  private readSpan(
    from: number,
    to: number,
    wholeMass: boolean,
  ): { matched: number; total: number; pairs: number } {
    const words = this.articles.words.values;
    const terms = this.words.termOfWord.values;
    const { best, anywhere, lastPlace, pairSeen, wordOfTerm, shareOfTerm } = this;
    // Spans are short and many: for so few numbers, a loop costs less than a call of fill.
    for (let index = 0; index < best.length; index++) {
      best[index] = 0;
      lastPlace[index] = NOT_SEEN;
      pairSeen[index] = 0;
    }
    let matched = 0;
    let total = 0;
    let pairs = 0;
    for (let at = from; at < to; at++) {
      const term = terms[words[at] as number] as number;
      const word = wordOfTerm[term] as number;
      if (wholeMass) {
        const mass = this.massOfTerm(term);
        total += mass;
        if (word > 0) matched += mass * (shareOfTerm[term] as number);
      }
      if (word === 0) continue;
      const index = word - 1;
      const share = shareOfTerm[term] as number;
      if (share > (best[index] as number)) best[index] = share;
      if (share > (anywhere[index] as number)) anywhere[index] = share;
      lastPlace[index] = at;
      if (index > 0 && pairSeen[index] === 0 && at - (lastPlace[index - 1] as number) <= NEAR) {
        pairSeen[index] = 1;
        pairs += this.massOfPair(index);
      }
    }
    return { matched, total, pairs };
  }

  private massOfPair(index: number): number {
    return Math.sqrt((this.masses[index] as number) * (this.masses[index - 1] as number));
  }

  private massOf(shares: Float64Array): number {
    let mass = 0;
    for (let at = 0; at < shares.length; at++) mass += (shares[at] as number) * (this.masses[at] as number);
    return mass;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
