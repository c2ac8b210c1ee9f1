import type { Hours } from '../contracts/hours';
import type { Conversations } from '../conversations/conversations';
import type { StaffRecord } from '../staff/staff-member';
import { releaseKept } from './acts/presence';
import { type TakeReason, takeFrom } from './acts/release-conversation';
import { type Agent, asUnseen } from './agents/agent';
import type { AgentStore } from './agents/agent-store';
import type { Slots } from './agents/slots';
import { syncAgents } from './agents/sync-agents';
import type { HandoffTexts } from './handoff-texts';
import { businessMillisBetween, isOpen } from './hours/business-hours';
import type { ConversationQueries } from './queries/conversation-queries-store';

interface Deps {
  conversations: Conversations;
  queries: ConversationQueries;
  agents: AgentStore;
  slots: Slots;
  texts: HandoffTexts;
  listStaff: () => Promise<StaffRecord[]>;
  readHours: () => Promise<Hours | null>;
  now: () => Date;
}

/**
 * Nothing heard of an agent for so long, in milliseconds of business hours, and a customer who waits: somebody else is
 * found.
 */
const silenceMs = 15 * 60_000;

function whyTake(
  agent: Agent | undefined,
  customerWaitsSince: Date | null,
  calendar: Hours | null,
  now: Date,
): TakeReason | null {
  if (agent === undefined || !agent.active) return 'agent-left';
  if (customerWaitsSince === null || !isOpen(calendar, now)) return null;
  const silentSince = new Date(Math.max(agent.seenAt.getTime(), customerWaitsSince.getTime()));
  return businessMillisBetween(calendar, silentSince, now) > silenceMs ? 'agent-silent' : null;
}

/**
 * Puts right what nobody was there to do: agents follow staff/; those of whom nothing is heard are away; the
 * conversations of those who left, or whose customers wait for somebody of whom nothing is heard, go back to the queue;
 * nothing waits for someone who is offline; and slots agree with the conversations. Any instance may run it.
 */
export async function sweepHandoff(deps: Deps): Promise<void> {
  const { conversations, queries, agents, slots, texts, listStaff, now } = deps;
  await syncAgents(agents, await listStaff(), now());
  for (const agent of await agents.list()) {
    if (asUnseen(agent, now()) !== null) await agents.change(agent._id, (known) => asUnseen(known, now()));
  }
  const everyone = await agents.list();
  const owned = await queries.owned();
  const known = new Map(everyone.map((agent) => [agent._id, agent]));
  const calendar = await deps.readHours();
  for (const { id, agentId, customerWaitsSince } of owned) {
    const reason = whyTake(known.get(agentId), customerWaitsSince, calendar, now());
    if (reason !== null) await conversations.apply(id, takeFrom(agentId, reason, texts));
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
