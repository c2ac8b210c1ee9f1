import { readFileSync } from 'node:fs';
import path from 'node:path';
import { environmentSchema } from '../../bot/configuration/environment-schema';
import {
  type Configuration,
  ConfigurationError,
  readConfiguration,
} from '../../bot/configuration/read-configuration';

function faultsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return {};
}

test('an empty environment starts everything on this machine', () => {
  const expected: Configuration = {
    port: 3978,
    host: '127.0.0.1',
    publicUrl: null,
    dataDir: './data',
    mongodbUri: null,
    administrator: { email: 'admin@localhost', password: null },
    sessionSecret: null,
    botFramework: null,
    openai: null,
    absenceWeb: { noticeMs: 300_000, secondCallMs: 480_000, closeMs: 600_000 },
    rateLimits: true,
    sampleData: true,
    logLevel: 'info',
    allowedOrigins: null,
    trustedProxies: 0,
  };
  expect(readConfiguration({})).toEqual(expected);
  expect(readConfiguration({ MONGODB_URI: '', PORT: '', ADMIN_EMAIL: ' ' })).toEqual(expected);
});

test('a number out of its range is told what may be written', () => {
  for (const wrong of ['11', '-1', '1.5', 'two']) {
    expect(faultsOf({ TRUSTED_PROXIES: wrong }).TRUSTED_PROXIES).toMatch(/0 to 10/);
    if (wrong !== '11') expect(faultsOf({ PORT: wrong }).PORT).toMatch(/0 to 65535/);
  }
});

test('every fault is told at once, and no value', () => {
  const env = {
    PORT: '99999',
    MONGODB_URI: 'postgres://ana:hunter2@db',
    ADMIN_EMAIL: 'ana',
    ADMIN_PASSWORD: 'hunter2',
    SESSION_SECRET: 'hunter2',
    ABSENCE_WEB: '5m,3m,10m',
    RATE_LIMITS: 'maybe',
    MicrosoftAppPassword: 'hunter2',
    OPENAI_MODEL: 'm',
    PUBLIC_URL: 'ftp://x',
    ALLOWED_ORIGINS: 'https://a.example/path',
  };
  expect(Object.keys(faultsOf(env)).sort()).toEqual([
    'ABSENCE_WEB',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
    'ALLOWED_ORIGINS',
    'MONGODB_URI',
    'MicrosoftAppId',
    'OPENAI_API_KEY',
    'PORT',
    'PUBLIC_URL',
    'RATE_LIMITS',
    'SESSION_SECRET',
  ]);
  expect(new ConfigurationError(faultsOf(env)).message).not.toContain('hunter2');
});

test.each([
  ['https://help.example.com', 'https://help.example.com'],
  ['https://help.example.com/', 'https://help.example.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://Help.example.com:443', 'https://help.example.com'],
  ['https://help.example.com/plantao', null],
  ['help.example.com', null],
  ['ws://help.example.com', null],
])('the public address %s', (PUBLIC_URL, expected) => {
  expect(Object.keys(faultsOf({ PUBLIC_URL }))).toEqual(expected === null ? ['PUBLIC_URL'] : []);
  if (expected !== null) expect(readConfiguration({ PUBLIC_URL }).publicUrl).toBe(expected);
});

test.each([
  ['5s,10s,15s', { noticeMs: 5_000, secondCallMs: 10_000, closeMs: 15_000 }],
  [' 1h , 4h, 20h', { noticeMs: 3_600_000, secondCallMs: 14_400_000, closeMs: 72_000_000 }],
  ['off', null],
])('absence %s', (ABSENCE_WEB, expected) => {
  expect(readConfiguration({ ABSENCE_WEB }).absenceWeb).toEqual(expected);
});

test.each(['5m', '5m,8m', '5m,8m,10m,12m', '0s,1s,2s', '5,8,10', '1.5m,2m,3m', '5m,5m,6m', ''])(
  'absence %p is refused unless empty',
  (ABSENCE_WEB) => {
    expect(Object.keys(faultsOf({ ABSENCE_WEB }))).toEqual(ABSENCE_WEB === '' ? [] : ['ABSENCE_WEB']);
  },
);

test('what belongs together comes together', () => {
  expect(faultsOf({ MicrosoftAppId: 'a' })).toHaveProperty('MicrosoftAppPassword');
  expect(
    faultsOf({ MicrosoftAppId: 'a', MicrosoftAppPassword: 'b', MicrosoftAppType: 'SingleTenant' }),
  ).toHaveProperty('MicrosoftAppTenantId');
  const complete = { MicrosoftAppId: 'a', MicrosoftAppPassword: 'b', MicrosoftAppTenantId: 't' };
  expect(readConfiguration(complete).botFramework).toEqual({
    appId: 'a',
    password: 'b',
    tenantId: 't',
    type: 'MultiTenant',
  });
  expect(
    readConfiguration({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }).openai,
  ).toMatchObject({
    baseUrl: 'http://127.0.0.1:9/v1',
    embeddingModel: null,
  });
});

test('the first administrator has an address or a password of the operator’s choice, or both', () => {
  const administratorOf = (env: NodeJS.ProcessEnv) => readConfiguration(env).administrator;
  const [ADMIN_EMAIL, ADMIN_PASSWORD] = ['Ana@Example.com', '0123456789'];
  expect(administratorOf({ ADMIN_EMAIL, ADMIN_PASSWORD })).toEqual({
    email: 'ana@example.com',
    password: ADMIN_PASSWORD,
  });
  expect(administratorOf({ ADMIN_EMAIL })).toEqual({ email: 'ana@example.com', password: null });
  expect(administratorOf({ ADMIN_PASSWORD })).toEqual({ email: 'admin@localhost', password: ADMIN_PASSWORD });
});

test.each(['.env.example', 'README.md'])('%s names every variable, and no other', (file) => {
  const text = readFileSync(path.join(__dirname, '../..', file), 'utf8');
  const told =
    file === '.env.example'
      ? [...text.matchAll(/^#(\w+)=/gm)].map(([, name]) => name)
      : [...text.matchAll(/^\|( `.*?`) \|.*\|.*\|$/gm)].flatMap(([, names = '']) =>
          [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
        );
  expect(told.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});
