import { queryOptions } from '@tanstack/react-query';
import { type PresenceStatus, type SessionView, sessionViewSchema } from '../../../../contracts/staff';
import { ApiError } from './api-error';
import { ignored, request } from './request';
import { sessionExpired } from './session-expired';

/**
 * Who is signed in; null for nobody. Once somebody is, the end of the session is told through `sessionExpired`
 * and the page keeps what it has.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ client, signal }): Promise<SessionView | null> => {
    const known = client.getQueryData<SessionView | null>(['session']) ?? null;
    try {
      const session = await request(sessionViewSchema, '/session', { signal, expires: false });
      // Somebody else has signed in in another tab: nothing of the first one's page is theirs.
      if (known !== null && known.staff.id !== session.staff.id) window.location.assign('/desk');
      return session;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      if (known !== null) sessionExpired.set(true);
      return known;
    }
  },
});

/** Throws `not-signed-in` for a wrong password, `too-many-requests` with the wait while locked out. */
export async function signIn(email: string, password: string): Promise<SessionView> {
  await request(ignored, '/session', { method: 'POST', body: { email, password }, expires: false });
  return request(sessionViewSchema, '/session', { expires: false });
}

export function signOut(): Promise<unknown> {
  return request(ignored, '/session', { method: 'DELETE', expires: false });
}

/** Signs out everywhere else. Throws `invalid-input` with `fields.current` for a wrong current password. */
export function changePassword(current: string, password: string): Promise<unknown> {
  return request(ignored, '/me/password', { method: 'PUT', body: { current, password } });
}

export function setPresence(status: PresenceStatus): Promise<unknown> {
  return request(ignored, '/me/presence', { method: 'PUT', body: { status } });
}
