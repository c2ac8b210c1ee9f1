import { mayDo } from '../../staff/permissions';
import type { StaffRecord } from '../../staff/staff-member';
import { type AgentProfile, withProfile } from './agent';
import type { AgentStore } from './agent-store';

/** What counts of a staff member here. Whoever may not work on conversations is no agent. */
export function profileOf(member: StaffRecord): AgentProfile {
  const { id, name, teams, skills, capacity, active, roles } = member;
  return { id, name, teams, skills, capacity, active: active && mayDo(roles, 'conversations:work') };
}

/** Brings the agents in line with staff/: new ones, changed ones, and those who left. */
export async function syncAgents(agents: AgentStore, staff: StaffRecord[], now: Date): Promise<void> {
  const known = new Map((await agents.list()).map((agent) => [agent._id, agent]));
  const profiles = staff.map(profileOf);
  for (const profile of profiles) {
    const agent = known.get(profile.id) ?? null;
    known.delete(profile.id);
    if (agent === null && !profile.active) continue;
    if (withProfile(agent, profile, now) !== null) await agents.saveProfile(profile);
  }
  for (const gone of known.values()) {
    if (!gone.active) continue;
    const { _id: id, name, teams, skills, capacity } = gone;
    await agents.saveProfile({ id, name, teams, skills, capacity, active: false });
  }
}
