import { PlantaoError } from '../contracts/plantao-error';
import { type Conversation, isErased } from './conversation';
import { staffEvent } from './staff-event';
import { openKeyOf } from './start-conversation';
import { type Step, step } from './transition';

/** How long after the close a customer's message takes the same conversation up again, in milliseconds. */
const returnWindowMs = 24 * 60 * 60 * 1000;

/** True while a customer who writes again goes on in this conversation rather than in a new one. */
export function isWithinReturn(conversation: Conversation, now: Date): boolean {
  const { closed } = conversation;
  if (isErased(conversation)) return false;
  return closed === null || now.getTime() - closed.at.getTime() < returnWindowMs;
}

/**
 * Opens a closed conversation as the bot's, with a clean dialog: what was said before the close asks for nothing
 * any more. Who owned it before stands in `closed` of the state that was given. Refuses one that a newer
 * conversation of the same thread has taken the place of.
 */
export function reopenConversation(conversation: Conversation, by: string | null): Step {
  if (conversation.supersededBy !== null) {
    throw new PlantaoError('conflict', 'The customer has a newer conversation: continue there.');
  }
  if (isErased(conversation)) {
    throw new PlantaoError('conflict', 'What was said here is erased at the wish of the customer.');
  }
  return step(
    conversation,
    {
      status: 'open',
      openKey: openKeyOf(conversation.channel, conversation.customer.id),
      owner: { kind: 'bot' },
      closed: null,
      dialog: {},
    },
    [staffEvent(by === null ? { name: 'customer-returned' } : { name: 'reopened', by })],
  );
}
