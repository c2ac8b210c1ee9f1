import type { CloseReason, Resolution } from '../contracts/conversation';
import type { NewActivity } from './activity';
import type { Conversation } from './conversation';
import { staffEvent } from './staff-event';
import { type Step, step } from './transition';

interface Closing {
  reason: CloseReason;
  resolution: Resolution | null;
  /** The staff member's name, for an agent's act. */
  by: string | null;
  note?: string;
  /** What the customer reads last: the reason and how to come back. */
  farewell: NewActivity[];
}

/** Closes an open conversation: nobody owns it, nothing is armed, and what an undo needs is kept. */
export function closeConversation(conversation: Conversation, closing: Closing, now: Date): Step {
  const { farewell, note, ...why } = closing;
  const { booking, bookedPlace } = conversation;
  const told = staffEvent({
    name: 'closed',
    reason: closing.resolution ?? closing.reason,
    owner: conversation.owner.kind,
    ...(closing.by === null ? {} : { by: closing.by }),
  });
  return step(
    conversation,
    {
      status: 'closed',
      openKey: undefined,
      owner: { kind: 'bot' },
      queue: null,
      absence: null,
      customerWaits: false,
      drafts: {},
      dialog: {},
      closed: {
        ...why,
        ...(note === undefined || note === '' ? {} : { note }),
        at: now,
        ownerBefore: conversation.owner,
        queueBefore: conversation.queue,
        absenceBefore: conversation.absence,
        customerWaitedBefore: conversation.customerWaits,
        bookingBefore:
          booking === null || bookedPlace === undefined ? null : { ...booking, place: bookedPlace },
      },
    },
    [...farewell, told],
  );
}
