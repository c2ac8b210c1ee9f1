import { type FakeOpenai, startFakeOpenai } from '../../support/fake-openai';
import { startTestService, type TestService } from '../../support/start-test-service';

let fake: FakeOpenai;
let service: TestService;

beforeAll(async () => {
  fake = await startFakeOpenai();
  service = await startTestService({ env: { OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'small-1' } });
});
afterAll(async () => {
  await service.stop();
  await fake.close();
});

/** The article that the request was about, as the bot's instructions show it. */
function firstSentence(material: string): string {
  const [, text = ''] = /Article: [^\n]*\n([\s\S]*?)\n\nCustomer's message/.exec(material) ?? [];
  return text.split('\n')[0] ?? '';
}

describe('the service with a model', () => {
  it('words an answer from the article, names it, and keeps CPFs at home', async () => {
    fake.answer = ({ messages }) => ({
      says: JSON.stringify({ answer: firstSentence(messages[1]?.content ?? '') }),
    });
    const customer = await service.customer();
    const answer = await customer.ask('meu cpf é 529.982.247-25. qual o prazo de entrega?', 'answer');
    expect(answer.channelData?.plantao).toMatchObject({ kind: 'answer', phrased: true });
    expect(answer.text).toMatch(/\*Fonte: .+\*/);
    expect(fake.requests.length).toBeGreaterThan(0);
    for (const { raw } of fake.requests) expect(raw).not.toContain('529.982');
  });

  it('answers from the articles alone while the endpoint fails', async () => {
    fake.answer = () => ({ status: 500, body: 'no' });
    const customer = await service.customer();
    const answer = await customer.ask('qual o prazo de entrega?', 'answer');
    expect(answer.channelData?.plantao).not.toHaveProperty('phrased');
    expect(answer.text).not.toContain('*Fonte:');
  });

  it('answers within seconds while the endpoint is silent', async () => {
    fake.answer = () => 'nothing';
    const customer = await service.customer();
    const begin = performance.now();
    await customer.ask('como rastreio meu pedido?', 'answer');
    expect(performance.now() - begin).toBeLessThan(6_000);
  });
});
