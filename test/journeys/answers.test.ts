import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { triageResultSchema } from '../../contracts/category';
import { isReply, kindOf } from '../support/direct-line-client';
import { startTestService, type TestService } from '../support/start-test-service';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe('a customer asks', () => {
  it('and is answered from a published article, in Portuguese, with the way on', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    expect((await ana.until('greeting')).text).toContain('Ana');
    const answer = await ana.ask('como acompanho meu pedido?', 'answer');
    expect(answer.text).toContain('Meus pedidos');
    expect(answer.channelData?.plantao).toMatchObject({ kind: 'answer', locale: 'pt-BR', revision: 1 });
    expect(answer.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      'Sim',
      'Não',
      'Falar com uma pessoa',
    ]);
    expect((await ana.ask('sim', 'smalltalk')).text).not.toBe('');
  });

  it('in English, and is answered in English although the conversation began in Portuguese', async () => {
    const ana = await service.customer();
    const answer = await ana.ask('how do I track my order?', 'answer');
    expect(answer.channelData?.plantao).toMatchObject({ locale: 'en' });
    expect(answer.text).toMatch(/My orders|Track/i);
  });

  it('in chat spelling, without accents', async () => {
    const ana = await service.customer();
    await ana.until('greeting');
    const answer = await ana.ask('oq eu faco se o codigo do pix venceu?', isReply);
    const { plantao } = answer.channelData ?? {};
    expect(['answer', 'clarify']).toContain(plantao?.kind);
  });

  it.each([
    ['pt-BR', 'qual é a capital da Mongólia?'],
    ['en', 'who won the world cup in 1994?'],
  ] as const)(
    'what no article knows, and the bot says that it is not sure (%s)',
    async (locale, question) => {
      const ana = await service.customer({ locale });
      await ana.until('greeting');
      const reply = await ana.ask(question, isReply);
      expect(kindOf(reply)).toBe('unsure');
      expect(reply.suggestedActions?.actions).toHaveLength(1);
    },
  );

  it('for a person, and is queued at once', async () => {
    for (const wish of ['falar com uma pessoa', 'atendente', 'talk to a person', 'agent']) {
      const customer = await service.customer();
      await customer.until('greeting');
      const reply = await customer.ask(wish, isReply);
      expect(kindOf(reply)).toBe('queued');
    }
  });

  it('the same thing twice, and never reads the same words twice in a row', async () => {
    const ana = await service.customer();
    const first = await ana.ask('obrigada', 'smalltalk');
    const second = await ana.ask('obrigada!', 'smalltalk');
    expect(second.text).not.toBe(first.text);
  });

  it('and "no" brings the way to a person, who reads what was tried', async () => {
    const ana = await service.customer({ name: 'Ana' });
    await ana.ask('como acompanho meu pedido?', 'answer');
    const sorry = await ana.ask('não', 'unsure');
    expect(sorry.suggestedActions?.actions[0]?.value).toBe('Falar com uma pessoa');
    await ana.ask('Falar com uma pessoa', 'queued');
    const admin = await service.admin();
    const { body } = await admin.get(`/api/conversations/${ana.conversationId}`);
    expect(body).toMatchObject({
      owner: { kind: 'queue' },
      articlesTried: [{ question: 'como acompanho meu pedido?', helpful: false }],
    });
  });
});

describe('the sample knowledge base', () => {
  const questions = z
    .array(z.object({ locale: z.enum(['pt-BR', 'en']), question: z.string(), key: z.string().nullable() }))
    .parse(JSON.parse(readFileSync(path.join(__dirname, 'questions', 'sample-questions.json'), 'utf8')));

  it('answers nothing, or asks back, far more often than it answers what it does not know', async () => {
    const admin = await service.admin();
    let wrong = 0;
    let unknown = 0;
    for (const { locale, question, key } of questions) {
      if (key !== null) continue;
      unknown += 1;
      const { body } = await admin.post('/api/knowledge/try', { question, locale });
      if (z.object({ outcome: z.string() }).parse(body).outcome === 'answer') wrong += 1;
    }
    expect(unknown).toBeGreaterThanOrEqual(100);
    expect(wrong / unknown).toBeLessThan(0.1);
  });
});

describe('an editor tries a message', () => {
  it('and reads which words and examples spoke for its category', async () => {
    const admin = await service.admin();
    const { body } = await admin.post('/api/triage/try', {
      text: 'quero trocar a blusa por um tamanho maior',
    });
    const { category, explanation } = triageResultSchema.parse(body);
    expect(category).toBe('exchange');
    expect(explanation?.words.slice(0, 2)).toContainEqual({ word: 'trocar', weight: expect.any(Number) });
    expect(explanation?.examples[0]).toMatchObject({
      text: expect.stringContaining('trocar'),
      similarity: expect.any(Number),
    });
  });

  it('and reads, of one that belongs nowhere, what came nearest, how near, and how sure it had to be', async () => {
    const admin = await service.admin();
    const { body } = await admin.post('/api/triage/try', { text: 'qual a capital da Mongólia?' });
    const { category, confidence, explanation } = triageResultSchema.parse(body);
    expect(category).toBeNull();
    expect(explanation).toMatchObject({
      category: expect.any(String),
      name: expect.any(String),
      words: expect.any(Array),
      examples: expect.any(Array),
    });
    expect(explanation?.words.length).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(explanation?.threshold ?? 0);
  });

  it('and reads nothing of one without words', async () => {
    const admin = await service.admin();
    const { body } = await admin.post('/api/triage/try', { text: '😀 …' });
    expect(triageResultSchema.parse(body)).toMatchObject({ category: null, confidence: 0 });
    expect(body).not.toHaveProperty('explanation');
  });
});
