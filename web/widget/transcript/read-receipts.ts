import type { Entry } from './transcript';

/** What stands under the customer's last message. */
export type Receipt = 'waiting' | 'sending' | 'failed' | 'delivered' | 'read';

/** Notes that the service writes by itself: they do not show that anyone read what was said. */
const automatic = new Set([
  'acknowledged',
  'queued',
  'out-of-hours',
  'absence-notice',
  'absence-second-call',
]);

/**
 * Where the customer's message stands. Channels carry no receipts, so a message counts as read once whoever it was
 * for answered it or types an answer.
 */
export function readReceipt(entries: readonly Entry[], index: number, typing: boolean): Receipt {
  const entry = entries[index];
  if (entry?.delivery !== 'delivered') return entry?.delivery ?? 'delivered';
  if (typing) return 'read';
  const answered = entries
    .slice(index + 1)
    .some((later) => later.from !== 'customer' && !automatic.has(later.note?.kind ?? ''));
  return answered ? 'read' : 'delivered';
}
