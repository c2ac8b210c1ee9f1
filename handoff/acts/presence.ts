import { PlantaoError } from '../../contracts/plantao-error';
import type { PresenceStatus, PresenceView } from '../../contracts/staff';
import type { Conversations } from '../../conversations/conversations';
import type { Actor } from '../actor';
import { type Agent, withStatus } from '../agents/agent';
import type { AgentStore } from '../agents/agent-store';
import type { ConversationQueries } from '../queries/conversation-queries-store';
import { stopWaitingFor } from './transfer-conversation';

export function presentPresence(agent: Agent): PresenceView {
  const { _id, name, status, holding, capacity, teams } = agent;
  return { staffId: _id, name, status, load: holding.length, capacity, teams };
}

/** Lets the team take what waited for an agent who is not there. */
export async function releaseKept(
  { conversations, queries }: { conversations: Conversations; queries: ConversationQueries },
  isAway: (agentId: string) => boolean,
): Promise<void> {
  for (const { id, place } of await queries.queuedPlaces(true)) {
    const { onlyAgentId } = place;
    if (onlyAgentId !== undefined && isAway(onlyAgentId)) {
      await conversations.apply(id, stopWaitingFor(onlyAgentId));
    }
  }
}

/** Sets whether an agent is there. Going offline keeps what they have and gives back what only waited for them. */
export async function setPresence(
  deps: { agents: AgentStore; conversations: Conversations; queries: ConversationQueries; now: () => Date },
  actor: Actor,
  status: PresenceStatus,
): Promise<PresenceView> {
  const agent = await deps.agents.change(actor.id, (known) => withStatus(known, status, deps.now()));
  if (agent === null) throw new PlantaoError('not-allowed', 'Your role does not serve customers.');
  if (status === 'offline') await releaseKept(deps, (agentId) => agentId === actor.id);
  return presentPresence(agent);
}
