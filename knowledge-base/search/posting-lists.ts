import { growableInts } from './growable-ints';

const bodyBits = 6;
const headingBits = 3;
const slotShift = bodyBits + headingBits;
const mostInBody = (1 << bodyBits) - 1;
const mostInHeading = (1 << headingBits) - 1;
const firstCapacityLog = 1;

/** How many articles one index can hold: a posting keeps its slot and both frequencies in 31 bits. */
export const mostSlots = 1 << (31 - slotShift);

export const slotOf = (posting: number): number => posting >> slotShift;
export const headingFrequencyOf = (posting: number): number => (posting >> bodyBits) & mostInHeading;
export const bodyFrequencyOf = (posting: number): number => posting & mostInBody;

/** The lists as another thread can be handed them. */
export interface PackedPostings {
  readonly pool: Int32Array;
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly capacityLogs: Int32Array;
  readonly free: number[][];
}

/**
 * For each term, the slots of the articles that have it, ascending, with how often it stands in their
 * headings and bodies. All lists share one typed array; a list that is full moves to a place twice as
 * large, and places given up are used again.
 */
export class PostingLists {
  private readonly pool = growableInts();
  private readonly starts = growableInts();
  private readonly counts = growableInts();
  private readonly capacityLogs = growableInts();
  private free: number[][] = [];

  /** The array in which [start(term), start(term) + count(term)) are the term's postings. */
  get postings(): Int32Array {
    return this.pool.values;
  }

  start(term: number): number {
    return this.starts.at(term);
  }

  /** How many articles have the term. */
  count(term: number): number {
    return term < this.counts.length ? this.counts.at(term) : 0;
  }

  /** Enters a slot that the term does not have yet. */
  insert(term: number, slot: number, headingFrequency: number, bodyFrequency: number): void {
    while (this.starts.length <= term) {
      this.starts.push(this.allocate(firstCapacityLog));
      this.counts.push(0);
      this.capacityLogs.push(firstCapacityLog);
    }
    const count = this.counts.at(term);
    if (count === 1 << this.capacityLogs.at(term)) this.enlarge(term, count);
    const heading = Math.min(headingFrequency, mostInHeading);
    const body = Math.min(bodyFrequency, mostInBody);
    const end = this.starts.at(term) + count;
    const place = this.lowerBound(term, slot);
    if (place < end) this.pool.values.copyWithin(place + 1, place, end);
    this.pool.values[place] = (slot << slotShift) | (heading << bodyBits) | body;
    this.counts.values[term] = count + 1;
  }

  remove(term: number, slot: number): void {
    const end = this.starts.at(term) + this.counts.at(term);
    const place = this.lowerBound(term, slot);
    if (place === end || slotOf(this.pool.at(place)) !== slot) return;
    this.pool.values.copyWithin(place, place + 1, end);
    this.counts.values[term] = end - this.starts.at(term) - 1;
  }

  /** The term's posting for a slot, or -1. */
  find(term: number, slot: number): number {
    const place = this.lowerBound(term, slot);
    if (place === this.starts.at(term) + this.counts.at(term)) return -1;
    const posting = this.pool.at(place);
    return slotOf(posting) === slot ? posting : -1;
  }

  pack(): PackedPostings {
    return {
      pool: this.pool.trim(),
      starts: this.starts.trim(),
      counts: this.counts.trim(),
      capacityLogs: this.capacityLogs.trim(),
      free: this.free,
    };
  }

  adopt(packed: PackedPostings): void {
    this.pool.adopt(packed.pool);
    this.starts.adopt(packed.starts);
    this.counts.adopt(packed.counts);
    this.capacityLogs.adopt(packed.capacityLogs);
    this.free = packed.free;
  }

  private lowerBound(term: number, slot: number): number {
    const postings = this.pool.values;
    let low = this.starts.at(term);
    let high = low + this.counts.at(term);
    // Articles mostly come in slot order: look at the end first.
    if (high > low && slotOf(postings[high - 1] as number) < slot) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (slotOf(postings[middle] as number) < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private enlarge(term: number, count: number): void {
    const log = this.capacityLogs.at(term);
    const old = this.starts.at(term);
    const place = this.allocate(log + 1);
    this.pool.values.copyWithin(place, old, old + count);
    this.starts.values[term] = place;
    this.capacityLogs.values[term] = log + 1;
    const freed = this.free[log] ?? [];
    freed.push(old);
    this.free[log] = freed;
  }

  private allocate(log: number): number {
    return this.free[log]?.pop() ?? this.pool.extend(1 << log);
  }
}
