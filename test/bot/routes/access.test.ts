import { z } from 'zod';
import type { HttpClient } from '../../support/http-client';
import { startTestService, type TestService } from '../../support/start-test-service';

/** What nobody needs to be signed in for. Whatever else is under /api must refuse. */
const open = ['POST /api/session', 'DELETE /api/session', 'GET /api/openapi.json'];

const operation = z.object({ 'x-permission': z.string().optional() });
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

interface Endpoint {
  method: string;
  address: string;
  permission: string | undefined;
}

let service: TestService;
let endpoints: Endpoint[];

beforeAll(async () => {
  service = await startTestService({ env: { SAMPLE_DATA: 'off' } });
  const { body } = await (await service.admin()).get('/api/openapi.json');
  endpoints = Object.entries(documentSchema.parse(body).paths)
    .filter(([address]) => address.startsWith('/api/'))
    .flatMap(([address, operations]) =>
      Object.entries(operations).map(([method, described]) => ({
        method: method.toUpperCase(),
        address,
        permission: described['x-permission'],
      })),
    )
    .filter(({ method, address }) => !open.includes(`${method} ${address}`));
});
afterAll(() => service.stop());

/** Calls an endpoint with an id that nothing has and, where it changes something, with a body that is not right. */
async function statusOf(client: HttpClient, { method, address }: Endpoint): Promise<number> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : 'not what it takes';
  return (await client.call(method, address.replace(/\{\w+\}/g, 'none'), body)).status;
}

test('nothing under /api answers who is not signed in', async () => {
  const nobody = await service.admin();
  nobody.cookie = 'plantao_session=invented';
  expect(endpoints.length).toBeGreaterThan(30);
  for (const endpoint of endpoints) {
    expect({ ...endpoint, status: await statusOf(nobody, endpoint) }).toEqual({ ...endpoint, status: 401 });
  }
});

test.each(['agent', 'editor', 'supervisor'] as const)(
  'an %s is refused what the role does not allow',
  async (role) => {
    const client = await service.person({ name: role, roles: [role] });
    const session = z.object({ permissions: z.array(z.string()) });
    const { permissions } = session.parse((await client.get('/api/session')).body);
    const forbidden = endpoints.filter(({ permission }) => permission && !permissions.includes(permission));
    expect(forbidden.length).toBeGreaterThan(0);
    for (const endpoint of forbidden) {
      expect({ ...endpoint, status: await statusOf(client, endpoint) }).toEqual({ ...endpoint, status: 403 });
    }
  },
);

test('an editor gets at no conversation', async () => {
  const client = await service.person({ name: 'Edu', roles: ['editor'] });
  const about = endpoints.filter(({ address }) => /conversations|reports|presence/.test(address));
  expect(about.length).toBeGreaterThan(10);
  for (const endpoint of about) {
    expect({ ...endpoint, status: await statusOf(client, endpoint) }).toEqual({ ...endpoint, status: 403 });
  }
});

test('a page of another site changes nothing, whoever is signed in', async () => {
  const admin = await service.admin();
  for (const endpoint of endpoints.filter(({ method }) => method !== 'GET')) {
    const address = endpoint.address.replace(/\{\w+\}/g, 'none');
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    const { status } = await admin.call(endpoint.method, address, {}, { headers });
    expect({ ...endpoint, status }).toEqual({ ...endpoint, status: 403 });
  }
});

test('categories: keys of their own, teams and skills by being named', async () => {
  const admin = await service.admin();
  const category = {
    key: 'obras',
    name: 'Obras',
    team: 'engenharia',
    priority: 'low',
    skills: ['alvenaria'],
    examples: ['quero uma obra'],
  };
  const twice = await admin.call('PUT', '/api/settings/routes', [category, category]);
  expect([twice.status, twice.body]).toMatchObject([
    400,
    { error: { fields: { '1.key': expect.any(String) } } },
  ]);
  expect((await admin.call('PUT', '/api/settings/routes', { $gt: '' })).status).toBe(400);
  const saved = await admin.call('PUT', '/api/settings/routes', [category]);
  expect([saved.status, saved.body]).toEqual([200, [category]]);
  const learned = await admin.post('/api/triage/try', { text: 'quero uma obra' });
  expect(learned.body).toMatchObject({ category: 'obras', team: 'engenharia' });
  expect((await admin.get('/api/settings/routes')).body).toEqual([category]);
  expect((await admin.get('/api/teams')).text).toContain('"engenharia"');
  expect((await admin.get('/api/skills')).text).toContain('"alvenaria"');
  expect((await admin.get('/api/settings/routes/warnings')).text).toContain('single-category');
  const tried = await admin.post('/api/triage/try', { text: 'vou no procon', locale: 'pt-BR' });
  expect(tried.body).toMatchObject({ priority: 'urgent', language: 'pt-BR' });
  expect((await admin.post('/api/triage/try', { text: { $gt: '' } })).status).toBe(400);
});

const week = { mon: [['09:00', '18:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const within = (minutes: number) => ({ urgent: minutes, high: minutes, normal: minutes, low: minutes });
const targets = {
  firstResponse: within(15),
  resolution: within(480),
  categories: [],
  warnBeforePercent: 25,
  escalate: true,
};

const category = { key: 'um', name: 'Um', team: 'geral', priority: 'low', examples: ['primeiro'] };

test.each<[string, string, unknown, unknown]>([
  ['categories', '/api/settings/routes', [category], [{ ...category, key: 'dois', name: 'Dois' }]],
  [
    'hours',
    '/api/settings/hours',
    { timeZone: 'America/Sao_Paulo', week, holidays: [] },
    { timeZone: 'America/Sao_Paulo', week: { ...week, mon: [['12:00', '21:00']] }, holidays: [] },
  ],
  ['the targets', '/api/settings/sla', targets, { ...targets, warnBeforePercent: 0 }],
  ['the assignment', '/api/settings/assignment', { mode: 'automatic' }, { mode: 'manual' }],
  ["the company's name", '/api/settings/workspace', { name: 'Casa Aroeira' }, { name: 'Casa Ipê' }],
])('%s: who saves over what somebody saved meanwhile is refused', async (_what, address, one, other) => {
  const admin = await service.admin();
  const save = (body: unknown, version: string | null) =>
    admin.call('PUT', address, body, { headers: { 'If-Match': version ?? '' } });
  const seen = (await admin.get(address)).headers.get('etag');
  const both = await Promise.all([save(one, seen), save(other, seen)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ error: { code: 'conflict' } });
  const saved = both.find(({ status }) => status === 200);
  const now = await admin.get(address);
  expect([now.body, now.headers.get('etag')]).toEqual([saved?.body, saved?.headers.get('etag')]);
  expect((await save(other, now.headers.get('etag'))).status).toBe(200);
  expect((await save(one, now.headers.get('etag'))).status).toBe(409);
  expect((await admin.call('PUT', address, one)).status).toBe(200);
});

test('hours that overlap on one day are refused where they do, and what was stored before still opens', async () => {
  const admin = await service.admin();
  const address = '/api/settings/hours';
  const overlapping = {
    ...week,
    mon: [
      ['13:00', '18:00'],
      ['09:00', '12:00'],
      ['11:30', '14:00'],
    ],
  };
  const holidays = [
    {
      date: '2026-12-24',
      name: 'Véspera',
      hours: [
        ['09:00', '12:00'],
        ['10:00', '11:00'],
      ],
    },
  ];
  const refused = await admin.call('PUT', address, { timeZone: 'UTC', week: overlapping, holidays });
  expect([refused.status, refused.body]).toEqual([
    400,
    {
      error: {
        code: 'invalid-input',
        message: expect.any(String),
        fields: {
          'week.mon.2': 'It overlaps 09:00 to 12:00. Begin it later, or make one interval of both.',
          'week.mon.0': 'It overlaps 11:30 to 14:00. Begin it later, or make one interval of both.',
          'holidays.0.hours.1': 'It overlaps 09:00 to 12:00. Begin it later, or make one interval of both.',
        },
      },
    },
  ]);
  const touching = {
    ...week,
    mon: [
      ['12:00', '18:00'],
      ['09:00', '12:00'],
    ],
  };
  expect((await admin.call('PUT', address, { timeZone: 'UTC', week: touching })).status).toBe(200);
  await service.database.db
    .collection<{ _id: string }>('settings')
    .updateOne({ _id: 'hours' }, { $set: { 'value.week.mon': overlapping.mon } });
  expect((await admin.get(address)).body).toMatchObject({ week: overlapping });
});

test('the first save of a setting: only one of two is the first', async () => {
  const fresh = await startTestService({ env: { SAMPLE_DATA: 'off' } });
  try {
    const admin = await fresh.admin();
    for (const [address, body] of [
      ['/api/settings/routes', []],
      ['/api/settings/canned-replies', [{ shortcut: 'oi', title: 'Oi', texts: { en: 'Hi!' } }]],
      ['/api/settings/synonyms', { en: [['dosh', 'refund']] }],
      ['/api/settings/hours', { timeZone: 'UTC', week }],
      ['/api/settings/sla', targets],
      ['/api/settings/assignment', { mode: 'automatic' }],
      ['/api/settings/workspace', { name: 'Casa Ipê' }],
    ] as const) {
      const seen = (await admin.get(address)).headers.get('etag') ?? '';
      expect(seen).toBe('"0"');
      const headers = { 'If-Match': seen };
      const both = await Promise.all([1, 2].map(() => admin.call('PUT', address, body, { headers })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  } finally {
    await fresh.stop();
  }
});

test('the description names the version that a change may name', async () => {
  const { body } = await (await service.admin()).get('/api/openapi.json');
  const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
  const synonyms = described.paths['/api/settings/synonyms'];
  expect(JSON.stringify(synonyms?.put)).toContain('"If-Match"');
  expect(JSON.stringify(synonyms?.get)).toContain('"ETag"');
  expect(JSON.stringify(synonyms?.get)).not.toContain('"If-Match"');
});
