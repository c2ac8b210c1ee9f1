import { staffEvent } from '../../conversations/staff-event';
import { type Step, step } from '../../conversations/transition';
import { unbooked } from './book-call';

/**
 * What a step means for a booked call, in the same update: a close, or a person who takes the conversation before its
 * time, gives the place back, whoever wrote the transition. Pure.
 */
export function followBooking(decided: Step): Step {
  const { booking, status, owner } = decided.conversation;
  if (booking === null || (status === 'open' && owner.kind !== 'agent')) return decided;
  const freed = staffEvent({ name: 'callback-freed', startsAt: booking.dueAt.toISOString() });
  return step(decided.conversation, unbooked, [...decided.append, freed]);
}
