import { PlantaoError } from '../contracts/plantao-error';
import type { AuditStore } from './audit-store';
import type { FailedSignInStore } from './failed-sign-in-store';
import { verifyPassword } from './passwords';
import type { SessionStore } from './session-store';
import type { StaffRecord } from './staff-member';
import type { StaffStore } from './staff-store';

interface SignInDependencies {
  staff: Pick<StaffStore, 'findWithPassword'>;
  sessions: Pick<SessionStore, 'open'>;
  failures: FailedSignInStore;
  audit: AuditStore;
}

interface SignInInput {
  email: string;
  password: string;
  address: string;
}

/**
 * Opens a session for the right password. A wrong one, an unknown account and one that was closed get the same answer
 * after the same work.
 *
 * @throws PlantaoError `not-signed-in`, or `too-many-requests` (failed-sign-in-store)
 */
export async function signIn(
  { staff, sessions, failures, audit }: SignInDependencies,
  { email, password, address }: SignInInput,
): Promise<{ staff: StaffRecord; token: string }> {
  const attempt = await failures.begin(email, address);
  const found = await staff.findWithPassword(email);
  const account = found?.staff.active ? found : null;
  if (!(await verifyPassword(password, account?.passwordHash ?? null)) || account === null) {
    await audit.record({ action: 'session.refused', by: found?.staff.id ?? null, address });
    throw new PlantaoError('not-signed-in', 'The e-mail address or the password is wrong.');
  }
  await attempt.succeed();
  const token = await sessions.open(account.staff.id);
  await audit.record({ action: 'session.opened', by: account.staff.id, address });
  return { staff: account.staff, token };
}
