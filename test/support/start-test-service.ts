import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readConfiguration } from '../../bot/configuration/read-configuration';
import { createLogger } from '../../bot/create-logger';
import { type Service, startService } from '../../bot/create-service';
import type { Role } from '../../contracts/staff';
import { type CustomerOptions, DirectLineClient } from './direct-line-client';
import type { FakeClock } from './fake-clock';
import { HttpClient } from './http-client';
import { keepExpired } from './keep-expired';
import { storeLearnedSample } from './learned-sample';
import { openTestDatabase, type TestDatabase } from './open-test-database';
import { adminEmail, testPassword } from './test-accounts';

export interface TestServiceOptions {
  /** Environment variables over the tests' own: any port, no rate limits. */
  env?: Record<string, string>;
  /** Left out: the real time. */
  clock?: FakeClock;
  /** A second instance on the first one's database. The first to be started drops it. */
  database?: TestDatabase;
  /** The built pages; left out, there are none. */
  pagesFolder?: string;
  /** True where a test provokes faults: the service may then log errors. */
  expectsFaults?: boolean;
  /** From which level on lines are kept in `errors`: errors, unless told. */
  logLevel?: 'trace';
}

interface NewPerson {
  name: string;
  roles?: Role[];
  teams?: string[];
  skills?: string[];
  capacity?: number;
}

export interface StaffClient extends HttpClient {
  staffId: string;
  email: string;
}

/** The whole service, composed as in production, on a fresh database. */
export interface TestService {
  /** Where it listens. It changes with a restart. */
  readonly url: string;
  readonly service: Service;
  readonly database: TestDatabase;
  /** Lines that the service logged as errors. */
  readonly errors: string[];
  /** Acts on all that is due by the clock, and waits for the turns that this begins. */
  sweep(): Promise<void>;
  /** A customer with an open conversation. */
  customer(options?: CustomerOptions): Promise<DirectLineClient>;
  /** The administrator's browser, signed in. */
  admin(): Promise<HttpClient>;
  /** A new person's browser, signed in; an agent unless told. Presence is theirs to set. */
  person(person: NewPerson): Promise<StaffClient>;
  /** Stops the process's part and starts it again on the same data, with other environment variables if need be. */
  restart(changes?: Record<string, string>): Promise<void>;
  /** Stops and removes everything. Fails when the service logged an error that no test expected. */
  stop(): Promise<void>;
}

export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const errors: string[] = [];
  const logger = createLogger(options.logLevel ?? 'error', {
    write: (line: string) => void errors.push(line),
  });
  const noPages = mkdtempSync(path.join(tmpdir(), 'plantao-no-pages-'));
  const database = options.database ?? (await openTestDatabase());
  if (options.database === undefined && options.env?.SAMPLE_DATA !== 'off') {
    await storeLearnedSample(database.db);
  }
  let env: Record<string, string> = {
    PORT: '0',
    ADMIN_EMAIL: adminEmail,
    ADMIN_PASSWORD: testPassword,
    RATE_LIMITS: 'off',
    ...options.env,
  };
  const now = options.clock?.now ?? (() => new Date());
  const start = async () => {
    const started = await startService({
      configuration: readConfiguration(env),
      database,
      now,
      logger,
      pagesFolder: options.pagesFolder ?? noPages,
      version: '0.0.0',
    });
    if (options.clock !== undefined) await keepExpired(database.db);
    return started;
  };
  let service = await start();
  let people = 0;
  const customers: DirectLineClient[] = [];

  async function admin(): Promise<HttpClient> {
    const client = new HttpClient(service.url);
    const { status, text } = await client.signIn(adminEmail, testPassword);
    if (status !== 200) throw new Error(`The administrator could not sign in: ${text}`);
    return client;
  }

  return {
    get url() {
      return service.url;
    },
    get service() {
      return service;
    },
    database,
    errors,
    async sweep() {
      await service.sweep();
      await service.whenIdle();
    },
    async customer(customerOptions) {
      const customer = await DirectLineClient.open(service.url, customerOptions);
      customers.push(customer);
      return customer;
    },
    admin,
    async person({ name, roles = ['agent'], ...rest }) {
      people += 1;
      const email = `pessoa${people}@example.com`;
      const added = await (await admin()).post('/api/staff', {
        name,
        email,
        password: testPassword,
        roles,
        ...rest,
      });
      if (added.status !== 201) throw new Error(`${name} could not be added: ${added.text}`);
      const { id } = z.object({ id: z.string() }).parse(added.body);
      const client = Object.assign(new HttpClient(service.url), { staffId: id, email });
      const { status, text } = await client.signIn(email, testPassword);
      if (status !== 200) throw new Error(`${name} could not sign in: ${text}`);
      return client;
    },
    async restart(changes) {
      await service.close();
      env = { ...env, ...changes };
      service = await start();
    },
    async stop() {
      for (const customer of customers) customer.close();
      await service.close();
      if (options.database === undefined) await database.drop();
      rmSync(noPages, { recursive: true, force: true });
      if (errors.length > 0 && options.expectsFaults !== true) {
        throw new Error(`The service logged errors:\n${errors.join('')}`);
      }
    },
  };
}
