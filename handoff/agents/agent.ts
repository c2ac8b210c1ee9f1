import { z } from 'zod';
import { presenceStatusSchema } from '../../contracts/staff';

/** Room that one conversation takes up. It is taken before the conversation is claimed, and given back after it left. */
const slotSchema = z.object({ slotId: z.string(), conversationId: z.string(), since: z.date() });
export type Slot = z.infer<typeof slotSchema>;

/** Someone who serves customers: who they are comes from staff/, whether they are there and what they hold stands here. */
export const agentSchema = z.object({
  _id: z.string(),
  version: z.number(),
  name: z.string(),
  teams: z.array(z.string()),
  skills: z.array(z.string()),
  /** How many open conversations they may own at once. */
  capacity: z.number(),
  /** False for someone who has left or whose role serves no customers. */
  active: z.boolean(),
  status: presenceStatusSchema,
  /** When their desk or anything else of theirs was last heard of. */
  seenAt: z.date(),
  /** True when they are away only because nothing was heard of them: being heard of brings them back. */
  autoAway: z.boolean(),
  /** When they last came online or got rid of a conversation, whichever is later. */
  idleSince: z.date(),
  holding: z.array(slotSchema),
  updatedAt: z.date(),
});
export type Agent = z.infer<typeof agentSchema>;

/** What staff/ knows of someone who serves customers. */
export interface AgentProfile {
  id: string;
  name: string;
  teams: string[];
  skills: string[];
  capacity: number;
  active: boolean;
}

/** Whether one more conversation fits, whatever their presence. Who left has no room. */
export function hasRoom(agent: Agent): boolean {
  return agent.active && agent.holding.length < agent.capacity;
}

/** Whether they are there. Asked again at the moment of taking room: who went offline meanwhile is given nothing. */
export function isOnline({ status, active }: Agent): boolean {
  return active && status === 'online';
}

/** Whether they are there, and one more conversation fits. */
export function isFree(agent: Agent): boolean {
  return isOnline(agent) && hasRoom(agent);
}

function absent(now: Date): Pick<Agent, 'status' | 'seenAt' | 'autoAway' | 'idleSince'> {
  return { status: 'offline', seenAt: now, autoAway: false, idleSince: now };
}

function newAgent(profile: AgentProfile, now: Date): Agent {
  const { id, ...known } = profile;
  return { _id: id, version: 1, ...known, ...absent(now), holding: [], updatedAt: now };
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The agent as staff/ has them now; null when that changes nothing. Someone who left is offline. */
export function withProfile(agent: Agent | null, profile: AgentProfile, now: Date): Agent | null {
  if (agent === null) return newAgent(profile, now);
  const { id: _id, ...known } = profile;
  const isSame =
    agent.name === known.name &&
    agent.capacity === known.capacity &&
    agent.active === known.active &&
    same(agent.teams, known.teams) &&
    same(agent.skills, known.skills);
  if (isSame) return null;
  return { ...agent, ...known, status: known.active ? agent.status : 'offline' };
}

/** The status that they chose. */
export function withStatus(agent: Agent, status: Agent['status'], now: Date): Agent {
  const comes = status === 'online' && agent.status !== 'online';
  return { ...agent, status, autoAway: false, seenAt: now, idleSince: comes ? now : agent.idleSince };
}

/** How long an agent counts as there after they were last heard of, in milliseconds. */
const patienceMs = 5 * 60_000;

/** The agent after something was heard of them. */
export function asSeen(agent: Agent, now: Date): Agent {
  const isBack = agent.autoAway && agent.status === 'away';
  if (!isBack) return { ...agent, seenAt: now };
  return { ...agent, seenAt: now, status: 'online', autoAway: false, idleSince: now };
}

/** The agent as away when nothing was heard of them for long, so that nobody waits for a desk that is shut; null else. */
export function asUnseen(agent: Agent, now: Date): Agent | null {
  const isSilent = now.getTime() - agent.seenAt.getTime() > patienceMs;
  return agent.status === 'online' && isSilent ? { ...agent, status: 'away', autoAway: true } : null;
}

/** The agent with one slot more; whether there is room is for the caller to ask. */
export function withSlot(agent: Agent, slot: Slot): Agent {
  return { ...agent, holding: [...agent.holding, slot] };
}

/** The agent without a slot; null when they do not have it. `idleFrom` counts it as a conversation that ended. */
export function withoutSlot(agent: Agent, slotId: string, idleFrom: Date | null): Agent | null {
  if (!agent.holding.some((slot) => slot.slotId === slotId)) return null;
  return {
    ...agent,
    holding: agent.holding.filter((slot) => slot.slotId !== slotId),
    idleSince: idleFrom ?? agent.idleSince,
  };
}
