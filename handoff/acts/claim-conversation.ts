import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { staffEvent } from '../../conversations/staff-event';
import type { Transition } from '../../conversations/transition';
import { type Actor, canSupervise, isOwner, mustBeOpen, mustServe } from '../actor';
import { type Agent, isOnline, type Slot } from '../agents/agent';
import { onSlot } from '../agents/on-slot';
import { isStale, type Slots } from '../agents/slots';
import type { HandoffTexts } from '../handoff-texts';
import { giveToAgent, type Receiver } from './give-to-agent';

/** Refuses what cannot be claimed by this agent: closed, somebody else's, or kept for another. */
function mustBeClaimable(conversation: Conversation, actor: Actor): void {
  mustServe(actor);
  mustBeOpen(conversation);
  const { owner, queue } = conversation;
  if (owner.kind === 'agent' && !isOwner(actor, conversation)) {
    throw new PlantaoError('already-claimed', `${owner.agentName} has this conversation already.`);
  }
  const keptFor = queue?.onlyAgentId;
  if (keptFor !== undefined && keptFor !== actor.id && !canSupervise(actor)) {
    throw new PlantaoError(
      'not-allowed',
      'This conversation was transferred to a colleague, who will take it.',
    );
  }
}

function mustBeTimely(slot: Slot, now: Date): void {
  if (isStale(slot, now)) throw new PlantaoError('conflict', 'Claiming took too long: try again.');
}

/** The agent takes the conversation by their own hand. Null when it is theirs already. */
function claim(actor: Actor, slot: Slot, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeClaimable(conversation, actor);
    if (isOwner(actor, conversation)) return null;
    mustBeTimely(slot, now);
    return giveToAgent(conversation, actor, slot, now, (given) => [
      texts.agentJoined(given, actor.name),
      staffEvent({ name: 'claimed', by: actor.name }),
    ]);
  };
}

/** The conversation is given to an agent. Null when it is not in the queue any more, or it took too long to give it. */
function assign(agent: Receiver, slot: Slot, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    const { status, owner, queue } = conversation;
    if (status === 'closed' || owner.kind !== 'queue') return null;
    if (queue?.onlyAgentId !== undefined && queue.onlyAgentId !== agent.id) return null;
    if (isStale(slot, now)) return null;
    return giveToAgent(conversation, agent, slot, now, (given) => [
      texts.agentJoined(given, agent.name),
      staffEvent({ name: 'assigned', to: agent.name }),
    ]);
  };
}

interface Deps {
  conversations: Conversations;
  slots: Slots;
  texts: HandoffTexts;
}

/**
 * Claims by hand. Claiming what one has already changes nothing. Throws `already-claimed`, `at-capacity`,
 * `conversation-closed`, `not-allowed` or `not-found`.
 */
export async function claimConversation(
  { conversations, slots, texts }: Deps,
  conversation: Conversation,
  actor: Actor,
): Promise<void> {
  mustBeClaimable(conversation, actor);
  if (isOwner(actor, conversation)) return;
  const outcome = await onSlot(slots, actor.id, conversation._id, async (slot) => {
    return (await conversations.apply(conversation._id, claim(actor, slot, texts))) !== null;
  });
  if (outcome !== 'full') return;
  const latest = await conversations.findFresh(conversation._id);
  if (latest !== null) mustBeClaimable(latest, actor);
  if (latest !== null && isOwner(actor, latest)) return;
  throw new PlantaoError(
    'at-capacity',
    'You have as many conversations as you can: close or pass one on first.',
  );
}

/** Gives a queued conversation to an agent. False when the agent is full or the conversation has left the queue. */
export async function assignConversation(
  { conversations, slots, texts }: Deps,
  conversationId: string,
  agent: Agent,
): Promise<boolean> {
  const receiver = { id: agent._id, name: agent.name };
  const outcome = await onSlot(
    slots,
    agent._id,
    conversationId,
    async (slot) => (await conversations.apply(conversationId, assign(receiver, slot, texts))) !== null,
    isOnline,
  );
  return outcome === 'done';
}
