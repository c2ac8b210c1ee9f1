import type { PresenceStatus, StaffMember } from '../../contracts/staff';
import type { StaffRecord } from '../../staff/staff-member';

/** Whether somebody is there, and how many conversations they have. */
export interface PresenceAndLoad {
  presence: PresenceStatus;
  load: number;
}

/** A person as the API shows them. */
export function presentStaff(record: StaffRecord, { presence, load }: PresenceAndLoad): StaffMember {
  const { id, name, email, roles, skills, teams, capacity, active } = record;
  return { id, name, email, roles, skills, teams, capacity, presence, load, active };
}
