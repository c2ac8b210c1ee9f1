import type { Conversation } from './conversation';
import { later } from './later';
import { type Step, step, type Transition } from './transition';

type Turn = Conversation['turn'];

/**
 * How long a turn is its instance's, in milliseconds, unless renewed: so soon does another instance take up the turn
 * of one that died.
 */
export const turnLeaseMs = 10_000;

/** True while the customer said something that the bot is not done with. */
export function hasWork({ turn }: Conversation): boolean {
  return turn.lastSeq > turn.processedSeq;
}

/** The turn as taken by an instance, which has it for `turnLeaseMs` milliseconds from `now`; one attempt more. */
export function takeLease(turn: Turn, leaseId: string, now: Date): Turn {
  return { ...turn, leaseId, dueAt: later(now, turnLeaseMs), attempts: turn.attempts + 1 };
}

/**
 * Takes the turn when nobody has it, or whoever had it is overdue. Null when there is nothing to take.
 *
 * @param isAlone true where no other instance can be at it, so that a lease found at the start is a dead one's
 */
export function takeTurn(leaseId: string, isAlone = false): Transition {
  return (conversation, now) => {
    const { turn } = conversation;
    const isFree = isAlone || turn.leaseId === null || turn.dueAt === null || turn.dueAt <= now;
    if (!isFree) return null;
    if (hasWork(conversation)) return step(conversation, { turn: takeLease(turn, leaseId, now) });
    const isIdle = turn.leaseId === null && turn.dueAt === null;
    return isIdle ? null : step(conversation, { turn: { ...turn, leaseId: null, dueAt: null, attempts: 0 } });
  };
}

/** Keeps the turn of a slow answer, such as a model's. Null when another instance has taken it up. */
export function renewLease(leaseId: string): Transition {
  return (conversation, now) =>
    conversation.turn.leaseId === leaseId
      ? step(conversation, {
          turn: { ...conversation.turn, dueAt: later(now, turnLeaseMs) },
        })
      : null;
}

/**
 * Ends the turn on the activity `seq`: applies `effect` unless a person owns the conversation by now, or closed it
 * since the turn began, for then the bot is silent. The lease stays for the next activity when one waits. Null when
 * another instance has taken the turn up meanwhile: it does the same work, and this one's is dropped.
 */
export function completeTurn(
  leaseId: string,
  seq: number,
  began: Conversation,
  effect: (conversation: Conversation, now: Date) => Step,
): Transition {
  return (conversation, now) => {
    const { turn } = conversation;
    if (turn.leaseId !== leaseId) return null;
    // Decided on a state that staff have changed since: decided anew.
    if (conversation.status === 'open' && hasMoved(began, conversation)) {
      return step(conversation, { turn: { ...turn, dueAt: later(now, turnLeaseMs) } });
    }
    const isPersons = conversation.owner.kind === 'agent';
    const isClosed = began.status === 'open' && conversation.status === 'closed';
    const done = isPersons || isClosed ? { conversation, append: [] } : effect(conversation, now);
    const processedSeq = isPersons ? turn.lastSeq : Math.max(turn.processedSeq, seq);
    const next: Turn =
      turn.lastSeq > processedSeq
        ? { ...turn, processedSeq, attempts: 1, dueAt: later(now, turnLeaseMs) }
        : { processedSeq, lastSeq: turn.lastSeq, leaseId: null, dueAt: null, attempts: 0 };
    return step(done.conversation, { turn: next }, done.append);
  };
}

/** True when somebody opened the conversation or put it in the queue, or took it out, since the turn began. */
function hasMoved(began: Conversation, now: Conversation): boolean {
  if (now.owner.kind === 'agent') return false;
  return began.status !== now.status || began.owner.kind !== now.owner.kind;
}
