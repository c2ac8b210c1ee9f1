import type { HandoffReason } from '../contracts/handoff-reason';
import { PlantaoError } from '../contracts/plantao-error';
import { staffEvent } from '../conversations/staff-event';
import { step, type Transition } from '../conversations/transition';
import { type Actor, mustBeOpen, mustControl } from './actor';
import type { HandoffTexts } from './handoff-texts';
import { requeue } from './requeue';

/**
 * The owner, or a supervisor, puts the conversation back in the queue, where it keeps its waiting time. What the owner
 * had begun to write stays theirs.
 */
export function releaseConversation(actor: Actor, texts: HandoffTexts, fallbackTeam: string): Transition {
  return (conversation, now) => {
    mustBeOpen(conversation);
    mustControl(actor, conversation);
    if (conversation.owner.kind !== 'agent') {
      throw new PlantaoError('conflict', 'Nobody has this conversation: there is nothing to release.');
    }
    const changes = requeue(conversation, {}, fallbackTeam, now);
    const next = { ...conversation, ...changes };
    const to = { kind: 'team', team: next.team ?? fallbackTeam } as const;
    return step(conversation, changes, [
      texts.transferred(next, { by: conversation.owner.agentName, to }),
      staffEvent({ name: 'released', by: actor.name }),
    ]);
  };
}

/** Why a conversation is taken from its agent: they left, or nothing is heard of them while the customer waits. */
export type TakeReason = Extract<HandoffReason, 'agent-left' | 'agent-silent'>;

/** Takes a conversation from someone who cannot serve. Null when they do not have it, or have answered meanwhile. */
export function takeFrom(
  agentId: string,
  reason: TakeReason,
  texts: HandoffTexts,
  fallbackTeam: string,
): Transition {
  return (conversation, now) => {
    const { owner, status, customerWaits } = conversation;
    if (status === 'closed' || owner.kind !== 'agent' || owner.agentId !== agentId) return null;
    if (reason === 'agent-silent' && !customerWaits) return null;
    const preferred = reason === 'agent-silent' ? { preferredAgentId: agentId } : {};
    const changes = requeue(conversation, preferred, fallbackTeam, now);
    const next = { ...conversation, ...changes };
    const to = { kind: 'team', team: next.team ?? fallbackTeam } as const;
    return step(conversation, changes, [
      texts.transferred(next, { by: owner.agentName, to }),
      staffEvent({ name: 'released', reason }),
    ]);
  };
}
