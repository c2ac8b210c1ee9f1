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
  now: () => Date;
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
 * @throws PlantaoError `not-signed-in`, or `too-many-requests` after ten failures in fifteen minutes
 */
export async function signIn(
  { staff, sessions, failures, audit, now }: SignInDependencies,
  { email, password, address }: SignInInput,
): Promise<{ staff: StaffRecord; token: string }> {
  const attempt = await failures.begin(email, address);
  if (attempt.lockedUntil !== null) {
    const retryAfterSeconds = (attempt.lockedUntil.getTime() - now().getTime()) / 1000;
    const message = 'Too many failed attempts. Wait, or ask an administrator for a new password.';
    throw new PlantaoError('too-many-requests', message, { retryAfterSeconds });
  }
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
