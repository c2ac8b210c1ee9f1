import { z } from 'zod';
import { sessionViewSchema, staffMemberSchema } from '../../contracts/staff';
import { makeFirstAdministrator } from '../../staff/first-administrator';
import { startTestApi, type TestApi } from '../support/start-test-api';
import { testPassword } from '../support/test-accounts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const errorCode = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

const pageSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string() });

async function actionsOf(personId: string): Promise<string[]> {
  return (await api.audit.list({ by: personId, limit: 50 })).items.map(({ action }) => action);
}

describe('sign-in', () => {
  test('opens a session that no script reads, and tells who one is and what one may do', async () => {
    const client = await api.clientOf('agent');
    const again = api.client();
    const answer = await again.signIn(client.person.email.toUpperCase(), testPassword);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^plantao_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const view = sessionViewSchema.parse((await again.get('/api/session')).body);
    expect(view.staff.id).toBe(client.person.id);
    expect(view.permissions).toContain('conversations:work');
    expect(view.permissions).not.toContain('articles:write');
    expect(answer.text).not.toContain('argon2');
  });

  test('ends with sign-out, at once and for good', async () => {
    const client = await api.clientOf('agent');
    const kept = client.cookie;
    expect((await client.call('DELETE', '/api/session')).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(401);
    client.cookie = kept;
    expect((await client.get('/api/session')).status).toBe(401);
    expect(await actionsOf(client.person.id)).toEqual(['session.closed', 'session.opened']);
  });

  test('lasts for twelve hours after its last use', async () => {
    const client = await api.clientOf('agent');
    for (let hours = 0; hours < 30; hours += 10) {
      api.clock.advance(10 * 3_600_000);
      expect((await client.get('/api/session')).status).toBe(200);
    }
    api.clock.advance(12 * 3_600_000 + 1);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  test('answers alike to a wrong password and to nobody', async () => {
    const client = await api.clientOf('agent');
    const wrong = await api.client().signIn(client.person.email, 'outra senha qualquer');
    const nobody = await api.client().signIn('ninguem@example.com', 'outra senha qualquer');
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(nobody.body);
  });

  test('takes no operators and no other bodies', async () => {
    const client = api.client();
    const hidden = { email: { $gt: '' }, password: { $gt: '' } };
    for (const body of [hidden, {}, [], null, 'text', { email: 'a'.repeat(300), password: 'b' }]) {
      const answer = await client.post('/api/session', body);
      expect([answer.status, answer.body]).toEqual([400, errorCode('invalid-input')]);
    }
  });
});

describe('lock-out', () => {
  test('ten failures lock an account at an address for fifteen minutes', async () => {
    const { person } = await api.clientOf('agent');
    const here = api.client({ 'X-Forwarded-For': '203.0.113.9' });
    for (let failure = 0; failure < 10; failure += 1) {
      expect((await here.signIn(person.email, `errada ${failure}`)).status).toBe(401);
      api.clock.advance(1_000);
    }
    const locked = await here.signIn(person.email, testPassword);
    expect([locked.status, locked.body]).toEqual([429, errorCode('too-many-requests')]);
    expect(locked.headers.get('retry-after')).toBe(String(15 * 60 - 10));
    const elsewhere = api.client({ 'X-Forwarded-For': '1.2.3.4, 203.0.113.10' });
    expect((await elsewhere.signIn(person.email, testPassword)).status).toBe(200);
    api.clock.advance(15 * 60_000);
    expect((await here.signIn(person.email, testPassword)).status).toBe(200);
  });

  test('the many addresses of one IPv6 network are no way round it', async () => {
    const { person } = await api.clientOf('agent');
    for (let failure = 0; failure < 10; failure += 1) {
      const here = api.client({ 'X-Forwarded-For': `2001:db8:1:2::${failure + 1}` });
      expect((await here.signIn(person.email, `errada ${failure}`)).status).toBe(401);
    }
    const neighbour = api.client({ 'X-Forwarded-For': '2001:db8:1:2:aaaa::1' });
    expect((await neighbour.signIn(person.email, testPassword)).status).toBe(429);
    const elsewhere = api.client({ 'X-Forwarded-For': '2001:db8:1:3::1' });
    expect((await elsewhere.signIn(person.email, testPassword)).status).toBe(200);
  });

  test('attempts at once are no way round it', async () => {
    const { person } = await api.clientOf('agent');
    const here = api.client({ 'X-Forwarded-For': '203.0.113.11' });
    const statuses = await Promise.all(
      Array.from(
        { length: 30 },
        async (_, index) => (await here.signIn(person.email, `errada ${index}`)).status,
      ),
    );
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
  });
});

describe('staff', () => {
  const input = {
    name: ' Júlia ',
    email: 'Julia@Example.com ',
    password: 'dez letras!',
    roles: ['agent', 'agent'],
    teams: ['entregas'],
    skills: ['ingles'],
  };

  test('an administrator adds and changes people; teams and skills come to be by being named', async () => {
    const admin = await api.clientOf('admin');
    const added = await admin.post('/api/staff', input);
    expect(added.status).toBe(201);
    const julia = staffMemberSchema.parse(added.body);
    expect(julia).toMatchObject({ name: 'Júlia', email: 'julia@example.com', roles: ['agent'], capacity: 5 });
    expect((await admin.get('/api/teams')).body).toEqual({ items: [{ key: 'entregas', name: 'Entregas' }] });

    const twice = await admin.post('/api/staff', { ...input, email: 'JULIA@example.com' });
    expect([twice.status, twice.body]).toEqual([409, errorCode('conflict')]);

    const patch = await admin.call('PATCH', `/api/staff/${julia.id}`, { capacity: 2, teams: ['trocas'] });
    expect(patch.body).toMatchObject({ id: julia.id, capacity: 2, teams: ['trocas'], skills: ['ingles'] });
    expect((await admin.call('PATCH', '/api/staff/none', { capacity: 2 })).status).toBe(404);
    const listed = await admin.get('/api/staff');
    expect(listed.text).toContain(julia.id);
    expect(listed.text).not.toContain('argon2');

    const entries = (await api.audit.list({ target: julia.id, limit: 10 })).items;
    expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'staff.changed', details: { fields: ['teams', 'capacity'] } },
      { action: 'staff.added', details: { roles: ['agent'] } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('example.com');
    expect(entries[0]?.address).toBe('127.0.0.0');
  });

  test.each([
    ['a short password', { password: 'curta' }, 'password'],
    ['no role', { roles: [] }, 'roles'],
    ['an unknown role', { roles: ['boss'] }, 'roles.0'],
    ['no address', { email: 'julia' }, 'email'],
    ['an operator', { name: { $ne: null } }, 'name'],
    ['a team with spaces', { teams: ['As Trocas'] }, 'teams.0'],
  ])('%s is refused', async (_name, change, field) => {
    const admin = await api.clientOf('admin');
    const answer = await admin.post('/api/staff', { ...input, email: 'x@example.com', ...change });
    expect([answer.status, answer.body]).toEqual([400, errorCode('invalid-input')]);
    expect(answer.body).toMatchObject({ error: { fields: { [field]: expect.any(String) } } });
  });

  test('only administrators change people; editors do not even read of them', async () => {
    for (const [role, read] of [
      ['agent', 200],
      ['supervisor', 200],
      ['editor', 403],
    ] as const) {
      const client = await api.clientOf(role);
      expect((await client.get('/api/staff')).status).toBe(read);
      expect((await client.post('/api/staff', input)).status).toBe(403);
      expect(
        (await client.call('PATCH', `/api/staff/${client.person.id}`, { roles: ['admin'] })).status,
      ).toBe(403);
    }
    expect((await api.client().get('/api/staff')).status).toBe(401);
  });

  test('who leaves is out at once; a new password ends the other sessions', async () => {
    const admin = await api.clientOf('admin');
    const agent = await api.clientOf('agent');
    const address = `/api/staff/${agent.person.id}`;
    await admin.call('PATCH', address, { password: 'outra senha longa' });
    expect((await agent.get('/api/session')).status).toBe(401);
    expect((await agent.signIn(agent.person.email, 'outra senha longa')).status).toBe(200);
    await admin.call('PATCH', address, { active: false });
    expect((await agent.get('/api/session')).status).toBe(401);
    expect((await agent.signIn(agent.person.email, 'outra senha longa')).status).toBe(401);
    expect((await admin.get('/api/session')).status).toBe(200);
  });

  test('a person changes their own password with the one they have', async () => {
    const agent = await api.clientOf('agent');
    const other = api.client();
    await other.signIn(agent.person.email, testPassword);
    const wrong = { current: 'não é esta', password: 'nova senha longa' };
    expect((await agent.call('PUT', '/api/me/password', wrong)).status).toBe(400);
    const right = { current: testPassword, password: 'nova senha longa' };
    expect((await agent.call('PUT', '/api/me/password', right)).status).toBe(204);
    expect((await agent.get('/api/session')).status).toBe(200);
    expect((await other.get('/api/session')).status).toBe(401);
  });

  test('presence is the agents’ own to set', async () => {
    const agent = await api.clientOf('agent');
    expect((await agent.call('PUT', '/api/me/presence', { status: 'online' })).status).toBe(204);
    expect((await agent.get('/api/session')).body).toMatchObject({ staff: { presence: 'online' } });
    expect((await agent.call('PUT', '/api/me/presence', { status: 'asleep' })).status).toBe(400);
    const editor = await api.clientOf('editor');
    expect((await editor.call('PUT', '/api/me/presence', { status: 'online' })).status).toBe(403);
  });

  test('the audit record is for supervisors and administrators, page by page', async () => {
    const supervisor = await api.clientOf('supervisor');
    const first = await supervisor.get('/api/audit?limit=2');
    expect(first.body).toMatchObject({
      items: [{ action: 'session.opened' }, {}],
      nextCursor: expect.any(String),
    });
    const { items, nextCursor } = pageSchema.parse(first.body);
    const second = await supervisor.get(`/api/audit?limit=2&cursor=${nextCursor}`);
    const ids = [...items, ...pageSchema.parse(second.body).items].map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
    expect((await supervisor.get('/api/audit?cursor=nonsense')).status).toBe(400);
    expect((await (await api.clientOf('agent')).get('/api/audit')).status).toBe(403);
  });
});

describe('administrators', () => {
  test('the first one is made once, whatever the number of instances', async () => {
    const fresh = await startTestApi();
    const made = await Promise.all(
      [1, 2, 3].map(() => makeFirstAdministrator(fresh.staff, { email: 'admin@localhost', password: null })),
    );
    const [first] = made.filter((result) => result !== null);
    expect(made.filter((result) => result !== null)).toHaveLength(1);
    expect(first?.generatedPassword).toMatch(/^[a-z2-9]{20}$/);
    const client = fresh.client();
    expect((await client.signIn('admin@localhost', first?.generatedPassword ?? '')).status).toBe(200);
    expect(await makeFirstAdministrator(fresh.staff, { email: 'b@c', password: '0123456789' })).toBeNull();

    const me = `/api/staff/${first?.staff.id}`;
    for (const patch of [{ active: false }, { roles: ['agent'] }]) {
      const refused = await client.call('PATCH', me, patch);
      expect([refused.status, refused.body]).toEqual([409, errorCode('conflict')]);
    }
    expect((await client.get('/api/staff')).status).toBe(200);
    const second = await fresh.staff.create({
      name: 'B',
      email: 'b@example.com',
      password: testPassword,
      roles: ['admin'],
      skills: [],
      teams: [],
      capacity: 1,
    });
    await Promise.allSettled([
      fresh.staff.change(second.id, { roles: ['agent'] }),
      fresh.staff.change(first?.staff.id ?? '', { active: false }),
    ]);
    const left = (await fresh.staff.list()).filter(({ active, roles }) => active && roles.includes('admin'));
    expect(left.length).toBeGreaterThan(0);
    await fresh.stop();
  });
});
