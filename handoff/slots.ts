import { randomUUID } from 'node:crypto';
import type { Conversation } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import { hasRoom, type Slot, withoutSlot, withSlot } from './agent';
import type { AgentStore } from './agent-store';

/** How long a slot may wait for its conversation to be claimed, in milliseconds. */
export const slotLeaseMs = 60_000;

/**
 * Keeps agents within their capacity: room is taken on the agent first, by one conditional update, and only then is
 * the conversation claimed, by its own; the conversation names the slot that it takes up.
 */
export interface Slots {
  /** Takes room for a conversation. Null when the agent is unknown, gone, or full. */
  reserve(agentId: string, conversationId: string): Promise<Slot | null>;
  /** Gives back room that no conversation came to take. */
  cancel(agentId: string, slotId: string): Promise<void>;
  /** Gives back the room of a conversation that ended or went elsewhere. */
  free(agentId: string, slotId: string): Promise<void>;
  /** Brings an agent's slots in line with the conversations: what a dead instance left half done. */
  reconcile(agentId: string, owned: Conversation[]): Promise<void>;
}

/** When a slot is too old to be taken up by a claim: well before anybody may give it back as forgotten. */
export function isStale(slot: Slot, now: Date): boolean {
  return now.getTime() - slot.since.getTime() > slotLeaseMs / 2;
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
    const owner = conversation?.owner;
    return !(owner?.kind === 'agent' && owner.agentId === agentId && conversation?.slotId === slot.slotId);
  }

  return {
    async reserve(agentId, conversationId) {
      const slot = { slotId: randomUUID(), conversationId, since: now() };
      const taken = await agents.change(agentId, (agent) => (hasRoom(agent) ? withSlot(agent, slot) : null));
      return taken === null ? null : slot;
    },

    async cancel(agentId, slotId) {
      await agents.change(agentId, (agent) => withoutSlot(agent, slotId, null));
    },

    async free(agentId, slotId) {
      await agents.change(agentId, (agent) => withoutSlot(agent, slotId, now()));
    },

    async reconcile(agentId, owned) {
      const agent = await agents.load(agentId);
      if (agent === null) return;
      for (const slot of agent.holding) {
        if (await isForgotten(agentId, slot)) await this.free(agentId, slot.slotId);
      }
      for (const { _id, slotId } of owned) {
        if (slotId === undefined || agent.holding.some((slot) => slot.slotId === slotId)) continue;
        const fresh = await conversations.findFresh(_id);
        if (fresh?.owner.kind !== 'agent' || fresh.owner.agentId !== agentId || fresh.slotId !== slotId)
          continue;
        const slot = { slotId, conversationId: _id, since: now() };
        await agents.change(agentId, (latest) =>
          latest.holding.some((held) => held.slotId === slotId) ? null : withSlot(latest, slot),
        );
      }
    },
  };
}
