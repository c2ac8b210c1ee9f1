import type { NewActivity } from './activity';
import { type Conversation, isErased } from './conversation';
import { step, type Transition } from './transition';
import { takeLease } from './turn';

/**
 * How many ids are remembered to recognise what is delivered again. They are written with every message, so they
 * are few: a channel repeats what it got no answer to at once, not after thirty others.
 */
export const rememberedIds = 32;

/** A customer's activity as a channel hands it over, with the id by which a second delivery is recognised. */
export type CustomerActivity = NewActivity & { externalId: string };

/**
 * Makes a customer's activity durable under the conversation's next number and, where the bot is to act on it,
 * takes the turn for `leaseId`. A sign of life: the absence clock stops. Null when it was accepted before.
 *
 * A closed conversation takes the activity as well and stays closed: whether it means "thank you" or asks for
 * more is for the bot's turn to find out. An erased one takes nothing.
 */
export function acceptActivity(activity: CustomerActivity, leaseId: string): Transition {
  return (conversation, now) => {
    if (conversation.recentIds.includes(activity.externalId)) return null;
    // Nothing is kept there any more: a last "thank you" needs no place, anything else begins another conversation.
    if (isErased(conversation)) return null;
    const changes: Partial<Conversation> = {
      recentIds: [...conversation.recentIds, activity.externalId].slice(-rememberedIds),
      absence: null,
      lastCustomerAt: now,
      customerWaits: true,
    };
    const turn = { ...conversation.turn, lastSeq: conversation.seq + 1 };
    if (conversation.owner.kind === 'agent') {
      changes.turn = { ...turn, processedSeq: turn.lastSeq };
    } else {
      changes.turn = turn.leaseId === null ? takeLease(turn, leaseId, now) : turn;
    }
    return step(conversation, changes, [activity]);
  };
}
