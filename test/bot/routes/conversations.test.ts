import { conversationRoutes } from '../../../bot/routes/conversation-routes';
import { hoursRoutes } from '../../../bot/routes/hours-routes';
import { reportRoutes } from '../../../bot/routes/report-routes';
import { activityListSchema, activityViewSchema } from '../../../contracts/activity';
import { conversationDetailSchema, conversationListSchema } from '../../../contracts/conversation';
import { policyByChannel } from '../../../conversations/absence/absence-policy';
import { acceptActivity } from '../../../conversations/accept-activity';
import type { Conversations } from '../../../conversations/conversations';
import { createStoredReader } from '../../../conversations/stored-reader';
import { createHandoff, type Handoff } from '../../../handoff/create-handoff';
import { createHoursStore } from '../../../handoff/hours/hours-store';
import { queueConversation } from '../../../handoff/queue/queue-conversation';
import { createSlaStore } from '../../../handoff/sla/sla-store';
import { createTeamStore } from '../../../staff/team-store';
import { texts } from '../../handoff/handoff-kit';
import { refuseUnreadable } from '../../support/refuse-unreadable';
import { startTestApi, type TestApi } from '../../support/start-test-api';
import { createTestConversations, startTestConversation } from '../../support/test-conversations';
import { webAbsence } from '../../support/web-absence';

let api: TestApi;
let handoff: Handoff;
let conversations: Conversations;
let told: string[];
const faults: unknown[] = [];

beforeEach(async () => {
  told = [];
  api = await startTestApi({
    async routes({ database, clock, audit, staff }) {
      const { db } = database;
      const { now } = clock;
      ({ conversations } = await createTestConversations(database, now));
      const setting = { db, now, onFault: (error: unknown) => void faults.push(error) };
      const [hours, sla] = [createHoursStore(setting), createSlaStore(setting)];
      handoff = await createHandoff({
        db,
        hours,
        sla,
        reader: createStoredReader(refuseUnreadable),
        conversations,
        now,
        policyOf: policyByChannel(webAbsence),
        texts,
        staff: { list: staff.list, find: staff.find, hasTeam: createTeamStore({ db }).hasTeam },
        audit: audit.record,
        onFault: (error) => void faults.push(error),
      });
      return [
        ...conversationRoutes({
          handoff,
          get: conversations.get,
          articlesSent: (_conversation, ids) => void told.push(`articles ${ids.join(', ')}`),
          tellColleagues: (_conversation, { id }) => void told.push(`colleagues of ${id}`),
          tellCustomer: (_conversation, { id }) => void told.push(`customer of ${id}`),
        }),
        ...hoursRoutes({ handoff, audit }),
        ...reportRoutes({ handoff, readTimeZone: async () => 'America/Sao_Paulo', now }),
      ];
    },
  });
});

afterEach(async () => {
  await handoff.close();
  await conversations.close();
  await api.stop();
  expect(faults).toEqual([]);
});

async function queued(): Promise<string> {
  const { _id } = await startTestConversation(conversations, { name: 'Ana Lima' });
  const words = { from: { role: 'customer' as const }, text: 'cadê meu pedido?', externalId: `x-${_id}` };
  await conversations.apply(_id, acceptActivity(words, 'lease'));
  await conversations.apply(_id, (conversation, now) =>
    queueConversation(
      conversation,
      { reason: 'asked-for-person', team: 'atendimento', skills: [], priority: 'normal' },
      now,
    ),
  );
  return _id;
}

describe('an agent at work', () => {
  it('lists the queue, claims, reads, answers, notes and closes', async () => {
    const id = await queued();
    const julia = await api.clientOf('agent');
    const list = conversationListSchema.parse((await julia.get('/api/conversations?view=queue')).body);
    expect(list).toMatchObject({ items: [{ id, position: 1, customer: { name: 'Ana Lima' } }], total: 1 });

    const claimed = await julia.post(`/api/conversations/${id}/claim`);
    expect(claimed.status).toBe(200);
    const detail = conversationDetailSchema.parse(claimed.body);
    expect(detail).toMatchObject({
      owner: { agentId: julia.person.id },
      allowed: expect.arrayContaining(['reply']),
    });
    expect((await julia.post(`/api/conversations/${id}/claim`, {})).status).toBe(200);
    const mine = conversationListSchema.parse((await julia.get('/api/conversations?view=mine')).body);
    expect(mine.items.map((item) => item.id)).toEqual([id]);

    const reply = { text: 'Oi, Ana!', clientId: 'c1', afterSeq: detail.seq };
    const sent = await julia.post(`/api/conversations/${id}/messages`, reply);
    const again = await julia.post(`/api/conversations/${id}/messages`, reply);
    expect(activityViewSchema.parse(again.body)).toEqual(activityViewSchema.parse(sent.body));
    expect((await julia.post(`/api/conversations/${id}/notes`, { text: 'vip', clientId: 'n1' })).status).toBe(
      200,
    );
    expect(
      (await julia.call('PUT', `/api/conversations/${id}/draft`, { mode: 'reply', text: 'Já' })).status,
    ).toBe(204);
    expect((await julia.post(`/api/conversations/${id}/typing`)).status).toBe(204);
    expect(told).toEqual([`colleagues of ${julia.person.id}`, `customer of ${julia.person.id}`]);

    const read = activityListSchema.parse(
      (await julia.get(`/api/conversations/${id}/activities?after=4`)).body,
    );
    expect(read.items.map(({ kind, text }) => [kind, text])).toEqual([
      ['message', 'Oi, Ana!'],
      ['note', 'vip'],
    ]);
    const closed = await julia.post(`/api/conversations/${id}/close`, { resolution: 'solved' });
    expect(conversationDetailSchema.parse(closed.body)).toMatchObject({
      status: 'closed',
      allowed: ['reopen', 'note'],
    });
    const tooLate = [
      ['messages', { text: 'x', clientId: 'c2' }],
      ['transfer', { teamId: 'atendimento', reason: 'x' }],
      ['release', {}],
      ['close', { resolution: 'solved' }],
    ] as const;
    for (const [act, body] of tooLate) {
      const refused = await julia.post(`/api/conversations/${id}/${act}`, body);
      expect([act, refused.body]).toMatchObject([act, { error: { code: 'conversation-closed' } }]);
    }
    const reopened = await julia.post(`/api/conversations/${id}/reopen`);
    expect(conversationDetailSchema.parse(reopened.body)).toMatchObject({
      status: 'open',
      owner: { kind: 'agent' },
    });
    const released = await julia.post(`/api/conversations/${id}/release`);
    expect(conversationDetailSchema.parse(released.body)).toMatchObject({
      owner: { kind: 'queue' },
      position: 1,
    });
    const { items } = await api.audit.list({ limit: 20, target: id });
    expect(items.map(({ action }) => action).sort()).toEqual([
      'conversation.claimed',
      'conversation.closed',
      'conversation.released',
      'conversation.reopened',
    ]);
  });

  it('is told of collisions with their own codes', async () => {
    const id = await queued();
    const [julia, rafa] = [await api.clientOf('agent'), await api.clientOf('agent')];
    await julia.post(`/api/conversations/${id}/claim`);
    expect(await rafa.post(`/api/conversations/${id}/claim`)).toMatchObject({
      status: 409,
      body: { error: { code: 'already-claimed' } },
    });
    const late = { text: 'oi', clientId: 'x', afterSeq: 0 };
    expect(await julia.post(`/api/conversations/${id}/messages`, late)).toMatchObject({
      status: 409,
      body: { error: { code: 'newer-message' } },
    });
    expect(await rafa.post(`/api/conversations/${id}/messages`, late)).toMatchObject({ status: 403 });
  });
});

describe('bad input', () => {
  it('is answered in the contract’s shape, and nothing happens', async () => {
    const id = await queued();
    const julia = await api.clientOf('agent');
    await julia.post(`/api/conversations/${id}/claim`);
    const path = `/api/conversations/${id}`;
    const before = (await julia.get(path)).text;
    const bad: [string, string, unknown][] = [
      ['POST', `${path}/messages`, { text: '', clientId: 'c' }],
      ['POST', `${path}/messages`, { text: { $gt: '' }, clientId: 'c' }],
      ['POST', `${path}/messages`, { text: 'x'.repeat(20_001), clientId: 'c' }],
      ['POST', `${path}/messages`, { text: 'x', clientId: { $ne: null } }],
      ['POST', `${path}/transfer`, { reason: 'x' }],
      ['POST', `${path}/transfer`, { teamId: 'a', agentId: 'b', reason: 'x' }],
      ['POST', `${path}/transfer`, { teamId: 'nenhum', reason: 'x' }],
      ['POST', `${path}/transfer`, { agentId: 'ninguem', reason: 'x' }],
      ['POST', `${path}/close`, { resolution: 'maybe' }],
      ['GET', '/api/conversations', undefined],
      ['GET', '/api/conversations?view=all', undefined],
      ['GET', '/api/conversations?view=open&limit=0', undefined],
      ['GET', '/api/conversations?view=open&cursor=%00', undefined],
      ['GET', '/api/conversations?view=open&team[$ne]=x&team=a&team=b', undefined],
      ['GET', `${path}/activities?after=-1`, undefined],
    ];
    for (const [method, address, body] of bad) {
      const answer = await julia.call(method, address, body);
      expect([address, answer.status, answer.body]).toEqual([
        address,
        400,
        { error: expect.objectContaining({ code: 'invalid-input' }) },
      ]);
    }
    expect((await julia.get('/api/conversations/nothing')).status).toBe(404);
    expect((await julia.get(path)).text).toBe(before);
  });
});

describe('who may', () => {
  it('are agents and their supervisors; the queue is closed to editors and strangers', async () => {
    const id = await queued();
    const [nobody, editor, sol] = [
      api.client(),
      await api.clientOf('editor'),
      await api.clientOf('supervisor'),
    ];
    for (const address of ['/api/conversations?view=open', `/api/conversations/${id}`]) {
      expect((await nobody.get(address)).status).toBe(401);
      expect((await editor.get(address)).status).toBe(403);
      expect((await sol.get(address)).status).toBe(200);
    }
    expect((await editor.post(`/api/conversations/${id}/claim`)).status).toBe(403);
    expect((await editor.post(`/api/conversations/${id}/notes`, { text: 'x', clientId: 'c' })).status).toBe(
      403,
    );
    const forged = await sol.call(
      'POST',
      `/api/conversations/${id}/claim`,
      {},
      { headers: { 'X-Requested-With': '' } },
    );
    expect(forged.status).toBe(403);
  });
});

describe('settings and reports', () => {
  const week = { mon: [['09:00', '18:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

  it('keep the calendar and how conversations are assigned', async () => {
    const admin = await api.clientOf('admin');
    const agent = await api.clientOf('agent');
    const empty = await agent.get('/api/settings/hours');
    expect([empty.status, empty.text]).toEqual([200, 'null']);
    const hours = { timeZone: 'America/Sao_Paulo', week, holidays: [{ date: '2026-12-25', name: 'Natal' }] };
    expect((await agent.call('PUT', '/api/settings/hours', hours)).status).toBe(403);
    expect((await admin.call('PUT', '/api/settings/hours', hours)).body).toEqual(hours);
    expect((await agent.get('/api/settings/hours')).body).toEqual(hours);
    for (const broken of [
      { ...hours, timeZone: 'Mars/Olympus' },
      { ...hours, week: { ...week, mon: [['18:00', '09:00']] } },
      { ...hours, holidays: [{ date: '25/12', name: 'Natal' }] },
      { ...hours, holidays: [{ date: '2026-02-30', name: 'Never' }] },
      { ...hours, holidays: [...hours.holidays, { date: '2026-12-25', name: 'Outro' }] },
      { ...hours, week: { monday: [['09:00', '18:00']] } },
    ]) {
      expect((await admin.call('PUT', '/api/settings/hours', broken)).status).toBe(400);
    }
    expect((await agent.get('/api/settings/assignment')).body).toEqual({ mode: 'manual' });
    expect((await admin.call('PUT', '/api/settings/assignment', { mode: 'automatic' })).status).toBe(200);
    expect((await agent.get('/api/settings/assignment')).body).toEqual({ mode: 'automatic' });
  });

  it('figure what happened, for supervisors', async () => {
    await queued();
    const sol = await api.clientOf('supervisor');
    expect((await (await api.clientOf('agent')).get('/api/reports/overview')).status).toBe(403);
    const day = api.clock.now().toISOString().slice(0, 10);
    const answer = await sol.get(`/api/reports/overview?from=${day}&to=${day}`);
    expect(answer.body).toMatchObject({ volume: { total: 1 }, handedOff: 1, timeZone: 'America/Sao_Paulo' });
    for (const broken of ['from=x', `from=${day}&to=2020-01-01`, 'from=2020-01-01']) {
      expect((await sol.get(`/api/reports/overview?${broken}`)).status).toBe(400);
    }
  });

  it('are to be had for a spreadsheet, without what anybody said', async () => {
    await queued();
    const sol = await api.clientOf('supervisor');
    const day = api.clock.now().toISOString().slice(0, 10);
    const address = `/api/reports/conversations?from=${day}&to=${day}`;
    expect((await (await api.clientOf('agent')).get(address)).status).toBe(403);
    expect((await sol.get(`${address}&locale=fr`)).status).toBe(400);
    const [head = '', line = '', ...more] = (await sol.get(address)).text.split('\n');
    expect(head).toMatch(/^\uFEFF?número;conversa;canal;idioma;equipe;/);
    expect(more).toEqual(['']);
    expect(line).toMatch(/^1;[\w-]+;web;pt-BR;.*;normal;\d{4}-\d{2}-\d{2}T[\d:.]+Z;;1;;;;;;;;0;0$/);
    const inEnglish = (await sol.get(`${address}&locale=en`)).text.split('\n');
    expect(inEnglish[0]).toMatch(/number,conversation,channel,/);
    expect(inEnglish[1]).toBe(line.replaceAll(';', ','));
  });
});
