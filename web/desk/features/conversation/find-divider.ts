import type { ActivityView } from '../../../../contracts/activity';

/**
 * Where "new messages" belongs: before the first words of somebody else after `seenSeq`.
 * @returns the entry's number, or null when nothing is new
 */
export function findDivider(
  items: readonly ActivityView[],
  seenSeq: number | null,
  staffId: string,
): number | null {
  if (seenSeq === null) return null;
  const first = items.find((item) => item.seq > seenSeq && item.kind !== 'event' && item.from.id !== staffId);
  return first?.seq ?? null;
}

/** How many entries by others came after `seenSeq`. */
export function countNew(items: readonly ActivityView[], seenSeq: number, staffId: string): number {
  return items.filter((item) => item.seq > seenSeq && item.kind !== 'event' && item.from.id !== staffId)
    .length;
}
