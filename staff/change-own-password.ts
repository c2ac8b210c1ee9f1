import { PlantaoError } from '../contracts/plantao-error';
import type { AuditStore } from './audit-store';
import type { FailedSignInStore } from './failed-sign-in-store';
import { verifyPassword } from './passwords';
import type { SessionStore } from './session-store';
import type { StaffRecord } from './staff-member';
import type { StaffStore } from './staff-store';

interface ChangeDependencies {
  staff: Pick<StaffStore, 'findWithPassword' | 'change'>;
  sessions: Pick<SessionStore, 'closeAllOf'>;
  failures: FailedSignInStore;
  audit: Pick<AuditStore, 'record'>;
}

interface PasswordChange {
  current: string;
  password: string;
  address: string;
  /** The session that this is done in, which stays open. */
  token: string | null;
}

/**
 * Changes somebody's password for themselves, who know the one that they have, and signs them out everywhere else.
 *
 * @throws PlantaoError `invalid-input` for a wrong current password, `too-many-requests` as `signIn`
 */
export async function changeOwnPassword(
  { staff, sessions, failures, audit }: ChangeDependencies,
  person: StaffRecord,
  { current, password, address, token }: PasswordChange,
): Promise<void> {
  const attempt = await failures.begin(person.email, address);
  const found = await staff.findWithPassword(person.email);
  if (!(await verifyPassword(current, found?.passwordHash ?? null))) {
    const fields = { current: 'This is not your password.' };
    throw new PlantaoError('invalid-input', 'The current password is wrong.', { fields });
  }
  await attempt.succeed();
  await staff.change(person.id, { password });
  await sessions.closeAllOf(person.id, token ?? undefined);
  await audit.record({ action: 'staff.password-changed', by: person.id, target: person.id, address });
}
