import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a person offered after a detail was noted', () => {
  it.each([
    'ana@exemplo.com.br',
    'obrigada',
    'obrigado, fico no aguardo',
    'aguardo',
    'ok',
    'ok obrigado',
    'vou aguardar então',
  ])('is called on "%s"', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, 'pedido 48213')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('acompanho') });
  });

  it.each(['thank you', "thanks, I'll wait", "I'm waiting", 'ok'])('is called on "%s"', async (text) => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'how do I track my order?');
    expect(await talk.kindsAfter(ana, 'order 48213')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
  });

  it.each(['não, obrigada', 'não precisa'])('is not called on "%s"', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    await talk.answersTo(ana, 'pedido 48213');
    expect(await talk.kindsAfter(ana, text)).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('is not called on thanks for an answer', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, 'obrigada')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });
});

describe('a person offered because an answer did not help', () => {
  it.each(['pode chamar', 'sim chama', 'pode passar', 'ok chama alguem', 'sim por favor chame'])(
    'is called on "%s"',
    async (words) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'como acompanho meu pedido?');
      expect(await talk.kindsAfter(ana, 'não resolveu')).toEqual(['unsure']);
      expect(await talk.kindsAfter(ana, words)).toEqual(['queued']);
    },
  );
});

describe('a person who is asked for in many words', () => {
  it.each([
    ['pt-BR' as const, 'quero falar com um ser humano pelo amor de deus'],
    ['en' as const, "I don't want to talk to a machine, no offence"],
    ['en' as const, 'can a real person help me'],
  ])('comes at once, and for no matter that was not named (%s, "%s")', async (locale, text) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ priority: 'normal', triage: { category: null } });
  });
});
