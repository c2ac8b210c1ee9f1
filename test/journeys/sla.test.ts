import { z } from 'zod';
import { slaViewSchema } from '../../contracts/sla';
import type { DirectLineClient } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

// A Monday, 16:00 in São Paulo: two hours until the doors close.
const clock = createFakeClock('2026-03-02T19:00:00.000Z');
const minute = 60_000;
const address = '/api/settings/sla';
const env = { ABSENCE_WEB: 'off', SAMPLE_DATA: 'off' };

const day = [['09:00', '18:00']];
const hours = {
  timeZone: 'America/Sao_Paulo',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [],
};
const targets = {
  firstResponse: { urgent: 10, high: 30, normal: 60, low: 60 },
  resolution: { urgent: 60, high: 120, normal: 120, low: null },
  categories: [],
  warnBeforePercent: 25,
  escalate: true,
};

let service: TestService;
let other: TestService;
let admin: HttpClient;
let julia: StaffClient;

beforeAll(async () => {
  service = await startTestService({ clock, env });
  admin = await service.admin();
  expect((await admin.call('PUT', '/api/settings/hours', hours)).status).toBe(200);
  expect((await admin.get(address)).body).toBeNull();
  expect((await admin.call('PUT', address, targets)).status).toBe(200);
  other = await startTestService({ clock, database: service.database, env });
  julia = await online('Júlia');
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

const rowSchema = z.looseObject({ id: z.string(), priority: z.string(), sla: slaViewSchema });
const eventsSchema = z.object({
  items: z.array(
    z.looseObject({
      event: z
        .object({ name: z.string(), clock: z.string().optional(), priority: z.string().optional() })
        .optional(),
    }),
  ),
});

async function read({ conversationId }: DirectLineClient) {
  const path = `/api/conversations/${conversationId}`;
  return rowSchema.parse((await julia.get(path)).body);
}

async function told({ conversationId }: DirectLineClient) {
  const { body } = await julia.get(`/api/conversations/${conversationId}/activities?after=0`);
  return eventsSchema
    .parse(body)
    .items.flatMap(({ event }) => (event?.name.startsWith('sla-') ? [event] : []));
}

/** An agent who is signed in now: sessions age with the clock. */
async function online(name: string): Promise<StaffClient> {
  const agent = await service.person({ name });
  await agent.call('PUT', '/api/me/presence', { status: 'online' });
  return agent;
}

/** Lets time pass, and both instances look at what is due at the same moment. */
async function pass(minutes: number): Promise<void> {
  clock.advance(minutes * minute);
  await Promise.all([service.sweep(), other.sweep()]);
}

/** The same, with a desk open: an agent of whom nothing is heard loses who waits for them. */
async function work(customer: DirectLineClient, minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 10) {
    await pass(Math.min(10, left));
    await read(customer);
  }
}

async function queued(name: string): Promise<DirectLineClient> {
  const customer = await service.customer({ name });
  await customer.ask('falar com uma pessoa', 'queued');
  return customer;
}

const act = ({ conversationId }: DirectLineClient, verb: string, body: object = {}) =>
  julia.post(`/api/conversations/${conversationId}/${verb}`, body);

describe('a promised time', () => {
  it('is warned of and passes, told once by two instances, and survives a restart', async () => {
    const ana = await queued('Ana');
    expect((await read(ana)).sla).toMatchObject({
      firstResponse: { state: 'running', remainingSeconds: 3600, dueAt: '2026-03-02T20:00:00.000Z' },
      resolution: { state: 'paused', targetSeconds: 7200, dueAt: null },
    });
    await pass(44);
    expect(await told(ana)).toEqual([]);
    await service.restart();
    julia = await online('Júlia, depois do almoço');
    await pass(1);
    expect(await told(ana)).toEqual([{ name: 'sla-warned', clock: 'firstResponse', priority: 'high' }]);
    expect(await read(ana)).toMatchObject({ priority: 'high', sla: { firstResponse: { state: 'warned' } } });
    await pass(15);
    await pass(1);
    expect((await told(ana)).slice(1)).toEqual([{ name: 'sla-breached', clock: 'firstResponse' }]);
    const list = z
      .object({ items: z.array(rowSchema) })
      .parse((await julia.get('/api/conversations?view=queue')).body);
    expect(list.items.find(({ id }) => id === ana.conversationId)?.sla.firstResponse).toMatchObject({
      state: 'breached',
      remainingSeconds: -60,
      dueAt: '2026-03-02T20:00:00.000Z',
    });
    await act(ana, 'claim');
    await act(ana, 'close', { resolution: 'solved' });
  });

  it('stands still over night, and is looked at again when the calendar changes', async () => {
    // 17:01 by now: 59 minutes of today, one of tomorrow.
    const bia = await queued('Bia');
    expect((await read(bia)).sla.firstResponse).toMatchObject({ dueAt: '2026-03-03T12:01:00.000Z' });
    await pass(14 * 60);
    julia = await online('Júlia, de manhã');
    expect((await read(bia)).sla.firstResponse).toMatchObject({ elapsedSeconds: 59 * 60, state: 'warned' });
    admin = await service.admin();
    const holiday = { date: '2026-03-03', name: 'Feriado' };
    await admin.call('PUT', '/api/settings/hours', { ...hours, holidays: [holiday] });
    expect((await read(bia)).sla.firstResponse).toMatchObject({ dueAt: '2026-03-04T12:01:00.000Z' });
    await admin.call('PUT', '/api/settings/hours', hours);
    expect((await read(bia)).sla.firstResponse).toMatchObject({ dueAt: '2026-03-03T12:01:00.000Z' });
  });

  it('goes from the first message to the close, pauses for the customer, and comes back when the close is taken back', async () => {
    // Tuesday, 09:00 and some.
    await pass(3 * 60);
    julia = await online('Júlia, mais tarde');
    const caio = await queued('Caio');
    await act(caio, 'claim');
    clock.advance(10 * minute);
    await act(caio, 'messages', { text: 'Oi, Caio! Qual é o número do pedido?', clientId: 'c1' });
    expect((await read(caio)).sla).toMatchObject({
      firstResponse: { state: 'met', elapsedSeconds: 600 },
      resolution: { state: 'paused', elapsedSeconds: 0 },
    });
    await pass(20);
    await caio.resume();
    await caio.say('4815162342');
    await work(caio, 30);
    expect((await read(caio)).sla.resolution).toMatchObject({ state: 'running', elapsedSeconds: 1800 });
    await act(caio, 'close', { resolution: 'unsolved' });
    expect((await read(caio)).sla.resolution).toMatchObject({
      state: 'met',
      elapsedSeconds: 1800,
      dueAt: null,
    });
    await work(caio, 5);
    await act(caio, 'reopen');
    await work(caio, 10);
    expect((await read(caio)).sla.resolution).toMatchObject({ state: 'running', elapsedSeconds: 2400 });
    await work(caio, 60);
    expect(await told(caio)).toEqual([{ name: 'sla-warned', clock: 'resolution' }]);
    await caio.resume();
    expect(JSON.stringify(await caio.readAll())).not.toContain('sla-');
    await act(caio, 'close', { resolution: 'solved' });
    expect((await read(caio)).sla.resolution).toMatchObject({ state: 'met', elapsedSeconds: 6000 });
  });
});

describe('the reports', () => {
  const period = 'from=2026-03-02&to=2026-03-03';

  it('tell the share that was kept, and which was not, and where', async () => {
    admin = await service.admin();
    const overview = await admin.get(`/api/reports/overview?${period}`);
    expect(overview.body).toMatchObject({
      sla: { firstResponse: { share: 1 / 3, n: 3 }, resolution: { share: 1, n: 1 } },
    });
    const { body } = await admin.get(`/api/reports/breaches?${period}`);
    expect(body).toMatchObject({
      total: 2,
      items: [
        { clock: 'firstResponse', at: '2026-03-03T12:01:00.000Z', agentName: null, outOfHours: false },
        { at: '2026-03-02T20:00:00.000Z', lateSeconds: 60, priority: 'high' },
      ],
    });
    const { text, headers } = await admin.get(`/api/reports/breaches/export?${period}&locale=en`);
    expect(headers.get('Content-Type')).toContain('text/csv');
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).toContain('first response,2026-03-02T20:00:00.000Z,60,atendimento,,high,,0');
    const lines = (await admin.get(`/api/reports/conversations?${period}&locale=en`)).text;
    expect(lines).toContain('first response on time,resolution on time');
    expect((await admin.get('/api/reports/breaches?from=2026-03-03&to=2026-03-02')).status).toBe(400);
    expect((await julia.get(`/api/reports/breaches?${period}`)).status).toBe(403);
  });
});

describe('the targets', () => {
  it('are saved under a version; what is wrong with them is named by field', async () => {
    admin = await service.admin();
    const { headers, body } = await admin.get(address);
    expect(body).toEqual(targets);
    const version = headers.get('ETag') ?? '';
    const saved = await admin.call('PUT', address, targets, { headers: { 'If-Match': version } });
    expect(saved).toMatchObject({ status: 200, body: targets });
    const late = await admin.call('PUT', address, targets, { headers: { 'If-Match': version } });
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    const { firstResponse, resolution } = targets;
    const own = { category: 'entrega', firstResponse, resolution };
    const wrong = await admin.call('PUT', address, {
      ...targets,
      firstResponse: { ...firstResponse, normal: 0 },
      categories: [own, own],
      warnBeforePercent: 95,
    });
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
    const fields = z
      .object({ error: z.object({ fields: z.record(z.string(), z.string()) }) })
      .parse(wrong.body);
    expect(Object.keys(fields.error.fields).sort()).toEqual([
      'categories.1.category',
      'firstResponse.normal',
      'warnBeforePercent',
    ]);
    expect((await julia.call('PUT', address, targets)).status).toBe(403);
  });
});
