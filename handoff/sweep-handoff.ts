import type { Conversations } from '../conversations/conversations';
import type { StaffRecord } from '../staff/staff-member';
import { asUnseen } from './agent';
import type { AgentStore } from './agent-store';
import { defaultTeam } from './choose-agent';
import type { ConversationQueries } from './conversation-queries-store';
import type { HandoffTexts } from './handoff-texts';
import { releaseKept } from './presence';
import { takeFrom } from './release-conversation';
import type { Slots } from './slots';
import { syncAgents } from './sync-agents';

interface Deps {
  conversations: Conversations;
  queries: ConversationQueries;
  agents: AgentStore;
  slots: Slots;
  texts: HandoffTexts;
  listStaff: () => Promise<StaffRecord[]>;
  now: () => Date;
}

/**
 * Puts right what nobody was there to do: agents follow staff/, those of whom nothing is heard are away, the conversations of those who left go back to the
 * queue, nothing waits for someone who is offline, and slots agree with the conversations. Any instance may run it.
 */
export async function sweepHandoff(deps: Deps): Promise<void> {
  const { conversations, queries, agents, slots, texts, listStaff, now } = deps;
  await syncAgents(agents, await listStaff(), now());
  for (const agent of await agents.list()) {
    if (asUnseen(agent, now()) !== null) await agents.change(agent._id, (known) => asUnseen(known, now()));
  }
  const everyone = await agents.list();
  const owned = await queries.owned();
  const active = new Set(everyone.filter((agent) => agent.active).map(({ _id }) => _id));
  for (const { id, agentId } of owned) {
    if (!active.has(agentId)) await conversations.apply(id, takeFrom(agentId, texts, defaultTeam));
  }
  const there = new Set(
    everyone.filter((agent) => agent.active && agent.status !== 'offline').map(({ _id }) => _id),
  );
  await releaseKept({ conversations, queries }, (agentId) => !there.has(agentId));
  for (const agent of everyone) {
    await slots.reconcile(
      agent,
      owned.filter(({ agentId }) => agentId === agent._id),
    );
  }
}
