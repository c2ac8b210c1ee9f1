import { step, type Transition } from './transition';

/** Waits before a delivery is tried again, in milliseconds; the last one repeats. */
const retryAfterMs = [5_000, 15_000, 60_000, 5 * 60_000] as const;

/** An outside channel took everything up to `seq`. Null when nothing changes by it. */
export function recordDelivered(seq: number): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null || (delivery.sentSeq >= seq && delivery.dueAt === null)) return null;
    const sentSeq = Math.max(delivery.sentSeq, seq);
    const isDone = sentSeq >= conversation.seq;
    const dueAt = isDone ? null : new Date(now.getTime() + retryAfterMs[0]);
    return step(conversation, { delivery: { sentSeq, dueAt, attempts: 0, failing: false } });
  };
}

/** An outside channel could not be reached: it is tried again later, and staff are told the first time. */
export function recordDeliveryFailure(): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null) return null;
    const wait = retryAfterMs[Math.min(delivery.attempts, retryAfterMs.length - 1)] ?? 0;
    return step(
      conversation,
      {
        delivery: {
          ...delivery,
          attempts: delivery.attempts + 1,
          failing: true,
          dueAt: new Date(now.getTime() + wait),
        },
      },
      delivery.failing
        ? []
        : [
            {
              kind: 'event',
              audience: 'staff',
              from: { role: 'system' },
              text: '',
              event: { name: 'delivery-failed' },
            },
          ],
    );
  };
}
