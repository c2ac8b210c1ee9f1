import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversation } from '../../conversations/conversation';
import { reopenConversation } from '../../conversations/reopen-conversation';
import { andThen, type Step, step, type Transition } from '../../conversations/transition';
import { type Actor, mustServe } from '../actor';
import type { Slot } from '../agents/agent';
import { isStale } from '../agents/slots';
import { restoreCall } from '../callbacks/book-call';
import type { HandoffTexts } from '../handoff-texts';
import { requeue } from '../queue/requeue';
import { giveToAgent, type Receiver } from './give-to-agent';
import { clocksAfterReopening, isUndo } from './undo-close';

/** A close is taken back by those who serve customers, while it is the thread's newest conversation. */
export function mustBeReopenable(conversation: Conversation, actor: Actor): void {
  mustServe(actor);
  if (conversation.status === 'open') {
    throw new PlantaoError('conflict', 'The conversation is open: there is nothing to reopen.');
  }
}

function opened(conversation: Conversation, actor: Actor, texts: HandoffTexts): Step {
  return andThen(reopenConversation(conversation, actor.name), (open) =>
    step(open, {}, [texts.reopened(open)]),
  );
}

/**
 * Takes the close back and gives the conversation to an agent, on a slot that was taken for them; to the one who had
 * it with the absence clock as it stood.
 */
export function reopenForAgent(actor: Actor, agent: Receiver, slot: Slot, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeReopenable(conversation, actor);
    if (isStale(slot, now)) throw new PlantaoError('conflict', 'Reopening took too long: try again.');
    const before = conversation.closed?.ownerBefore;
    const hadIt = before?.kind === 'agent' && before.agentId === agent.id;
    const { absence, customerWaits } = clocksAfterReopening(conversation, now);
    return andThen(opened(conversation, actor, texts), (open) =>
      andThen(
        giveToAgent(open, agent, slot, now, () => []),
        (given) => step(given, { absence: hadIt ? absence : null, customerWaits }),
      ),
    );
  };
}

/**
 * The call that was booked when the conversation was closed holds again, and the customer is told. Refused with
 * TimeTakenError where somebody else has its place by now.
 */
function withCall(reopened: Step, { closed }: Conversation, texts: HandoffTexts, now: Date): Step {
  const call = closed?.bookingBefore ?? null;
  if (call === null) return reopened;
  return andThen(reopened, (open) => restoreCall(open, call, texts.callRestored(open, call, now)));
}

/** Takes back, at once, the close of a conversation that the bot had: it goes on where it was, and so does its call. */
export function reopenWithBot(actor: Actor, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeReopenable(conversation, actor);
    const clocks = clocksAfterReopening(conversation, now);
    const reopened = andThen(opened(conversation, actor, texts), (open) => step(open, clocks));
    return withCall(reopened, conversation, texts, now);
  };
}

/**
 * Takes the close back and puts the conversation in the queue: in its old place if it was queued, with the call that
 * it had beside it if that is wished, else before the agent who had it, with its old waiting time.
 */
export function reopenInQueue(
  actor: Actor,
  preferredAgentId: string,
  texts: HandoffTexts,
  { isWithCall = false } = {},
): Transition {
  return (conversation, now) => {
    mustBeReopenable(conversation, actor);
    const place = conversation.closed?.queueBefore ?? null;
    const reopened = andThen(opened(conversation, actor, texts), (open) => {
      const back = requeue({ ...open, queue: place }, { preferredAgentId }, now);
      return step(open, place === null ? back : { ...back, queue: place, team: place.team });
    });
    return isWithCall && isUndo(conversation, now) ? withCall(reopened, conversation, texts, now) : reopened;
  };
}
