import { defaultTeam } from '../../contracts/staff';
import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Booking } from '../../conversations/conversation-parts';
import { staffEvent } from '../../conversations/staff-event';
import { TimeTakenError } from '../../conversations/time-taken-error';
import { andThen, type Step, step } from '../../conversations/transition';
import { summaryOf } from '../queue/queue-conversation';
import { isPlaceOf } from './bookable-times';
import type { CallTime } from './call-times';

/** A time with the place of it that is to be taken. */
export interface ChosenTime extends CallTime {
  place: string;
}

/** The team that calls this customer back. */
export function teamFor({ team, triage }: Pick<Conversation, 'team' | 'triage'>): string {
  return team ?? triage?.team ?? defaultTeam;
}

function agentOf({ owner, queue, booking }: Conversation): Booking['agent'] {
  if (owner.kind === 'agent') return { id: owner.agentId, name: owner.agentName };
  const preferred = queue?.preferredAgentId;
  return booking?.agent ?? (preferred === undefined ? undefined : { id: preferred });
}

interface Manner {
  /** What the customer wants, in their own words, for the summary. */
  words?: string;
  /** The staff member's name, for an agent's act. */
  by?: string;
}

/** The place and its time, and nothing else. */
function takePlace(conversation: Conversation, { startsAt, endsAt, place }: ChosenTime, by?: string): Step {
  const agent = agentOf(conversation);
  const team = teamFor(conversation);
  // Passed on between the choice and this step: its new team's times are others.
  if (!isPlaceOf(team, place)) throw new TimeTakenError();
  const booking: Booking = { team, dueAt: startsAt, endsAt, ...(agent === undefined ? {} : { agent }) };
  return step(conversation, { bookedPlace: place, booking }, [
    staffEvent({
      name: conversation.booking === null ? 'callback-booked' : 'callback-moved',
      startsAt: startsAt.toISOString(),
      ...(by === undefined ? {} : { by }),
    }),
  ]);
}

/**
 * Books a time for an open conversation, or moves its booking there: it waits for nobody until then, neither in the
 * queue nor with an agent, who is free for others and gets it back first. The update is refused with TimeTakenError
 * where the place went to somebody else, or is one of a team that the conversation is not with any more.
 */
export function bookCall(conversation: Conversation, time: ChosenTime, { words, by }: Manner = {}): Step {
  const { booking, triage, owner } = conversation;
  return andThen(takePlace(conversation, time, by), (taken) =>
    step(taken, {
      callback: null,
      owner: { kind: 'bot' },
      queue: null,
      slotId: undefined,
      absence: null,
      customerWaits: false,
      team: teamFor(conversation),
      priority:
        owner.kind === 'bot' && booking === null ? (triage?.priority ?? 'normal') : conversation.priority,
      ...summaryOf(conversation, words),
    }),
  );
}

/** Staff move a booked call: a customer who has asked for a person since goes on waiting for one, in their place. */
export function moveCall(conversation: Conversation, time: ChosenTime, by: string): Step {
  return conversation.owner.kind === 'queue'
    ? takePlace(conversation, time, by)
    : bookCall(conversation, time, { by });
}

/**
 * Books again what a close gave back, in the same place. The update is refused with TimeTakenError where somebody else
 * has it by now.
 */
export function restoreCall(
  conversation: Conversation,
  { place, ...booking }: Booking & { place: string },
  told: NewActivity,
): Step {
  const restored = staffEvent({ name: 'callback-restored', startsAt: booking.dueAt.toISOString() });
  return step(conversation, { booking, bookedPlace: place }, [told, restored]);
}

/** What a conversation is without a booking: its place is free for others. */
export const unbooked = { booking: null, bookedPlace: undefined } as const;

/** Gives the booked time back. The conversation stays where it is. */
export function cancelCall(conversation: Conversation, by?: string): Step {
  const { booking } = conversation;
  if (booking === null) return step(conversation, {});
  return step(conversation, unbooked, [
    staffEvent({
      name: 'callback-cancelled',
      startsAt: booking.dueAt.toISOString(),
      ...(by === undefined ? {} : { by }),
    }),
  ]);
}
