import type { ActivityView } from '../../../../contracts/activity';

/** Bubbles of one sender within this time stand together, in ms. */
const together = 3 * 60_000;

/** True when `entry` goes on where `before` stopped: same sender, same kind, soon after. */
export function isJoined(before: ActivityView | undefined, entry: ActivityView): boolean {
  if (before === undefined || before.kind !== 'message' || entry.kind !== 'message') return false;
  return (
    before.from.role === entry.from.role &&
    before.from.id === entry.from.id &&
    new Date(entry.at).getTime() - new Date(before.at).getTime() < together
  );
}
