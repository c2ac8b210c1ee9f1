import type { ArticleTable } from './article-table';
import { bodyFrequencyOf, headingFrequencyOf, type PostingLists, slotOf } from './posting-lists';
import type { QueryWord } from './query-word';
import type { SearchParameters } from './search-parameters';

export interface Retrieved {
  readonly slot: number;
  /** BM25F over the query's words, in units of inverse document frequency. */
  readonly score: number;
}

/** Below this many postings, counting them all is cheaper than asking whether they can matter. */
const worthSkipping = 1_500;
/** Looking one article up in a list of postings costs about as much as reading so many of them. */
const lookUpCost = 40;

/**
 * Finds the articles with the highest BM25F (Robertson, Zaragoza & Taylor, 2004). Words are taken from
 * the one that can add most to the one that can add least, and once the rest together cannot lift a new
 * article among the best, only articles already seen are looked up (the MaxScore rule of Turtle &
 * Flood, 1995): the result is the same as scoring every article.
 */
export class CandidateRetriever {
  private scores = new Float64Array(0);
  /** Slot -> the word (numbered over all searches) counted last, and what it counted for. */
  private lastWord = new Int32Array(0);
  private lastGain = new Float64Array(0);
  private seen = new Int32Array(0);
  private seenCount = 0;
  private wordNumber = 0;
  private firstWordNumber = 1;
  /** What a word more adds to the length normalisation: b over the average length. */
  private headingSlope = 0;
  private bodySlope = 0;

  constructor(
    private readonly articles: ArticleTable,
    private readonly postings: PostingLists,
    private readonly parameters: SearchParameters,
  ) {}

  /** The `count` best, best first; equals by id, so that the order of entry plays no part. */
  retrieve(query: readonly QueryWord[], count: number): Retrieved[] {
    this.prepare();
    const words = query.filter((word) => word.alternatives.length > 0);
    words.sort((a, b) => highestGain(b) - highestGain(a) || (a.word < b.word ? -1 : 1));
    let remaining = words.reduce((sum, word) => sum + this.mostOf(word), 0);
    for (const [at, word] of words.entries()) {
      if (this.isLong(word) && remaining <= this.leastOfBest(count)) {
        this.finishSeen(words.slice(at), remaining, count);
        break;
      }
      this.countWord(word);
      remaining -= this.mostOf(word);
    }
    return this.takeBest(count);
  }

  private prepare(): void {
    const slots = this.articles.slotCount;
    if (this.scores.length < slots) {
      const room = Math.ceil(slots * 1.25) + 16;
      this.scores = new Float64Array(room);
      this.lastGain = new Float64Array(room);
      this.lastWord = new Int32Array(room);
      this.seen = new Int32Array(room);
      this.wordNumber = 0;
    }
    this.seenCount = 0;
    if (this.wordNumber > 2_000_000_000) {
      this.lastWord.fill(0);
      this.wordNumber = 0;
    }
    this.firstWordNumber = this.wordNumber + 1;
    const { headingB, bodyB } = this.parameters;
    this.headingSlope = (headingB * this.articles.size) / Math.max(1, this.articles.headingLengthSum);
    this.bodySlope = (bodyB * this.articles.size) / Math.max(1, this.articles.bodyLengthSum);
  }

  private isLong(word: QueryWord): boolean {
    let postings = 0;
    for (const { term } of word.alternatives) postings += this.postings.count(term);
    return postings >= worthSkipping;
  }

  private countWord(word: QueryWord): void {
    this.wordNumber++;
    for (const { term, weight } of word.alternatives) {
      const { postings } = this.postings;
      const start = this.postings.start(term);
      const end = start + this.postings.count(term);
      for (let at = start; at < end; at++) this.gain(postings[at] as number, weight);
    }
  }

  /** Of several alternatives for one word, an article is paid the best one only. */
  private gain(posting: number, weight: number): void {
    const slot = slotOf(posting);
    const gained = weight * this.saturation(posting, slot);
    const last = this.lastWord[slot] as number;
    if (last === this.wordNumber) {
      const better = gained - (this.lastGain[slot] as number);
      if (better <= 0) return;
      this.scores[slot] = (this.scores[slot] as number) + better;
    } else {
      // A mark from an earlier search means that this one has not met the article yet.
      if (last < this.firstWordNumber) {
        this.scores[slot] = 0;
        this.seen[this.seenCount++] = slot;
      }
      this.scores[slot] = (this.scores[slot] as number) + gained;
      this.lastWord[slot] = this.wordNumber;
    }
    this.lastGain[slot] = gained;
  }

  /** BM25F's saturated frequency: below k1 + 1, however often the word stands there. */
  private saturation(posting: number, slot: number): number {
    const { k1, headingB, headingWeight, bodyB } = this.parameters;
    const headingLength = this.articles.headingLength.values[slot] as number;
    const bodyLength = this.articles.bodyLength.values[slot] as number;
    const frequency =
      (headingWeight * headingFrequencyOf(posting)) / (1 - headingB + this.headingSlope * headingLength) +
      bodyFrequencyOf(posting) / (1 - bodyB + this.bodySlope * bodyLength);
    return ((k1 + 1) * frequency) / (k1 + frequency);
  }

  /** The score of the last of the `count` best so far, or -Infinity with fewer. */
  private leastOfBest(count: number): number {
    const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    for (let at = 0; at < this.seenCount; at++) {
      insertDescending(best, this.scores[this.seen[at] as number] as number);
    }
    return best[count - 1] as number;
  }

  /** Counts the rest of the words for those articles seen that can still come among the best. */
  private finishSeen(words: readonly QueryWord[], remaining: number, count: number): void {
    let open = remaining;
    for (const word of words) {
      this.dropSeenBelow(this.leastOfBest(count) - open);
      this.wordNumber++;
      for (const { term, weight } of word.alternatives) {
        if (this.seenCount * lookUpCost < this.postings.count(term)) this.lookUpSeen(term, weight);
        else this.scanSeen(term, weight);
      }
      open -= this.mostOf(word);
    }
  }

  private dropSeenBelow(score: number): void {
    let kept = 0;
    for (let at = 0; at < this.seenCount; at++) {
      const slot = this.seen[at] as number;
      if ((this.scores[slot] as number) >= score) this.seen[kept++] = slot;
    }
    this.seenCount = kept;
  }

  private lookUpSeen(term: number, weight: number): void {
    for (let at = 0; at < this.seenCount; at++) {
      const posting = this.postings.find(term, this.seen[at] as number);
      if (posting >= 0) this.gain(posting, weight);
    }
  }

  private scanSeen(term: number, weight: number): void {
    const { postings } = this.postings;
    const start = this.postings.start(term);
    const end = start + this.postings.count(term);
    for (let at = start; at < end; at++) {
      const posting = postings[at] as number;
      if ((this.lastWord[slotOf(posting)] as number) >= this.firstWordNumber) this.gain(posting, weight);
    }
  }

  /** The most that a word can add to an article: the saturation stays below k1 + 1. */
  private mostOf(word: QueryWord): number {
    return highestGain(word) * (this.parameters.k1 + 1);
  }

  private takeBest(count: number): Retrieved[] {
    const least = this.leastOfBest(count);
    const best: Retrieved[] = [];
    for (let at = 0; at < this.seenCount; at++) {
      const slot = this.seen[at] as number;
      const score = this.scores[slot] as number;
      if (score >= least) best.push({ slot, score });
    }
    best.sort(
      (a, b) => b.score - a.score || (this.articles.idOf(a.slot) < this.articles.idOf(b.slot) ? -1 : 1),
    );
    return best.slice(0, count);
  }
}

function highestGain(word: QueryWord): number {
  let highest = 0;
  for (const { weight } of word.alternatives) highest = Math.max(highest, weight);
  return highest;
}

function insertDescending(best: Float64Array, value: number): void {
  let at = best.length - 1;
  if (value <= (best[at] as number)) return;
  for (; at > 0 && value > (best[at - 1] as number); at--) best[at] = best[at - 1] as number;
  best[at] = value;
}
