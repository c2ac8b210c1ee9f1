import { z } from 'zod';
import type { ReadingRule } from '../storage/write-backup';

/** Of a conversation in a shape that nobody knows any more, whatever was said is kept. */
const numberedSchema = z.object({
  threadId: z.string(),
  seq: z.coerce.number().catch(Number.POSITIVE_INFINITY),
});

/**
 * How the data is read while the service writes to it: what names something else is read before it, so that what it
 * names is there. Activities beyond the last number that their conversation had when it was read are left out: after
 * a restore, other words get those numbers.
 */
export function readWhileServing(): ReadingRule {
  const lastSeqs = new Map<string, number>();
  return {
    first: [
      'desk_events',
      'conversations',
      'activities',
      'counters',
      'uploads.files',
      'uploads.chunks',
      'articles',
      'articleRevisions',
    ],
    keeps(collection, document) {
      if (collection !== 'conversations' && collection !== 'activities') return true;
      const numbered = numberedSchema.safeParse(document).data;
      if (numbered === undefined) return true;
      const { threadId, seq } = numbered;
      const last = lastSeqs.get(threadId) ?? 0;
      if (collection === 'activities') return seq <= last;
      lastSeqs.set(threadId, Math.max(last, seq));
      return true;
    },
  };
}
