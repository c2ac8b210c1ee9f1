import { SpellingVocabulary } from '../../language/repair-spelling';
import type { PhraseWords } from './phrase-words';

const shortest = 4;
/** In how many letters at least a phrase's word is meant that the examples hardly have. */
const tellingLetters = 6;
/** More words than stand one edit from any: those that start otherwise are passed over only then. */
const mostNear = 20;

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
  const telling = [...phrases.words].filter((word) => word.length >= tellingLetters);
  const common = [...counts].filter(([word, times]) => times >= leastTimes(word)).map(([word]) => word);
  const vocabulary = new SpellingVocabulary();
  for (const word of new Set([...telling, ...common])) vocabulary.add(word);
  const timesOf = (word: string) => counts.get(word) ?? 1;
  const has = (word: string) => counts.has(word) || phrases.has(word);
  const isKnown = (word: string) => has(word) || (word.endsWith('s') && has(word.slice(0, -1)));
  return (word) => {
    if (word.length < shortest || isKnown(word)) return word;
    const near = vocabulary
      .nearest(word, timesOf, mostNear)
      .filter((match) => match.distance === 1 && startsAlike(word, match.word))
      .sort((a, b) => timesOf(b.word) - timesOf(a.word));
    return near[0]?.word ?? word;
  };
}

/** How often others' likely word stands in the examples: the shorter it is, the more words are near it. */
function leastTimes(word: string): number {
  if (word.length >= 7) return 3;
  if (word.length >= 5) return 5;
  return word.length >= shortest ? 12 : Number.POSITIVE_INFINITY;
}

function startsAlike(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
}
