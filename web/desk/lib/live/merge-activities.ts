import type { ActivityView, Reading } from '../../../../contracts/activity';

/** A transcript as far as it is known: entries in order of `seq`, and the highest number seen. */
export interface Transcript {
  items: ActivityView[];
  seq: number;
  /** How it was read from the server: whole by whoever has the conversation, masked by the others. */
  reading: Reading;
}

/**
 * Adds entries: each number once, in order, whatever the order and the doubles they come in.
 * @param upTo the number up to which nothing is missing, when it is beyond the last entry
 */
export function mergeActivities(known: Transcript, added: readonly ActivityView[], upTo = 0): Transcript {
  const seen = new Set(known.items.map((item) => item.seq));
  const fresh = added.filter((entry) => !seen.has(entry.seq));
  if (fresh.length === 0) return upTo > known.seq ? { ...known, seq: upTo } : known;
  const bySeq = new Map(fresh.map((entry) => [entry.seq, entry]));
  const items = [...known.items, ...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return { ...known, items, seq: Math.max(known.seq, upTo, items.at(-1)?.seq ?? 0) };
}

/** True when `entry` does not follow directly on what is known, so that something between is missing. */
export function leavesGap(known: Transcript, entry: ActivityView): boolean {
  return entry.seq > known.seq + 1;
}
