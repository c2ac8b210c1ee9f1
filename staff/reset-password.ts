import { PlantaoError } from '../contracts/plantao-error';
import type { AuditStore } from './audit-store';
import { generatePassword } from './passwords';
import type { SessionStore } from './session-store';
import type { StaffStore } from './staff-store';

interface ResetDependencies {
  staff: Pick<StaffStore, 'list' | 'change'>;
  sessions: Pick<SessionStore, 'closeAllOf'>;
  audit: Pick<AuditStore, 'record'>;
}

/**
 * Gives somebody a generated password and signs them out everywhere: for an operator, who has the database, when no
 * administrator can sign in any more.
 *
 * @returns the password, which is kept nowhere
 * @throws PlantaoError `not-found` naming the administrators, or `conflict` for somebody who has left
 */
export async function resetPassword(
  { staff, sessions, audit }: ResetDependencies,
  email: string,
): Promise<string> {
  const everybody = await staff.list();
  const found = everybody.find((person) => person.email === email.trim().toLowerCase());
  if (found === undefined) {
    const administrators = everybody.filter(({ active, roles }) => active && roles.includes('admin'));
    const known = administrators.map((person) => person.email).join(', ') || 'nobody yet';
    throw new PlantaoError('not-found', `Nobody here has the address ${email}. Administrators: ${known}.`);
  }
  if (!found.active) {
    throw new PlantaoError(
      'conflict',
      `${email} has left: an administrator can let them in again. Reset an administrator's password.`,
    );
  }
  const password = generatePassword();
  await staff.change(found.id, { password });
  await sessions.closeAllOf(found.id);
  await audit.record({ action: 'staff.password-reset', by: null, target: found.id });
  return password;
}
