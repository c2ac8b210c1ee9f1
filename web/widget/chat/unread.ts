import type { Entry } from '../transcript/transcript';

/** What the customer has seen, and where the divider stands. */
export interface Reading {
  /** The key of the last entry that was in sight; null before anything was. */
  seenKey: string | null;
  /** The key of the entry under the "new messages" divider; it stays while they read on. */
  dividerKey: string | null;
}

/** The others' entries after the last that was seen. */
export function listUnread(entries: readonly Entry[], seenKey: string | null): Entry[] {
  const seen = seenKey === null ? -1 : entries.findIndex((entry) => entry.key === seenKey);
  return entries.slice(seen + 1).filter((entry) => entry.from !== 'customer');
}

/**
 * The reading after the entries changed or came into sight. `inSight` is true while the window shows and its end is
 * on screen: then everything is seen. Otherwise the first entry that arrives unseen gets the divider.
 */
export function updateReading(reading: Reading, entries: readonly Entry[], inSight: boolean): Reading {
  const last = entries.at(-1);
  if (last === undefined) return reading;
  if (inSight) return reading.seenKey === last.key ? reading : { ...reading, seenKey: last.key };
  if (reading.dividerKey !== null && listUnread(entries, reading.seenKey).length > 0) {
    const divider = entries.findIndex((entry) => entry.key === reading.dividerKey);
    const seen = entries.findIndex((entry) => entry.key === reading.seenKey);
    if (divider > seen) return reading;
  }
  const first = listUnread(entries, reading.seenKey)[0];
  if (first === undefined || first.key === reading.dividerKey) return reading;
  return { ...reading, dividerKey: first.key };
}
