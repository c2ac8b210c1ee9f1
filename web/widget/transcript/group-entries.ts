import type { Entry } from './transcript';

/** Messages of one sender that follow each other closely: one name above, one time below. */
export interface EntryGroup {
  key: string;
  from: Entry['from'];
  name: string;
  entries: Entry[];
  /** The index of the group's first entry in the whole list. */
  startIndex: number;
  /** Set on the first group of a day: its first entry's time. */
  newDay?: number;
  /** True when the first unread entry opens this group. */
  unreadFrom: boolean;
}

/** Messages further apart than this open a new group, in milliseconds. */
const longestPauseMs = 5 * 60_000;

/**
 * Groups entries by sender, pause and day. `firstUnread` is the key of the first entry that the customer has not
 * seen; a group never spans it, so that the divider has its place. `dayOf` names the day of a time.
 */
export function groupEntries(
  entries: readonly Entry[],
  firstUnread: string | null,
  dayOf: (at: number) => string,
): EntryGroup[] {
  const groups: EntryGroup[] = [];
  entries.forEach((entry, index) => {
    const group = groups.at(-1);
    const before = group?.entries.at(-1);
    const sameDay = before !== undefined && dayOf(before.at) === dayOf(entry.at);
    const unreadFrom = entry.key === firstUnread;
    const joins =
      group !== undefined &&
      before !== undefined &&
      sameDay &&
      !unreadFrom &&
      entry.from !== 'system' &&
      group.from === entry.from &&
      group.name === entry.name &&
      entry.at - before.at < longestPauseMs;
    if (joins) group.entries.push(entry);
    else {
      const { from, name } = entry;
      const opening = { key: entry.key, from, name, entries: [entry], startIndex: index, unreadFrom };
      groups.push(sameDay ? opening : { ...opening, newDay: entry.at });
    }
  });
  return groups;
}
