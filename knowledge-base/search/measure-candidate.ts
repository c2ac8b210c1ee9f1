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
  /** How close all headings are together: a mean in which the closest count most. */
  headingFit: number;
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

export interface MeasuredCandidate extends CandidateMeasures {
  readonly id: string;
  /** BM25F as a share of what a perfect short article would score. */
  readonly bm25: number;
}

/** What of an article's headings is the same for every query, heading by heading. */
interface HeadingFacts {
  /** The sum of its words' masses. */
  readonly masses: Float64Array;
  /** The length of the vector that its grams make. */
  readonly norms: Float64Array;
}

/** How much more a close heading counts in the mean than a distant one. */
const fitSteepness = 6;
const near = 3;
/** Of so many articles, what is the same for every query is remembered. */
const mostFacts = 2_000;
const notSeen = -1000;

/**
 * Looks at candidates closely: reads their words in order against the query's. One object serves one
 * index; `setQuery` before `measure`.
 */
export class CandidateMeter {
  /** Term number -> the query word (1, 2…) it stands for; 0 for the rest. */
  private wordOfTerm = new Uint8Array(0);
  /** Term number -> share of the word that the term is worth. */
  private shareOfTerm = new Float32Array(0);
  /** Term number -> what a match with it is worth: its own mass, as far as it stands for the word. */
  private matchOfTerm = new Float64Array(0);
  private readonly marked: number[] = [];
  private masses: number[] = [];
  private pairMass = 0;
  private totalMass = 0;
  private best = new Float64Array(0);
  private anywhere = new Float64Array(0);
  private lastPlace = new Int32Array(0);
  private pairSeen = new Uint8Array(0);
  private readonly facts = new Map<number, HeadingFacts>();

  constructor(
    private readonly articles: ArticleTable,
    private readonly words: WordTable,
    private readonly grams: HeadingGrams,
    private readonly massOfTerm: (term: number) => number,
  ) {}

  /** Forgets what the articles' masses and grams were: one of them has changed, and with it all weights. */
  forget(): void {
    this.facts.clear();
  }

  setQuery(query: readonly QueryWord[]): void {
    for (const term of this.marked) this.wordOfTerm[term] = 0;
    this.marked.length = 0;
    if (this.wordOfTerm.length < this.words.termCount) {
      this.wordOfTerm = new Uint8Array(Math.ceil(this.words.termCount * 1.25));
      this.shareOfTerm = new Float32Array(this.wordOfTerm.length);
      this.matchOfTerm = new Float64Array(this.wordOfTerm.length);
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
        this.matchOfTerm[term] = this.massOfTerm(term) * (this.shareOfTerm[term] as number);
        this.marked.push(term);
      }
    }
    this.best = new Float64Array(query.length);
    this.anywhere = new Float64Array(query.length);
    this.lastPlace = new Int32Array(query.length);
    this.pairSeen = new Uint8Array(query.length);
  }

  measure(slot: number, bm25: number): MeasuredCandidate {
    this.anywhere.fill(0);
    const from = this.articles.textStart.at(slot);
    const headings = this.measureHeadings(from, slot);
    const sentences = this.measureSentences(headings.end);
    // Written out: a literal of one shape costs a fraction of objects spread into each other.
    return {
      id: this.articles.idOf(slot),
      bm25,
      grams: headings.grams,
      headingCover: headings.cover,
      headingCovered: headings.covered,
      headingFit: headings.fit,
      sentenceCover: sentences.cover,
      cover: share(this.massOf(this.anywhere), this.totalMass),
      headingPairs: share(headings.pairs, this.pairMass),
      bodyPairs: share(sentences.pairs, this.pairMass),
      length: this.totalMass > 0 ? this.articles.relativeBodyLength(slot) : 0,
    };
  }

  private measureHeadings(from: number, slot: number) {
    const words = this.articles.words.values;
    const grams = this.articles.grams.values;
    const { masses, norms } = this.factsOf(slot, from);
    let gramAt = this.articles.gramStart.at(slot);
    let at = from + 1;
    let closest = -1;
    let bestGrams = 0;
    let bestCover = 0;
    let bestCovered = 0;
    let fits = 0;
    let pairs = 0;
    for (let heading = 0; heading < masses.length; heading++) {
      const length = words[at++] as number;
      const own = this.readSpan(at, at + length);
      const gramsFrom = gramAt + 1;
      gramAt = gramsFrom + (grams[gramAt] as number);
      const norm = norms[heading] as number;
      bestGrams = Math.max(bestGrams, this.grams.cosine(grams, gramsFrom, gramAt, norm));
      at += length;
      const cover = share(this.massOf(this.best), this.totalMass);
      const covered = share(own.matched, masses[heading] as number);
      const closeness = cover * covered;
      fits += closeness === 0 ? 1 : Math.exp(fitSteepness * Math.sqrt(closeness));
      if (closeness > closest) {
        closest = closeness;
        bestCover = cover;
        bestCovered = covered;
      }
      pairs = Math.max(pairs, own.pairs);
    }
    const fit = Math.log(fits / masses.length) / fitSteepness;
    return { grams: bestGrams, cover: bestCover, covered: bestCovered, fit, pairs, end: at };
  }

  private factsOf(slot: number, from: number): HeadingFacts {
    const known = this.facts.get(slot);
    if (known !== undefined) return known;
    const words = this.articles.words.values;
    const grams = this.articles.grams.values;
    const terms = this.words.termOfWord.values;
    const headings = words[from] as number;
    const facts = { masses: new Float64Array(headings), norms: new Float64Array(headings) };
    let at = from + 1;
    let gramAt = this.articles.gramStart.at(slot);
    for (let heading = 0; heading < headings; heading++) {
      let mass = 0;
      const end = at + 1 + (words[at] as number);
      for (at++; at < end; at++) mass += this.massOfTerm(terms[words[at] as number] as number);
      facts.masses[heading] = mass;
      const gramEnd = gramAt + 1 + (grams[gramAt] as number);
      facts.norms[heading] = this.grams.normOf(grams, gramAt + 1, gramEnd);
      gramAt = gramEnd;
    }
    if (this.facts.size >= mostFacts) this.facts.clear();
    this.facts.set(slot, facts);
    return facts;
  }

  private measureSentences(from: number) {
    const words = this.articles.words.values;
    let at = from;
    const sentences = words[at++] as number;
    let cover = 0;
    let pairs = 0;
    for (let sentence = 0; sentence < sentences; sentence++) {
      const length = words[at++] as number;
      const own = this.readSpan(at, at + length);
      at += length;
      cover = Math.max(cover, share(this.massOf(this.best), this.totalMass));
      pairs = Math.max(pairs, own.pairs);
    }
    return { cover, pairs };
  }

  /** Leaves in `best` what each query word is worth in the span. */
  private readSpan(from: number, to: number): { matched: number; pairs: number } {
    const words = this.articles.words.values;
    const terms = this.words.termOfWord.values;
    const { best, anywhere, lastPlace, pairSeen, wordOfTerm, shareOfTerm, matchOfTerm } = this;
    // Spans are short and many: for so few numbers, a loop costs less than a call of fill.
    for (let index = 0; index < best.length; index++) {
      best[index] = 0;
      lastPlace[index] = notSeen;
      pairSeen[index] = 0;
    }
    let matched = 0;
    let pairs = 0;
    for (let at = from; at < to; at++) {
      const term = terms[words[at] as number] as number;
      const word = wordOfTerm[term] as number;
      if (word === 0) continue;
      const index = word - 1;
      const share = shareOfTerm[term] as number;
      matched += matchOfTerm[term] as number;
      if (share > (best[index] as number)) best[index] = share;
      if (share > (anywhere[index] as number)) anywhere[index] = share;
      lastPlace[index] = at;
      if (index > 0 && pairSeen[index] === 0 && at - (lastPlace[index - 1] as number) <= near) {
        pairSeen[index] = 1;
        pairs += this.massOfPair(index);
      }
    }
    return { matched, pairs };
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

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
