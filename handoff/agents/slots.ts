import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { isOwner } from '../actor';
import type { OwnedConversation } from '../queries/conversation-queries-store';
import { type Agent, hasRoom, type Slot, withoutSlot, withSlot } from './agent';
import type { AgentStore } from './agent-store';

/** How long a slot may wait for its conversation to be claimed, in milliseconds. */
const slotLeaseMs = 60_000;

/**
 * Keeps agents within their capacity: room is taken on the agent first, by one conditional update, and only then is
 * the conversation claimed, by its own; the conversation names the slot that it takes up.
 */
export interface Slots {
  /** Takes room for a conversation. Null when the agent is unknown, gone, or full, or may not take it after all. */
  reserve(agentId: string, conversationId: string, mayTake?: (agent: Agent) => boolean): Promise<Slot | null>;
  /** Gives back room that no conversation came to take. */
  cancel(agentId: string, slotId: string): Promise<void>;
  /** Gives back the room of a conversation that ended or went elsewhere. */
  free(agentId: string, slotId: string): Promise<void>;
  /** Brings an agent's slots in line with the conversations: what a dead instance left half done. */
  reconcile(agent: Agent, owned: OwnedConversation[]): Promise<void>;
}

/** When a slot is too old to be taken up by a claim: well before anybody may give it back as forgotten. */
export function isStale(slot: Slot, now: Date): boolean {
  return now.getTime() - slot.since.getTime() > slotLeaseMs / 2;
}

function takesUp(conversation: Conversation, agentId: string, slotId: string): boolean {
  return isOwner({ id: agentId }, conversation) && conversation.slotId === slotId;
}

export function createSlots({
  agents,
  conversations,
  now,
}: {
  agents: AgentStore;
  conversations: Conversations;
  now: () => Date;
}): Slots {
  /** True when a slot older than its lease holds nothing. */
  async function isForgotten(agentId: string, slot: Slot): Promise<boolean> {
    if (now().getTime() - slot.since.getTime() < slotLeaseMs) return false;
    const conversation = await conversations.findFresh(slot.conversationId);
    return conversation === null || !takesUp(conversation, agentId, slot.slotId);
  }

  async function free(agentId: string, slotId: string): Promise<void> {
    await agents.change(agentId, (agent) => withoutSlot(agent, slotId, now()));
  }

  return {
    async reserve(agentId, conversationId, mayTake = () => true) {
      const slot = { slotId: randomUUID(), conversationId, since: now() };
      const taken = await agents.change(agentId, (agent) =>
        hasRoom(agent) && mayTake(agent) ? withSlot(agent, slot) : null,
      );
      return taken === null ? null : slot;
    },

    async cancel(agentId, slotId) {
      await agents.change(agentId, (agent) => withoutSlot(agent, slotId, null));
    },

    free,

    async reconcile(agent, owned) {
      const inUse = new Set(owned.map(({ slotId }) => slotId));
      for (const slot of agent.holding) {
        if (inUse.has(slot.slotId)) continue;
        if (await isForgotten(agent._id, slot)) await free(agent._id, slot.slotId);
      }
      for (const { id, slotId } of owned) {
        if (slotId === null || agent.holding.some((slot) => slot.slotId === slotId)) continue;
        const fresh = await conversations.findFresh(id);
        if (fresh === null || !takesUp(fresh, agent._id, slotId)) continue;
        const slot = { slotId, conversationId: id, since: now() };
        await agents.change(agent._id, (latest) =>
          latest.holding.some((held) => held.slotId === slotId) ? null : withSlot(latest, slot),
        );
      }
    },
  };
}
