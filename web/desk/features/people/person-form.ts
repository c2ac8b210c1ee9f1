import * as z from 'zod/mini';
import { keySchema, roleSchema, type StaffMember } from '../../../../contracts/staff';

const shared = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  email: z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200), z.regex(/^[^\s@]+@[^\s@]+$/)),
  roles: z.array(roleSchema).check(z.minLength(1)),
  teams: z.array(keySchema),
  skills: z.array(keySchema),
  capacity: z.int().check(z.minimum(0), z.maximum(100)),
};
const password = z.string().check(z.minLength(10), z.maxLength(200));

export const newPersonSchema = z.object({ ...shared, password });
/** An empty password keeps the old one. */
export const knownPersonSchema = z.object({ ...shared, password: z.union([z.literal(''), password]) });

export type PersonForm = z.infer<typeof newPersonSchema>;

export function formOf(person: StaffMember | undefined): PersonForm {
  if (person === undefined) {
    return { name: '', email: '', password: '', roles: ['agent'], teams: [], skills: [], capacity: 5 };
  }
  const { name, email, roles, teams, skills, capacity } = person;
  return { name, email, password: '', roles, teams, skills, capacity };
}
