import { createLogger } from '../../bot/create-logger';
import { type Authenticate, createAuthenticate } from '../../bot/http/authenticate';
import { createHttpServer } from '../../bot/http/create-server';
import { mountRoutes } from '../../bot/http/mount-routes';
import { createRateLimits } from '../../bot/http/rate-limits';
import type { Route } from '../../bot/http/route';
import { sessionRoutes } from '../../bot/routes/session-routes';
import { staffRoutes } from '../../bot/routes/staff-routes';
import type { PresenceStatus, Role } from '../../contracts/staff';
import { type AuditStore, createAuditStore } from '../../staff/audit-store';
import { createFailedSignInStore } from '../../staff/failed-sign-in-store';
import { createSessionStore, type SessionStore } from '../../staff/session-store';
import type { StaffRecord } from '../../staff/staff-member';
import { createStaffStore, type StaffStore } from '../../staff/staff-store';
import { createTeamStore, type TeamStore } from '../../staff/team-store';
import { createFakeClock, type FakeClock } from './fake-clock';
import { HttpClient } from './http-client';
import { keepExpired } from './keep-expired';
import { openTestDatabase, type TestDatabase } from './open-test-database';
import { testPassword } from './test-accounts';

/** The HTTP API on a fresh database, with sign-in and staff, and whatever routes a test adds. */
export interface TestApi {
  database: TestDatabase;
  clock: FakeClock;
  base: string;
  staff: StaffStore;
  teams: TeamStore;
  sessions: SessionStore;
  audit: AuditStore;
  authenticate: Authenticate;
  /** What was set by `PUT /api/me/presence`, by person. */
  presences: Map<string, PresenceStatus>;
  /** A browser of nobody. */
  client(headers?: Record<string, string>): HttpClient;
  /** A browser of a new person with these roles. */
  clientOf(...roles: Role[]): Promise<HttpClient & { person: StaffRecord }>;
  stop(): Promise<void>;
}

interface Options {
  routes?: (api: Pick<TestApi, 'database' | 'clock' | 'audit' | 'staff'>) => Promise<Route[]> | Route[];
}

export async function startTestApi({ routes = () => [] }: Options = {}): Promise<TestApi> {
  const database = await openTestDatabase();
  const clock = createFakeClock();
  const { db } = database;
  const { now } = clock;
  const staff = await createStaffStore({ connection: database.mongoose, now });
  const teams = createTeamStore({ db });
  const sessions = await createSessionStore({ db, now });
  const failures = await createFailedSignInStore({ db, now });
  const audit = await createAuditStore({ db, now });
  await keepExpired(db);

  const lines: string[] = [];
  const logger = createLogger('error', { write: (line: string) => void lines.push(line) });
  const server = createHttpServer({ logger });
  const authenticate = createAuthenticate({ sessions, staff, https: false });
  const presences = new Map<string, PresenceStatus>();
  const presenceOf = async (id: string) => ({ presence: presences.get(id) ?? ('offline' as const), load: 0 });
  const all = [
    ...sessionRoutes({
      staff,
      sessions,
      failures,
      audit,
      https: false,
      limits: createRateLimits({ enabled: false }),
      presenceOf,
      accessChanged: () => undefined,
      setPresence: async ({ id }, status) => void presences.set(id, status),
      readWorkspace: async () => ({ name: 'Plantão', timeZone: 'America/Sao_Paulo' }),
    }),
    ...staffRoutes({ staff, teams, sessions, audit, presenceOf, accessChanged: () => undefined }),
    ...(await routes({ database, clock, audit, staff })),
  ];
  mountRoutes(server, all, { logger, authenticate, trustedProxies: 1 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const base = `http://127.0.0.1:${server.address().port}`;
  let people = 0;

  return {
    database,
    clock,
    base,
    staff,
    teams,
    sessions,
    audit,
    authenticate,
    presences,
    client: (headers) => new HttpClient(base, headers),
    async clientOf(...roles) {
      people += 1;
      const email = `pessoa${people}@example.com`;
      const input = { name: `Pessoa ${people}`, email, password: testPassword, roles };
      const person = await staff.create({ ...input, skills: [], teams: [], capacity: 5 });
      const client = Object.assign(new HttpClient(base), { person });
      const { status } = await client.signIn(email, testPassword);
      if (status !== 200) throw new Error(`Signing in answered ${status}.`);
      return client;
    },
    async stop() {
      server.server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(null)));
      await database.drop();
      // A fault that a route hid behind a 500 fails the test.
      if (lines.length > 0) throw new Error(`The service logged errors:\n${lines.join('')}`);
    },
  };
}
