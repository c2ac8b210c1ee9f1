import type { Assignment } from '../../contracts/assignment';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { type Agent, isFree } from '../agents/agent';
import type { AgentStore } from '../agents/agent-store';
import type { ConversationQueries } from '../queries/conversation-queries-store';
import { chooseAgent } from './choose-agent';

/** Assignments that one pass makes at most, so that a pass ends. */
const mostPerPass = 1_000;
/** Races that one pass loses before it leaves the rest to the next. */
const mostLost = 5;

interface QueuedPlace {
  id: string;
  place: QueuePlace;
}

interface Deps {
  queries: ConversationQueries;
  agents: AgentStore;
  mode: () => Promise<Assignment['mode']>;
  /** False when the agent is full by now or the conversation has left the queue. */
  assign: (conversationId: string, agent: Agent) => Promise<boolean>;
}

/** The first in the queue's order that somebody can take, and who. */
export function nextMatch(queued: QueuedPlace[], agents: Agent[]): { id: string; agent: Agent } | null {
  for (const { id, place } of queued) {
    const agent = chooseAgent(place, agents);
    if (agent !== null) return { id, agent };
  }
  return null;
}

/**
 * Assigns what can be assigned, the oldest of the most urgent first; returns how many. By hand or not, what a
 * colleague was asked to take goes to them as soon as they have room. The queue and the agents are read anew for each
 * one, so that nothing newer overtakes what came meanwhile. Any number of instances may run it: a lost race makes them
 * look again.
 */
export async function assignConversations({ queries, agents, mode, assign }: Deps): Promise<number> {
  const keptOnly = (await mode()) === 'manual';
  let [assigned, lost] = [0, 0];
  while (assigned < mostPerPass && lost < mostLost) {
    const everyone = await agents.list();
    if (!everyone.some(isFree)) return assigned;
    const match = nextMatch(await queries.queuedPlaces(keptOnly), everyone);
    if (match === null) return assigned;
    if (await assign(match.id, match.agent)) assigned += 1;
    else lost += 1;
  }
  return assigned;
}
