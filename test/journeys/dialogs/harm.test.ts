import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

const urgentHarm = {
  priority: 'urgent',
  owner: { kind: 'queue' },
  triage: { signals: expect.arrayContaining(['harm']) },
};

describe('harm', () => {
  it.each([
    ['o armário caiu em cima do meu filho', 'pt-BR', /192/, []],
    ['o montador passou a mão em mim', 'pt-BR', /190/, []],
    ['the wardrobe fell on my son', 'en', /emergency number/, []],
    ['your driver threatened me', 'en', /police/, []],
    ['meu filho se machucou, me liguem', 'pt-BR', /192/, ['como acompanho meu pedido?']],
    ['levei um choque com a luminária, quero um atendente', 'pt-BR', /192/, ['entrega']],
    [
      'me liguem amanhã às 10h, o entregador me ameaçou',
      'pt-BR',
      /190/,
      ['como acompanho meu pedido?', 'Não'],
    ],
    ['Comprei uma mesa. O vidro estourou e cortou minha mão', 'pt-BR', /192/, []],
  ] as const)('"%s" calls a person at once, with words of care', async (text, locale, care, before) => {
    const ana = await talk.service.customer({ locale });
    for (const earlier of before) await talk.answersTo(ana, earlier);
    const [first, ...others] = await talk.answersTo(ana, text);
    expect(first?.text).toMatch(care);
    expect(choicesOf(first)).toEqual([]);
    expect(others).toHaveLength(1);
    const { articlesTried, ...conversation } = await talk.read(ana);
    expect(conversation).toMatchObject(urgentHarm);
    expect(articlesTried).toHaveLength(before[0]?.startsWith('como') === true ? 1 : 0);
  });

  it('moves up who waits already, and is kept for the agent', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    const [care] = await talk.answersTo(ana, 'levei um choque com a luminaria');
    expect(care?.text).toMatch(/192/);
    expect(await talk.read(ana)).toMatchObject(urgentHarm);
  });

  it('is not heard in damage alone', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'o armário caiu e quebrou');
    const { triage } = await talk.read(ana);
    expect(JSON.stringify(triage ?? null)).not.toContain('harm');
  });
});
