import { z } from 'zod';
import type { DirectLineClient } from '../support/direct-line-client';
import { HttpClient } from '../support/http-client';
import { startTestService, type TestService } from '../support/start-test-service';
import { testPassword } from '../support/test-accounts';

const listSchema = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })), total: z.number() });

describe('a conversation is stored in a shape that this version does not read', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ expectsFaults: true });
  });
  afterAll(() => service.stop());

  /** Where the service listens now: a restart moves it. */
  const say = ({ conversationId, token }: DirectLineClient, text: string) =>
    fetch(`${service.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', text }),
    });

  it('is told of once and left as it is, and everything else goes on', async () => {
    const strange = await service.customer({ name: 'Rita' });
    await strange.ask('quero falar com um atendente', 'queued');
    const fine = await service.customer({ name: 'Ana' });
    await fine.ask('quero falar com um atendente', 'queued');
    const { email } = await service.person({ name: 'Júlia', roles: ['agent', 'supervisor'] });

    const conversations = service.database.db.collection<{ _id: string }>('conversations');
    const _id = strange.conversationId;
    const past = new Date(Date.now() - 60_000);
    await conversations.updateOne({ _id }, { $set: { priority: 'of another version', 'turn.dueAt': past } });
    const stored = await conversations.findOne({ _id });
    // The service under whose hands it was changed may come upon it in the middle of a sweep.
    await service.restart();
    await service.sweep();
    service.errors.splice(0);
    await service.restart();
    await service.sweep();
    await service.sweep();

    const told = service.errors.filter((line) => line.includes(_id));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('priority: ');
    expect(service.errors).toEqual(told);
    expect(await conversations.findOne({ _id })).toEqual(stored);

    expect((await say(fine, 'qual é o meu lugar na fila?')).status).toBe(200);
    await service.service.whenIdle();
    await fine.reconnect(service.url);
    await fine.until('queued');
    const julia = new HttpClient(service.url);
    await julia.signIn(email, testPassword);
    for (const view of ['queue', 'open']) {
      const { items } = listSchema.parse((await julia.get(`/api/conversations?view=${view}`)).body);
      expect(items.map(({ id }) => id)).toEqual([fine.conversationId]);
    }
    await julia.call('PUT', '/api/me/presence', { status: 'online' });
    expect((await julia.post(`/api/conversations/${fine.conversationId}/claim`)).status).toBe(200);
    expect((await julia.get('/api/reports/overview')).status).toBe(200);
    expect((await julia.get(`/api/conversations/${_id}`)).status).toBe(404);
    // Their customer is sent to a conversation of their own, never into the strange one's numbers.
    expect((await say(strange, 'oi')).status).toBe(404);
    expect(service.errors).toEqual(told);
  }, 60_000);
});
