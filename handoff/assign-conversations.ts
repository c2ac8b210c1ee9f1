import type { Conversation } from '../conversations/conversation';
import type { Agent } from './agent';
import type { AgentStore } from './agent-store';
import type { Assignment } from './assignment-store';
import { chooseAgent } from './choose-agent';
import type { ConversationQueries } from './conversation-queries-store';

/** Assignments that one pass makes at most, so that a pass ends. */
const mostPerPass = 1_000;

interface Deps {
  queries: ConversationQueries;
  agents: AgentStore;
  mode: () => Promise<Assignment['mode']>;
  /** False when the agent is full by now or the conversation has left the queue. */
  assign: (conversation: Conversation, agent: Agent) => Promise<boolean>;
}

/** The first in the queue's order that somebody can take, and who. */
export function nextMatch(
  queued: Conversation[],
  agents: Agent[],
  mode: Assignment['mode'],
): { conversation: Conversation; agent: Agent } | null {
  for (const conversation of queued) {
    const { queue } = conversation;
    // By hand or not, what a colleague was asked to take goes to them as soon as they have room.
    if (queue === null || (mode === 'manual' && queue.onlyAgentId === undefined)) continue;
    const agent = chooseAgent(queue, agents);
    if (agent !== null) return { conversation, agent };
  }
  return null;
}

/**
 * Assigns what can be assigned, the oldest of the most urgent first. The queue and the agents are read anew for each
 * one, so that nothing newer overtakes what came meanwhile. Any number of instances may run it: a lost race makes them
 * look again.
 */
export async function assignConversations({ queries, agents, mode, assign }: Deps): Promise<number> {
  const how = await mode();
  let assigned = 0;
  const failed = new Set<string>();
  for (let tries = 0; tries < mostPerPass; tries += 1) {
    const [queued, everyone] = await Promise.all([queries.queued(), agents.list()]);
    const open = queued.filter(({ _id, version }) => !failed.has(`${_id}|${version}`));
    const match = nextMatch(open, everyone, how);
    if (match === null) return assigned;
    if (await assign(match.conversation, match.agent)) assigned += 1;
    else failed.add(`${match.conversation._id}|${match.conversation.version}`);
  }
  return assigned;
}
