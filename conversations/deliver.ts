import type { PolicyOf } from './absence/absence-policy';
import { restartStage } from './absence/arm-absence';
import type { Conversation } from './conversation';
import { later } from './later';
import { staffEvent } from './staff-event';
import { step, type Transition } from './transition';

type Delivery = NonNullable<Conversation['delivery']>;

/** How long the instance that sends has for one activity, before another may take over, in milliseconds. */
const deliveryLeaseMs = 60_000;
/** Waits before a delivery is tried again, in milliseconds; the last one repeats. */
const retryAfterMs = [5_000, 15_000, 60_000, 5 * 60_000] as const;

const told = staffEvent({ name: 'delivery-failed' });

function leased(delivery: Delivery, leaseId: string, now: Date): Delivery {
  return { ...delivery, leaseId, dueAt: later(now, deliveryLeaseMs) };
}

/** Takes the sending of what is owed. Null when nothing is, or another instance is at it. */
export function takeDelivery(leaseId: string): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null || delivery.sentSeq >= conversation.seq) return null;
    const isHeld = delivery.leaseId !== null && delivery.dueAt !== null && delivery.dueAt > now;
    return isHeld ? null : step(conversation, { delivery: leased(delivery, leaseId, now) });
  };
}

/**
 * An outside channel took everything up to `seq`. The lease goes on while more is owed, and ends with it; where the
 * channel could not be reached until now, the customer has the whole time to answer from now on. Null when another
 * instance took the sending over.
 */
export function recordDelivered(leaseId: string, seq: number, policyOf: PolicyOf): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null || delivery.leaseId !== leaseId) return null;
    const sentSeq = Math.max(delivery.sentSeq, seq);
    const sent: Delivery = { ...delivery, sentSeq, attempts: 0, failing: false };
    return step(conversation, {
      ...(delivery.failing ? { absence: restartStage(conversation, policyOf, now) } : {}),
      delivery:
        sentSeq < conversation.seq ? leased(sent, leaseId, now) : { ...sent, leaseId: null, dueAt: null },
    });
  };
}

/** A customer read everything up to `seq` from the answer to their own request: it is not sent again. */
export function recordAnswered(seq: number): Transition {
  return (conversation) => {
    const { delivery } = conversation;
    if (delivery === null || delivery.sentSeq >= seq) return null;
    const isDone = seq >= conversation.seq;
    return step(conversation, {
      delivery: { ...delivery, sentSeq: seq, ...(isDone ? { dueAt: null } : {}) },
    });
  };
}

/** An outside channel will never take the activity `seq`: staff are told, and what comes after it goes on. */
export function recordRefused(leaseId: string, seq: number): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null || delivery.leaseId !== leaseId) return null;
    const sent: Delivery = {
      ...delivery,
      sentSeq: Math.max(delivery.sentSeq, seq),
      attempts: 0,
      failing: false,
    };
    return step(conversation, { delivery: leased(sent, leaseId, now) }, [told]);
  };
}

/** An outside channel could not be reached: it is tried again later, and staff are told the first time. */
export function recordDeliveryFailure(leaseId: string): Transition {
  return (conversation, now) => {
    const { delivery } = conversation;
    if (delivery === null || delivery.leaseId !== leaseId) return null;
    const wait = retryAfterMs[Math.min(delivery.attempts, retryAfterMs.length - 1)] ?? 0;
    return step(
      conversation,
      {
        delivery: {
          ...delivery,
          leaseId: null,
          attempts: delivery.attempts + 1,
          failing: true,
          dueAt: later(now, wait),
        },
      },
      delivery.failing ? [] : [told],
    );
  };
}
