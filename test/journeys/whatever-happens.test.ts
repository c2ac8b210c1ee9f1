import fc from 'fast-check';
import { findBrokenPromises } from '../support/check-promises';
import type { DirectLineClient } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import type { StaffClient, TestService } from '../support/start-test-service';
import { startTwoInstances, type TwoInstances } from '../support/two-instances';

const clock = createFakeClock('2026-11-23T13:00:00.000Z');
const capacity = 1;
let instances: TwoInstances;
let services: TestService[];
let agents: StaffClient[];

beforeAll(async () => {
  instances = await startTwoInstances({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
  const { first, second } = instances;
  services = [first, second];
  agents = [await first.person({ name: 'Júlia', capacity }), await first.person({ name: 'Rafa', capacity })];
  for (const agent of agents) await agent.call('PUT', '/api/me/presence', { status: 'online' });
});
afterAll(() => instances.stop());

const words = [
  'oi',
  'como acompanho meu pedido?',
  'quero falar com uma pessoa',
  'atendente',
  'obrigada',
  'não resolveu',
  'sim',
  'não',
  'qual o prazo de troca?',
  'deixa pra lá',
  'Continuar agora',
  'Me chamem depois',
  'amanhã às 15h',
  'meu pedido 4815162342 não chegou',
] as const;

const at = fc.record({ customer: fc.nat(1), agent: fc.nat(1), instance: fc.nat(1), together: fc.boolean() });
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('say' as const), word: fc.constantFrom(...words) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'claim',
        'reply',
        'claim',
        'reply',
        'release',
        'close',
        'reopen',
        'note',
        'colleague',
        'team',
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constantFrom('again', 'type', 'survey', 'drop', 'reconnect') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 6 }) }),
  },
);

/** A customer, what was accepted of what they said, and when they typed. */
interface Played {
  client: DirectLineClient;
  accepted: { id: string; from: number; to: number }[];
  typedAt: number[];
}

let ids = 0;
let ticks = 0;

async function post({ client }: Played, { url }: TestService, activity: object): Promise<number> {
  const response = await fetch(`${url}/v3/directline/conversations/${client.conversationId}/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  await response.text();
  return response.status;
}

async function say(played: Played, service: TestService, text: string, id: string): Promise<void> {
  const from = ++ticks;
  const status = await post(played, service, {
    type: 'message',
    text,
    channelData: { clientActivityID: id },
  });
  expect(status).toBe(200);
  if (!played.accepted.some((one) => one.id === id)) played.accepted.push({ id, from, to: ++ticks });
}

/** Refusals are part of the game; a fault of ours is none. */
async function staffDoes(
  agent: StaffClient,
  { url }: TestService,
  id: string,
  deed: string,
  body: object,
): Promise<void> {
  const response = await fetch(`${url}/api/conversations/${id}/${deed}`, {
    method: 'POST',
    headers: { Cookie: agent.cookie, 'X-Requested-With': 'plantao', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  expect([200, 201, 400, 403, 409]).toContain(response.status);
  expect(answer).not.toContain('"internal"');
}

interface Deed {
  act: string;
  word?: string;
  minutes?: number;
}
interface Where {
  customer: number;
  agent: number;
  instance: number;
  together: boolean;
}

async function play({ act, word = '', minutes = 0 }: Deed, who: Where, customers: Played[]): Promise<void> {
  const played = customers[who.customer];
  const agent = agents[who.agent];
  const other = agents[1 - who.agent];
  const service = services[who.instance];
  if (played === undefined || agent === undefined || other === undefined || service === undefined) return;
  const { client } = played;
  const does = (deed: string, body: object = {}) =>
    staffDoes(agent, service, client.conversationId, deed, body);
  ids += 1;
  switch (act) {
    case 'say':
      return say(played, service, word, `m${ids}`);
    case 'again':
      return say(played, service, 'oi', played.accepted.at(-1)?.id ?? `m${ids}`);
    case 'type':
      played.typedAt.push(clock.now().getTime());
      expect(await post(played, service, { type: 'typing' })).toBe(200);
      return;
    case 'survey':
      await post(played, service, { type: 'event', name: 'plantao.survey', value: { score: 7 } });
      return;
    case 'drop':
      return client.drop();
    case 'reconnect':
      return client.reconnect(service.url);
    case 'reply':
      return does('messages', { text: `resposta ${ids}`, clientId: `r${ids}` });
    case 'note':
      return does('notes', { text: `nota ${ids}`, clientId: `n${ids}` });
    case 'close':
      return does('close', { resolution: 'solved' });
    case 'colleague':
      return does('transfer', { agentId: other.staffId, reason: 'passa' });
    case 'team':
      return does('transfer', { teamId: 'atendimento', reason: 'passa' });
    case 'pass':
      clock.advance(minutes * 60_000);
      await Promise.all(services.flatMap((each) => [each.sweep(), each.sweep()]));
      return;
    default:
      return does(act);
  }
}

/** What the customer's page has shown is the transcript, each activity once and in its place; nothing accepted is missing. */
async function checkCustomer({ client, accepted, typedAt }: Played, service: TestService): Promise<void> {
  await client.reconnect(service.url);
  const all = await client.readAll();
  const last = all.at(-1)?.id;
  if (!client.received.some(({ id }) => id === last)) await client.until(({ id }) => id === last);
  const heard = client.received.filter(({ type }) => type !== 'typing').map(({ id }) => id);
  expect(heard).toEqual(all.map(({ id }) => id));

  const said = all.map(({ channelData }) => channelData?.clientActivityID).filter((id) => id !== undefined);
  expect(said.toSorted()).toEqual(accepted.map(({ id }) => id).toSorted());
  for (const one of accepted) {
    for (const later of accepted.filter(({ from }) => from > one.to)) {
      expect(said.indexOf(one.id)).toBeLessThan(said.indexOf(later.id));
    }
  }
  const admin = await service.admin();
  const { body } = await admin.get(`/api/conversations/${client.conversationId}/activities?after=0`);
  expect(findBrokenPromises(body, typedAt)).toEqual([]);
}

/** The next round finds agents who have nothing to do. */
async function leave({ client }: Played): Promise<void> {
  client.close();
  const admin = await services[0]?.admin();
  await admin?.post(`/api/conversations/${client.conversationId}/close`, { resolution: 'spam' });
}

async function checkOwners(): Promise<void> {
  const { db } = services[0]?.database ?? {};
  const open = await db?.collection('conversations').find({ status: 'open' }).toArray();
  const keys = (open ?? []).map(({ channel, customer }) => `${channel}|${customer.id}`);
  expect(keys).toEqual([...new Set(keys)]);
  for (const { staffId } of agents) {
    const owned = (open ?? []).filter(({ owner }) => owner.agentId === staffId);
    expect(owned.length).toBeLessThanOrEqual(capacity);
  }
}

test('whatever customers, agents, the clock and two instances do, no promise is broken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, at), { minLength: 25, maxLength: 50 }), async (steps) => {
      const customers: Played[] = [];
      for (const service of services) {
        customers.push({ client: await service.customer(), accepted: [], typedAt: [] });
      }
      for (const played of customers) {
        for (const service of services) await say(played, service, 'quero falar com uma pessoa', `m${++ids}`);
      }
      let running: Promise<void>[] = [];
      let passed = 0;
      for (const [deed, where] of steps) {
        const isOfSocket = deed.act === 'drop' || deed.act === 'reconnect';
        // A customer's token lasts for half an hour.
        if (deed.act === 'pass' && ++passed > 4) continue;
        running.push(play(deed, where, customers));
        if (where.together && !isOfSocket) continue;
        await Promise.all(running);
        running = [];
      }
      await Promise.all(running);
      await Promise.all(services.map((service) => service.service.whenIdle()));
      for (const [index, played] of customers.entries()) {
        await checkCustomer(played, services[index] ?? fail());
      }
      await checkOwners();
      for (const played of customers) await leave(played);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 180_000);

function fail(): never {
  throw new Error('There is no such service.');
}
