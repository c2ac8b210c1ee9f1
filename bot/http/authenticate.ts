import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SessionStore } from '../../staff/session-store';
import type { StaffRecord } from '../../staff/staff-member';
import type { StaffStore } from '../../staff/staff-store';
import { readSessionToken, setSessionCookie } from './session-cookie';

interface AuthenticateDependencies {
  sessions: Pick<SessionStore, 'use'>;
  staff: Pick<StaffStore, 'find'>;
  /** True when browsers reach the service over HTTPS. */
  https: boolean;
}

/**
 * Who is signed in, or null. The person is read anew each time: what an administrator changes holds from the next
 * request on.
 *
 * @param response where a renewed cookie goes; left out for a WebSocket
 */
export type Authenticate = (
  request: IncomingMessage,
  response?: ServerResponse,
) => Promise<StaffRecord | null>;

export function createAuthenticate({ sessions, staff, https }: AuthenticateDependencies): Authenticate {
  return async (request, response) => {
    const token = readSessionToken(request);
    if (token === null) return null;
    const session = await sessions.use(token);
    if (session === null) return null;
    const person = await staff.find(session.staffId);
    if (!person?.active) return null;
    if (session.renewed && response !== undefined) setSessionCookie(response, token, { https });
    return person;
  };
}
