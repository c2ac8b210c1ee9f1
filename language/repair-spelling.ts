const longestCompared = 32;

export interface SpellingMatch {
  readonly word: string;
  /** Edits between what was typed and this word: letters missing, added, changed, or two swapped. */
  readonly distance: number;
}

/**
 * The words that a misspelt word is compared with. Words are kept by length with a mask of the letters
 * that they contain: one edit changes at most two bits of it, so that nearly every word is refused by
 * one comparison of two numbers and the distance is computed for a handful.
 */
export class SpellingVocabulary {
  private readonly byLength: { words: string[]; masks: number[] }[] = [];

  /** Adds a folded word. The caller adds each word once. */
  add(word: string): void {
    if (word.length > longestCompared) return;
    while (this.byLength.length <= word.length) this.byLength.push({ words: [], masks: [] });
    const group = this.byLength[word.length];
    group?.words.push(word);
    group?.masks.push(letterMask(word));
  }

  /**
   * The words nearest to a folded word, nearest first, at most `limit`; words at the same distance with
   * the same first letter come first, then the more frequent. One edit is allowed for words of 4 to 7
   * letters, two from 8 on; shorter words and those with digits are not repaired.
   *
   * @param frequencyOf how frequent a word is; words with 0 are passed over
   */
  nearest(word: string, frequencyOf: (word: string) => number, limit = 3): SpellingMatch[] {
    const most = editsAllowed(word);
    if (most === 0) return [];
    const mask = letterMask(word);
    const found: (SpellingMatch & { rank: number })[] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      const group = this.byLength[length];
      if (!group) continue;
      const { words, masks } = group;
      for (let at = 0; at < masks.length; at++) {
        if (countBits((masks[at] as number) ^ mask) > 2 * most) continue;
        const candidate = words[at] as string;
        const distance = editDistance(word, candidate, most);
        if (distance > most) continue;
        const frequency = frequencyOf(candidate);
        if (frequency === 0) continue;
        const rank =
          distance + (candidate[0] === word[0] ? 0 : 0.6) - Math.min(0.3, 0.05 * Math.log(frequency));
        found.push({ word: candidate, distance, rank });
      }
    }
    found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
    return found.slice(0, limit).map(({ word: match, distance }) => ({ word: match, distance }));
  }
}

function editsAllowed(word: string): number {
  if (word.length < 4 || word.length > longestCompared || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** One bit a letter, all other characters sharing the 27th. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask;
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const row = longestCompared + 1;
const distances = new Uint8Array(row * row);

/**
 * The optimal string alignment distance (Damerau-Levenshtein without editing a swapped pair again) of
 * two words of at most 32 characters, or any number above `most` once it must be larger; only the
 * diagonal band that can stay within `most` is computed.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  for (let i = 0; i <= left.length; i++) {
    const from = Math.max(0, i - most);
    const to = Math.min(right.length, i + most);
    let best = most + 1;
    for (let j = from; j <= to; j++) {
      const distance = cell(left, right, i, j, most);
      distances[i * row + j] = distance;
      if (distance < best) best = distance;
    }
    if (best > most) return most + 1;
  }
  return distances[left.length * row + right.length] as number;
}

function cell(left: string, right: string, i: number, j: number, most: number): number {
  if (i === 0) return j;
  if (j === 0) return i;
  const above = (i - 1) * row + j;
  const same = left.charCodeAt(i - 1) === right.charCodeAt(j - 1);
  let distance = (distances[above - 1] as number) + (same ? 0 : 1);
  if (j - i < most) distance = Math.min(distance, (distances[above] as number) + 1);
  if (i - j < most) distance = Math.min(distance, (distances[i * row + j - 1] as number) + 1);
  if (
    !same &&
    i > 1 &&
    j > 1 &&
    left.charCodeAt(i - 1) === right.charCodeAt(j - 2) &&
    left.charCodeAt(i - 2) === right.charCodeAt(j - 1)
  ) {
    distance = Math.min(distance, (distances[(i - 2) * row + j - 2] as number) + 1);
  }
  return Math.min(distance, most + 1);
}
