import { blockCount, type FeatureCounts } from './features';
import type { SparseVector } from './sparse';

/** How much each block of features weighs: words, stems, pairs, characters. */
const blockWeights = [0.5, 1, 0.5, 0.9] as const;
const empty = -1;

/** The features seen in training: an open-addressing table from hash to number, and their idf. */
export interface FeatureSpace {
  /** Hashes, EMPTY where free; the length is a power of two. */
  keys: Int32Array;
  /** For each key, the feature's number. */
  numbers: Int32Array;
  /** By feature number. */
  idf: Float32Array;
  /** The idf of a feature that training has never seen. */
  unseenIdf: number;
}

/** Numbers the features of the training texts; those in fewer than `leastTexts` texts are left out. */
export function buildFeatureSpace(
  texts: readonly FeatureCounts[],
  leastTexts: readonly number[],
): FeatureSpace {
  const kept: [number, number][] = [];
  for (let block = 0; block < blockCount; block++) {
    const frequencies = new Map<number, number>();
    for (const text of texts) {
      for (const hash of text[block]?.keys() ?? []) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
    }
    for (const entry of frequencies) if (entry[1] >= (leastTexts[block] ?? 1)) kept.push(entry);
  }
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, kept.length * 2)));
  const space: FeatureSpace = {
    keys: new Int32Array(size).fill(empty),
    numbers: new Int32Array(size),
    idf: new Float32Array(kept.length),
    unseenIdf: inverseFrequency(texts.length, 0),
  };
  for (const [number, [hash, frequency]] of kept.entries()) {
    const slot = slotOf(space.keys, hash);
    space.keys[slot] = hash;
    space.numbers[slot] = number;
    space.idf[number] = inverseFrequency(texts.length, frequency);
  }
  return space;
}

function inverseFrequency(texts: number, frequency: number): number {
  return Math.log((texts + 1) / (frequency + 1)) + 1;
}

/** The number of a feature, or -1 when training never saw it. */
export function featureNumber({ keys, numbers }: FeatureSpace, hash: number): number {
  const slot = slotOf(keys, hash);
  return keys[slot] === empty ? -1 : (numbers[slot] ?? -1);
}

function slotOf(keys: Int32Array, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (keys[slot] !== empty && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/**
 * A text as a sparse vector: sublinear term frequency times idf, each block scaled to unit length on its
 * own. Unseen features count in the length, so that unfamiliar text gets a short vector.
 */
export function toVector(space: FeatureSpace, counts: FeatureCounts): SparseVector {
  const ids: number[] = [];
  const values: number[] = [];
  for (let block = 0; block < blockCount; block++) {
    const first = ids.length;
    let squares = 0;
    for (const [hash, count] of counts[block] ?? []) {
      const number = featureNumber(space, hash);
      const value = (1 + Math.log(count)) * (number < 0 ? space.unseenIdf : (space.idf[number] ?? 0));
      squares += value * value;
      if (number < 0) continue;
      ids.push(number);
      values.push(value);
    }
    const scale = (blockWeights[block] ?? 0) / (Math.sqrt(squares) || 1);
    for (let i = first; i < values.length; i++) values[i] = (values[i] ?? 0) * scale;
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}
