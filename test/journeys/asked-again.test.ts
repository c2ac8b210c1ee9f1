import { z } from 'zod';
import { startTestService, type TestService } from '../support/start-test-service';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

test('asking for what the customer told counts among the repeats, once for each message', async () => {
  const ana = await service.customer({ name: 'Ana Lima' });
  await ana.say('meu pedido 4815162342 não chegou');
  await ana.ask('quero falar com uma pessoa', 'queued');
  const agent = await service.person({ name: 'Júlia' });
  const conversation = `/api/conversations/${ana.conversationId}`;
  await agent.post(`${conversation}/claim`, {});
  const says = (text: string, clientId: string) => agent.post(`${conversation}/messages`, { text, clientId });
  expect((await says('Oi! Pode me informar o número do pedido?', 'm1')).status).toBe(200);
  // The same message once more is no other.
  await says('Oi! Pode me informar o número do pedido?', 'm1');
  await says('Achei: é o pedido 4815162342, certo?', 'm2');
  await says('Qual o CEP da entrega?', 'm3');
  await agent.post(`${conversation}/notes`, { text: 'qual é o número do pedido?', clientId: 'n1' });

  const admin = await service.admin();
  const { body } = await admin.get('/api/reports/overview');
  const { repeats } = z.object({ repeats: z.object({ share: z.number(), n: z.number() }) }).parse(body);
  expect(repeats.n).toBe(3);
  expect(repeats.share).toBeCloseTo(1 / 3);
  const { text } = await admin.get('/api/reports/conversations?locale=en');
  expect(text).toContain("agents' messages,asked again");
  expect(text.trim()).toMatch(/,3,1$/);
});
