import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a grumble beside a matter that an article answers', () => {
  it.each([
    ['pt-BR' as const, 'o preço abaixou um dia depois que comprei, sacanagem', 'Falar com uma pessoa'],
    ['pt-BR' as const, 'que saco, esqueci minha senha', 'Falar com uma pessoa'],
    ['en' as const, 'this is annoying, how do I reset my password?', 'Talk to a person'],
  ])('is answered with a word of regret and the way to a person (%s, "%s")', async (locale, text, person) => {
    const ana = await talk.service.customer({ locale });
    const [regret, answer] = await talk.answersTo(ana, text);
    expect(regret?.text).toMatch(/sinto muito|entendo|sorry|understand/i);
    expect(choicesOf(answer)).toContain(person);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
    expect((await talk.read(ana)).articlesTried).toHaveLength(1);
  });

  it('is answered after "which of these?" as well', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'que saco, esqueci minha senha')).toEqual(['acknowledged', 'answer']);
  });

  it.each([
    'esqueci minha senha, bando de incompetentes',
    'que saco, esqueci minha senha, vocês são ridículos',
    'ESQUECI MINHA SENHA E NINGUÉM ME AJUDA!!!',
    'esqueci minha senha 😡',
    'que saco, esqueci minha senha e vou no procon',
    'que saco',
  ])('brings a person at once where it is more than that: "%s"', async (text) => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, text)).toContain('queued');
  });

  it('brings a person once an answer has not helped', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    await talk.answersTo(ana, 'não');
    expect(await talk.kindsAfter(ana, 'que saco, esqueci minha senha')).toContain('queued');
  });
});
