import type { PresenceStatus, SessionView } from '../../contracts/staff';
import {
  passwordChangeSchema,
  presenceInputSchema,
  presenceViewSchema,
  sessionViewSchema,
  signInInputSchema,
} from '../../contracts/staff';
import type { AuditStore } from '../../staff/audit-store';
import { changeOwnPassword } from '../../staff/change-own-password';
import type { FailedSignInStore } from '../../staff/failed-sign-in-store';
import { permissionsOf } from '../../staff/permissions';
import type { SessionStore } from '../../staff/session-store';
import { signIn } from '../../staff/sign-in';
import type { StaffRecord } from '../../staff/staff-member';
import type { StaffStore } from '../../staff/staff-store';
import type { RateLimits } from '../http/rate-limits';
import { defineRoute, type Route } from '../http/route';
import { readSessionToken, setSessionCookie } from '../http/session-cookie';
import { type PresenceAndLoad, presentStaff } from './present-staff';

interface SessionRoutesDependencies {
  staff: StaffStore;
  sessions: SessionStore;
  failures: FailedSignInStore;
  audit: AuditStore;
  https: boolean;
  limits: Pick<RateLimits, 'countSignIn'>;
  presenceOf(staffId: string): Promise<PresenceAndLoad>;
  setPresence(staff: StaffRecord, status: PresenceStatus): Promise<unknown>;
  /** Told when sessions have ended. */
  accessChanged(): void;
  /** What every page needs to know of the workspace. */
  readWorkspace(): Promise<SessionView['workspace']>;
}

/** Signing in and out, and what a person sets for themselves. */
export function sessionRoutes(deps: SessionRoutesDependencies): Route[] {
  const { sessions, audit, https, limits } = deps;

  async function presentSession(person: StaffRecord): Promise<SessionView> {
    const [presence, workspace] = await Promise.all([deps.presenceOf(person.id), deps.readWorkspace()]);
    return { staff: presentStaff(person, presence), permissions: permissionsOf(person.roles), workspace };
  }

  return [
    defineRoute({
      method: 'post',
      path: '/api/session',
      access: 'public',
      summary: 'Signs in.',
      body: signInInputSchema,
      response: sessionViewSchema,
      async handle({ body, address, request, response }) {
        const takeBack = await limits.countSignIn(address);
        const opened = await signIn(deps, { ...body, address });
        await takeBack();
        const before = readSessionToken(request);
        if (before !== null) await sessions.close(before);
        setSessionCookie(response, opened.token, { https });
        return presentSession(opened.staff);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/session',
      access: 'signed-in',
      summary: 'Who is signed in, and what they may do.',
      response: sessionViewSchema,
      handle: ({ staff: person }) => presentSession(person),
    }),
    defineRoute({
      method: 'del',
      path: '/api/session',
      access: 'public',
      summary: 'Signs out.',
      async handle({ request, response, address }) {
        const token = readSessionToken(request);
        if (token !== null) {
          const session = await sessions.use(token);
          await sessions.close(token);
          if (session) {
            deps.accessChanged();
            await audit.record({ action: 'session.closed', by: session.staffId, address });
          }
        }
        setSessionCookie(response, null, { https });
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/me/presence',
      access: 'presence:set',
      summary: 'Says whether one is there to serve customers.',
      body: presenceInputSchema,
      response: presenceViewSchema,
      handle: ({ staff: person, body }) => deps.setPresence(person, body.status),
    }),
    defineRoute({
      method: 'put',
      path: '/api/me/password',
      access: 'signed-in',
      summary: "Changes one's own password and signs out everywhere else.",
      body: passwordChangeSchema,
      async handle({ staff: person, body, address, request }) {
        await changeOwnPassword(deps, person, { ...body, address, token: readSessionToken(request) });
        deps.accessChanged();
      },
    }),
  ];
}
