import type { Role } from '../contracts/staff';

/** A person who works here, as the server knows them; presence and load belong to handoff/. */
export interface StaffRecord {
  id: string;
  name: string;
  /** In small letters; unique. */
  email: string;
  roles: Role[];
  skills: string[];
  teams: string[];
  /** How many open conversations an agent may own at once. */
  capacity: number;
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
}
