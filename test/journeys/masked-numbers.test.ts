import { once } from 'node:events';
import WebSocket from 'ws';
import { z } from 'zod';
import { deskEventSchema } from '../../contracts/desk-event';
import { pngBytes } from '../support/sample-files';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';
import { until } from '../support/until';

const cpf = '529.982.247-25';
const masked = '•••.•••.•••-25';

let service: TestService;
let julia: StaffClient;
let rafa: StaffClient;
let id: string;

const rowSchema = z.looseObject({
  id: z.string(),
  reading: z.string(),
  customerWords: z.object({ text: z.string() }).nullable(),
});
const listSchema = z.object({ items: z.array(rowSchema), total: z.number() });

beforeAll(async () => {
  service = await startTestService();
  julia = await service.person({ name: 'Júlia Reis' });
  rafa = await service.person({ name: 'Rafa Nunes', roles: ['supervisor'] });
  for (const one of [julia, rafa]) await one.call('PUT', '/api/me/presence', { status: 'online' });
  await (await service.admin()).call('PUT', '/api/settings/assignment', { mode: 'manual' });
  const ana = await service.customer();
  id = ana.conversationId;
  await ana.say(`minha conta está bloqueada, meu CPF é ${cpf}`);
  await ana.ask('quero falar com uma pessoa', 'queued');
  const file = { name: `comprovante ${cpf}.png`, contentType: 'image/png', bytes: pngBytes };
  expect((await ana.upload([file], 'segue o comprovante')).status).toBe(200);
  await ana.ask(`anota aí: cpf ${cpf}`, 'acknowledged');
});
afterAll(() => service.stop());

async function find(who: StaffClient, q: string): Promise<string[]> {
  const { body } = await who.get(`/api/conversations?view=open&q=${encodeURIComponent(q)}`);
  return listSchema.parse(body).items.map((item) => item.id);
}

/** Everything that a desk shows of the conversation. */
async function readAll(who: StaffClient): Promise<string> {
  const answers = await Promise.all(
    [`/api/conversations/${id}`, `/api/conversations/${id}/activities`, '/api/conversations?view=open'].map(
      (address) => who.get(address),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  return answers.map(({ text }) => text).join('\n');
}

async function openDesk({ cookie }: StaffClient): Promise<{ heard: string[]; close(): void }> {
  const socket = new WebSocket(`${service.url.replace('http', 'ws')}/api/events`, {
    headers: { Cookie: cookie },
  });
  const heard: string[] = [];
  socket.on('message', (data) => {
    const text = String(data);
    if (text === '') return;
    deskEventSchema.parse(JSON.parse(text));
    heard.push(text);
  });
  await once(socket, 'message');
  return { heard, close: () => socket.terminate() };
}

describe('numbers that a customer told', () => {
  it('are masked in details, summary, transcript and row while nobody has the conversation', async () => {
    for (const who of [julia, rafa]) {
      const read = await readAll(who);
      expect(read).not.toMatch(/529\D?982/);
      expect(read).toContain(masked);
      expect(read).toContain(`comprovante ${masked}.png`);
    }
  });

  it('are not found by searching either; the words around them are', async () => {
    expect(await find(julia, 'anota aí')).toEqual([id]);
    for (const part of ['529', cpf, '247-25']) expect(await find(julia, part)).toEqual([]);
  });

  it('are whole for whoever claims it, which is in the audit record, and for nobody else', async () => {
    await julia.post(`/api/conversations/${id}/claim`);
    expect(await readAll(julia)).not.toContain(masked);
    expect(await find(julia, cpf)).toEqual([id]);
    expect(await readAll(rafa)).not.toMatch(/529\D?982/);
    expect(await find(rafa, cpf)).toEqual([]);
    const { text } = await (await service.admin()).get(`/api/audit?target=${id}`);
    expect(text).toContain('conversation.claimed');
    expect(text).toContain(julia.staffId);
  });

  it('reach each desk as its person reads them', async () => {
    const [mine, other] = [await openDesk(julia), await openDesk(rafa)];
    await julia.post(`/api/conversations/${id}/messages`, { text: `Confirma o CPF ${cpf}?`, clientId: 'm1' });
    const told = (heard: string[]) => heard.find((text) => text.includes('Confirma'));
    await until(() => told(mine.heard) !== undefined && told(other.heard) !== undefined);
    expect(told(mine.heard)).toContain(cpf);
    expect(told(other.heard)).toContain(masked);
    expect(told(other.heard)).not.toMatch(/529\D?982/);
    mine.close();
    other.close();
  });

  it('go with the conversation: whole for the next one, masked for who had it; words keep their author', async () => {
    const passed = await julia.post(`/api/conversations/${id}/transfer`, {
      agentId: rafa.staffId,
      reason: `CPF ${cpf} confere`,
    });
    expect(passed.status).toBe(200);
    const read = await readAll(julia);
    expect(read).not.toMatch(/529\D?982/);
    expect(await readAll(rafa)).toContain(cpf);
    await rafa.post(`/api/conversations/${id}/messages`, { text: 'Oi, sou o Rafa.', clientId: 'm2' });
    const { body } = await julia.get('/api/conversations?view=open');
    expect(listSchema.parse(body).items).toMatchObject([
      {
        id,
        lastMessage: { from: 'agent', staffId: rafa.staffId, staffName: 'Rafa Nunes' },
        reading: 'masked',
      },
    ]);
  });
});
