import { PlantaoError } from '../../contracts/plantao-error';
import { defaultTeam } from '../../contracts/staff';
import type { Conversation } from '../../conversations/conversation';
import { staffEvent } from '../../conversations/staff-event';
import { step, type Transition } from '../../conversations/transition';
import { type Actor, mustBeOpen, mustControl } from '../actor';
import type { Agent, Slot } from '../agents/agent';
import { isStale } from '../agents/slots';
import type { HandoffTexts } from '../handoff-texts';
import { requeue } from '../queue/requeue';
import { giveToAgent } from './give-to-agent';

/** @throws PlantaoError `conversation-closed`, or `not-allowed` for whoever neither has the conversation nor supervises */
export function mustBeMovable(actor: Actor, conversation: Conversation): void {
  mustBeOpen(conversation);
  mustControl(actor, conversation);
}

function nameOfOwner({ owner }: Conversation, actor: Actor): string {
  return owner.kind === 'agent' ? owner.agentName : actor.name;
}

/** From the bot, people's part begins now: what was waited before it came back to the bot, or booked a call, is over. */
function anew(conversation: Conversation): Conversation {
  return conversation.owner.kind === 'bot' ? { ...conversation, handoff: null } : conversation;
}

/**
 * Passes the conversation to a team's queue, where it keeps its waiting time. The person who passes it on decides: no
 * skills are asked for.
 */
export function transferToTeam(actor: Actor, team: string, reason: string, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeMovable(actor, conversation);
    const changes = requeue(anew(conversation), { team, skills: [] }, now);
    const next = { ...conversation, ...changes };
    return step(conversation, { ...changes, drafts: {} }, [
      texts.transferred(next, { by: nameOfOwner(conversation, actor), to: { kind: 'team', team } }),
      staffEvent({ name: 'transferred', by: actor.name, to: team, reason }),
    ]);
  };
}

/** Passes the conversation to a colleague who is there and has room. */
export function transferToAgent(
  actor: Actor,
  agent: Agent,
  slot: Slot,
  reason: string,
  texts: HandoffTexts,
): Transition {
  return (conversation, now) => {
    mustBeMovable(actor, conversation);
    if (isStale(slot, now)) throw new PlantaoError('conflict', 'The transfer took too long: try again.');
    const receiver = { id: agent._id, name: agent.name };
    return giveToAgent({ ...conversation, drafts: {} }, receiver, slot, now, (given) => [
      texts.transferred(given, {
        by: nameOfOwner(conversation, actor),
        to: { kind: 'agent', agentName: agent.name },
      }),
      staffEvent({ name: 'transferred', by: actor.name, to: agent.name, reason }),
    ]);
  };
}

/**
 * Lets the conversation wait for a colleague who has no room now. One who is offline is only preferred: their team
 * may take it.
 */
export function transferToWaitFor(
  actor: Actor,
  agent: Agent,
  reason: string,
  texts: HandoffTexts,
): Transition {
  return (conversation, now) => {
    mustBeMovable(actor, conversation);
    const waits =
      agent.active && agent.status !== 'offline'
        ? { onlyAgentId: agent._id }
        : { preferredAgentId: agent._id };
    const team = teamFor(agent, conversation.team);
    const changes = requeue(anew(conversation), { team, skills: [], ...waits }, now);
    const next = { ...conversation, ...changes };
    return step(conversation, { ...changes, drafts: {} }, [
      texts.transferred(next, {
        by: nameOfOwner(conversation, actor),
        to: { kind: 'agent', agentName: agent.name },
      }),
      staffEvent({ name: 'transferred', by: actor.name, to: agent.name, reason }),
    ]);
  };
}

/** The team in whose queue a conversation for an agent stands: its own where they belong to it, else theirs. */
function teamFor(agent: Agent, current: string | null): string {
  if (current !== null && agent.teams.includes(current)) return current;
  return agent.teams[0] ?? current ?? defaultTeam;
}

/** Lets the team take what waited for an agent who is not there any more. Null when nothing waits for them. */
export function stopWaitingFor(agentId: string): Transition {
  return (conversation) => {
    const { queue } = conversation;
    if (queue === null || queue.onlyAgentId !== agentId) return null;
    const { onlyAgentId: _gone, ...place } = queue;
    return step(conversation, { queue: { ...place, preferredAgentId: agentId } });
  };
}
