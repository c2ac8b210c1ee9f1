import type { QueryClient } from '@tanstack/react-query';
import type { Reread } from './apply-desk-event';

/** What is wished within this time of the first wish is read together, in ms. */
const gatherFor = 250;
/** So long after a round of requests the next one may begin, in ms: on a busy day events never stop. */
const restFor = 750;
/** A round that nobody answers is not waited for any longer, in ms. */
const longestRound = 10_000;

/**
 * Gathers what is to be read again and reads it once: a burst of events costs one round of requests. A round is never
 * cut off by the next one, or a slow service would be asked again and again and its answers thrown away.
 */
export function gatherRereads(
  client: Pick<QueryClient, 'invalidateQueries'>,
  schedule: (task: () => void, ms: number) => () => void,
): Reread {
  const wished = new Map<string, readonly string[]>();
  let isUnderWay = false;

  function begin() {
    if (isUnderWay || wished.size === 0) return;
    isUnderWay = true;
    schedule(() => void read(), gatherFor);
  }

  async function read() {
    // What a shorter key asks for anyhow would be read twice, and the one reading cut off by the other.
    const isCovered = (key: readonly string[]) =>
      key.some((_, length) => length > 0 && wished.has(key.slice(0, length).join('\n')));
    const all = [...wished.values()].filter((key) => !isCovered(key));
    wished.clear();
    await new Promise<void>((resolve) => {
      const giveUp = schedule(resolve, longestRound);
      void Promise.allSettled(all.map((queryKey) => client.invalidateQueries({ queryKey }))).then(() => {
        giveUp();
        resolve();
      });
    });
    schedule(() => {
      isUnderWay = false;
      begin();
    }, restFor);
  }

  return (keys) => {
    for (const key of keys) wished.set(key.join('\n'), key);
    begin();
  };
}
