import { mark, readWords } from '../read-words';
import type { SignalExample } from './read-examples';

/** A word that stands in one example alone may be a slip: it is not kept. */
const leastTimes = 2;

/** How often each word stands in the examples. */
export function countWords(examples: readonly SignalExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of examples) {
    for (const word of readWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  counts.delete(mark);
  return new Map([...counts].filter(([, times]) => times >= leastTimes));
}
