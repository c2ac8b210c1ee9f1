import { type FeatureSpace, featureNumber } from './feature-space';
import { blocks, type FeatureCounts } from './features';

/** The block whose features stand for what a text says: its stems and concepts. */
const stemBlock = blocks.stems;

/** By feature number, the classes whose examples contain the stem: classes[offsets[n] … offsets[n + 1]). */
export interface WordOwners {
  offsets: Int32Array;
  classes: Int32Array;
}

/** Records which classes know which stems. */
export function recordOwners(
  space: FeatureSpace,
  texts: readonly FeatureCounts[],
  labels: Int32Array,
): WordOwners {
  const owners: (Set<number> | undefined)[] = Array.from({ length: space.idf.length });
  for (const [row, text] of texts.entries()) {
    for (const hash of text[stemBlock]?.keys() ?? []) {
      const number = featureNumber(space, hash);
      if (number < 0) continue;
      const known = owners[number] ?? new Set();
      owners[number] = known.add(labels[row] as number);
    }
  }
  const offsets = new Int32Array(owners.length + 1);
  for (const [number, known] of owners.entries())
    offsets[number + 1] = (offsets[number] as number) + (known?.size ?? 0);
  const classes = new Int32Array(offsets[owners.length] as number);
  for (const [number, known] of owners.entries()) {
    classes.set(
      [...(known ?? [])].sort((a, b) => a - b),
      offsets[number] as number,
    );
  }
  return { offsets, classes };
}

interface Familiarity {
  /** How many different stems the text has. */
  stems: number;
  /** The share of their idf that no example has. */
  unknown: number;
  /** The share of their idf that examples of the class have. */
  ownedByClass: number;
}

/** How far a text's words are known at all, and to one class. */
export function measureFamiliarity(
  space: FeatureSpace,
  { offsets, classes }: WordOwners,
  text: FeatureCounts,
  target: number,
): Familiarity {
  let total = 0;
  let unknown = 0;
  let owned = 0;
  const stems = text[stemBlock] ?? new Map<number, number>();
  for (const hash of stems.keys()) {
    const number = featureNumber(space, hash);
    const idf = number < 0 ? space.unseenIdf : (space.idf[number] as number);
    total += idf;
    if (number < 0) unknown += idf;
    else if (includes(classes, offsets[number] as number, offsets[number + 1] as number, target))
      owned += idf;
  }
  return { stems: stems.size, unknown: total && unknown / total, ownedByClass: total && owned / total };
}

function includes(sorted: Int32Array, from: number, to: number, target: number): boolean {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  return low < to && sorted[low] === target;
}
