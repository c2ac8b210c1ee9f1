import type { Conversation } from '../conversation';
import { later } from '../later';
import { type Step, step, type Transition } from '../transition';
import { lengthOf, type PolicyOf } from './absence-policy';

/**
 * Starts the clock on a state in which the customer owes the next message: after a question or an answer of the
 * bot's, or an agent's message. It does not run for a customer who waits in the queue, for one who has not said
 * anything yet, for one who has booked a call, or on a closed conversation.
 */
export function armAbsence(
  { conversation, append }: Step,
  policyOf: PolicyOf,
  now: Date,
  waitingFor?: string,
): Step {
  const policy = policyOf(conversation);
  const { status, owner, booking } = conversation;
  const isOurs = status === 'closed' || owner.kind === 'queue' || booking !== null;
  const absence: Conversation['absence'] =
    policy === null || isOurs || conversation.lastCustomerAt === null
      ? null
      : {
          stage: 'armed',
          since: now,
          dueAt: later(now, policy.noticeMs),
          ...(waitingFor === undefined ? {} : { waitingFor: waitingFor.slice(0, 200) }),
        };
  return {
    conversation: {
      ...conversation,
      absence,
      customerWaits: conversation.owner.kind === 'queue' && conversation.customerWaits,
    },
    append,
  };
}

/**
 * The customer is there (typing, an upload under way): the sequence begins anew. Null when no clock runs, or it
 * began so lately that writing it again would change nothing that anybody sees.
 */
export function noticeSignOfLife(policyOf: PolicyOf): Transition {
  return (conversation, now) => {
    const { absence } = conversation;
    const policy = policyOf(conversation);
    if (absence === null || policy === null) return null;
    const age = now.getTime() - absence.since.getTime();
    if (absence.stage === 'armed' && age < policy.noticeMs / 4) return null;
    return step(conversation, {
      absence: { ...absence, stage: 'armed', since: now, dueAt: later(now, policy.noticeMs) },
    });
  };
}

/** Begins the current stage anew, for a customer whom what was said reached only now. */
export function restartStage(
  conversation: Conversation,
  policyOf: PolicyOf,
  now: Date,
): Conversation['absence'] {
  const { absence } = conversation;
  const policy = policyOf(conversation);
  if (absence === null || policy === null) return absence;
  return { ...absence, since: now, dueAt: later(now, lengthOf(absence.stage, policy)) };
}
