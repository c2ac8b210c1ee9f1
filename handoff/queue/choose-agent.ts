import { defaultTeam } from '../../contracts/staff';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { type Agent, isFree } from '../agents/agent';

function membersOf(agents: Agent[], team: string): Agent[] {
  return agents.filter((agent) => agent.active && agent.teams.includes(team));
}

/**
 * Those who may take a place's conversation, whether or not they are there now: a team without members, or a skill that
 * nobody has, lets others in rather than wait for ever.
 */
export function whoMayServe(place: QueuePlace, agents: Agent[]): Agent[] {
  const active = agents.filter((agent) => agent.active);
  if (place.onlyAgentId !== undefined) return active.filter((agent) => agent._id === place.onlyAgentId);
  const team = membersOf(agents, place.team);
  const standIns = team.length > 0 ? team : membersOf(agents, defaultTeam);
  const members = standIns.length > 0 ? standIns : active;
  const able = members.filter((agent) => place.skills.every((skill) => agent.skills.includes(skill)));
  return able.length > 0 ? able : members;
}

function byIdleTime(a: Agent, b: Agent): number {
  return (
    a.holding.length - b.holding.length ||
    a.idleSince.getTime() - b.idleSince.getTime() ||
    (a._id < b._id ? -1 : 1)
  );
}

/**
 * Who gets the conversation now: the one who had it before if they are there, else the longest idle of those with the
 * fewest conversations. Null while nobody who fits is online with room.
 */
export function chooseAgent(place: QueuePlace, agents: Agent[]): Agent | null {
  const there = whoMayServe(place, agents).filter(isFree);
  const preferred = there.find((agent) => agent._id === place.preferredAgentId);
  return preferred ?? there.toSorted(byIdleTime)[0] ?? null;
}
