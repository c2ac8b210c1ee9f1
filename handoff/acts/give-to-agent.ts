import type { HandoffReason } from '../../contracts/handoff-reason';
import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { type Step, step } from '../../conversations/transition';
import type { Slot } from '../agents/agent';

export interface Receiver {
  id: string;
  name: string;
}

/**
 * Makes an agent the owner, on a slot that was taken for them. The bot's turn ends here, whatever it was about to
 * say; the absence clock stops until the agent's first message.
 */
export function giveToAgent(
  conversation: Conversation,
  agent: Receiver,
  slot: Slot,
  now: Date,
  told: (given: Conversation) => NewActivity[],
): Step {
  const { turn, booking } = conversation;
  // Until the booked time nobody waited for a person.
  const handoff = booking !== null && conversation.owner.kind === 'bot' ? null : conversation.handoff;
  const since = handoff ?? { reason: 'taken-over' satisfies HandoffReason, requestedAt: now };
  const given: Conversation = {
    ...conversation,
    owner: { kind: 'agent', agentId: agent.id, agentName: agent.name },
    slotId: slot.slotId,
    queue: null,
    absence: null,
    handoff: { ...since, firstAgentAt: since.firstAgentAt ?? now },
    turn: { processedSeq: turn.lastSeq, lastSeq: turn.lastSeq, dueAt: null, leaseId: null, attempts: 0 },
  };
  return step(given, {}, told(given));
}
