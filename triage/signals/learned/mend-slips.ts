import type { PhraseWords } from '../phrase-words';
import { withinOneEdit } from '../within-one-edit';

const shortest = 4;
const plain = /^[a-z]+$/;

/** In how many letters at least a phrase's word is meant that the examples hardly have. */
const tellingLetters = 6;

/**
 * Mends a slip of the finger: a word that is not known becomes the commonest known one of those one edit away with
 * the same start, or with its first two letters swapped. A known word's plural is no slip.
 * @param counts how often words stand in the examples
 * @param phrases the words that phrases are made of, which the examples need not have
 */
export function createSlipMender(
  counts: ReadonlyMap<string, number>,
  phrases: PhraseWords,
): (word: string) => string {
  const byStart = new Map<string, string[]>();
  const telling = [...phrases.words].filter((word) => word.length >= tellingLetters);
  const common = [...counts].filter(([word, times]) => times >= leastTimes(word)).map(([word]) => word);
  for (const word of new Set([...telling, ...common])) {
    if (!plain.test(word)) continue;
    const key = keyOf(word[0], word.length);
    const known = byStart.get(key);
    if (known === undefined) byStart.set(key, [word]);
    else known.push(word);
  }
  const has = (word: string) => counts.has(word) || phrases.has(word);
  const isKnown = (word: string) => has(word) || (word.endsWith('s') && has(word.slice(0, -1)));
  return (word) => {
    if (word.length < shortest || !plain.test(word) || isKnown(word)) return word;
    let best = word;
    let most = 0;
    for (const start of new Set(word.slice(0, 2))) {
      for (let length = Math.max(shortest, word.length - 1); length <= word.length + 1; length++) {
        for (const candidate of byStart.get(keyOf(start, length)) ?? []) {
          const times = counts.get(candidate) ?? 1;
          if (times <= most || !startsAlike(word, candidate)) continue;
          if (!withinOneEdit(word, candidate)) continue;
          most = times;
          best = candidate;
        }
      }
    }
    return best;
  };
}

/** How often others' likely word stands in the examples: the shorter it is, the more words are near it. */
function leastTimes(word: string): number {
  if (word.length >= 7) return 3;
  if (word.length >= 5) return 5;
  return word.length >= shortest ? 12 : Number.POSITIVE_INFINITY;
}

const keyOf = (start: string | undefined, length: number): string => `${start}${length}`;

function startsAlike(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
}
