import type { Conversation } from '../../conversations/conversation';
import { later } from '../../conversations/later';

/** So long after the close, taking it back makes everything as it was; later it is opened anew. In milliseconds. */
const undoMs = 10 * 60_000;

/** Whether reopening now takes back a close that staff have only just made. */
export function isUndo({ closed }: Conversation, now: Date): boolean {
  return closed?.reason === 'agent' && now.getTime() - closed.at.getTime() <= undoMs;
}

/**
 * The clocks of a closed conversation as its reopening sets them. An undo gives the absence clock the time that it had
 * left at the close, in the stage that it was in, without its offered choices: the goodbye has been said after them.
 * Who has written since the close waits for us, or does not, by what became of that.
 */
export function clocksAfterReopening(
  conversation: Conversation,
  now: Date,
): Pick<Conversation, 'absence' | 'customerWaits'> {
  const { closed, lastCustomerAt, customerWaits } = conversation;
  if (closed === null) return { absence: null, customerWaits };
  if (lastCustomerAt !== null && lastCustomerAt > closed.at) return { absence: null, customerWaits };
  const { absenceBefore, customerWaitedBefore } = closed;
  if (absenceBefore === null || !isUndo(conversation, now)) {
    return { absence: null, customerWaits: customerWaitedBefore };
  }
  const { offer: _offer, ...clock } = absenceBefore;
  const stoodMs = now.getTime() - closed.at.getTime();
  return {
    absence: { ...clock, since: later(clock.since, stoodMs), dueAt: later(clock.dueAt, stoodMs) },
    customerWaits: customerWaitedBefore,
  };
}
