import type { TranscriptEvent } from '../../contracts/activity';
import type { HandoffReason } from '../../contracts/handoff-reason';
import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversation } from '../../conversations/conversation';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { staffEvent } from '../../conversations/staff-event';
import { type Step, step, type Transition } from '../../conversations/transition';
import { type Actor, mustBeOpen, mustControl } from '../actor';
import type { HandoffTexts } from '../handoff-texts';
import { requeue } from '../queue/requeue';

/** From an agent to the queue. What they had begun to write stays theirs. */
function release(
  conversation: Conversation,
  agentName: string,
  place: Pick<QueuePlace, 'preferredAgentId'>,
  why: Pick<TranscriptEvent, 'by' | 'reason'>,
  texts: HandoffTexts,
  now: Date,
): Step {
  const changes = requeue(conversation, place, now);
  const to = { kind: 'team', team: changes.team } as const;
  return step(conversation, changes, [
    texts.transferred({ ...conversation, ...changes }, { by: agentName, to }),
    staffEvent({ name: 'released', ...why }),
  ]);
}

/** The owner, or a supervisor, puts the conversation back in the queue, where it keeps its waiting time. */
export function releaseConversation(actor: Actor, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeOpen(conversation);
    mustControl(actor, conversation);
    const { owner } = conversation;
    if (owner.kind !== 'agent') {
      throw new PlantaoError('conflict', 'Nobody has this conversation: there is nothing to release.');
    }
    return release(conversation, owner.agentName, {}, { by: actor.name }, texts, now);
  };
}

/** Why a conversation is taken from its agent: they left, or nothing is heard of them while the customer waits. */
export type TakeReason = Extract<HandoffReason, 'agent-left' | 'agent-silent'>;

/** Takes a conversation from someone who cannot serve. Null when they do not have it, or have answered meanwhile. */
export function takeFrom(agentId: string, reason: TakeReason, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    const { owner, status, customerWaits } = conversation;
    if (status === 'closed' || owner.kind !== 'agent' || owner.agentId !== agentId) return null;
    if (reason === 'agent-silent' && !customerWaits) return null;
    const place = reason === 'agent-silent' ? { preferredAgentId: agentId } : {};
    return release(conversation, owner.agentName, place, { reason }, texts, now);
  };
}
