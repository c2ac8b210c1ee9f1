import type { QueryClient } from '@tanstack/react-query';
import type { Reread } from './apply-desk-event';

/**
 * Gathers what is to be read again and reads it once, `ms` after the first wish: a burst of events costs one
 * round of requests.
 */
export function gatherRereads(
  client: Pick<QueryClient, 'invalidateQueries'>,
  schedule: (task: () => void, ms: number) => unknown,
  ms = 250,
): Reread {
  const wished = new Map<string, readonly string[]>();
  return (keys) => {
    const first = wished.size === 0;
    for (const key of keys) wished.set(key.join('\n'), key);
    if (!first || wished.size === 0) return;
    schedule(() => {
      const all = [...wished.values()];
      wished.clear();
      for (const queryKey of all) void client.invalidateQueries({ queryKey });
    }, ms);
  };
}
