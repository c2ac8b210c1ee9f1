import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a detail that somebody will not give, and nobody asked for', () => {
  it.each([
    'não vou passar meu CPF',
    'nao quero passar email',
    'prefiro não informar meu telefone aqui',
    "I'd rather not give my email",
    "I won't share my phone number here",
  ])('"%s" is acknowledged after an answer, is no gap, and a person is offered', async (text) => {
    const before = await talk.gaps();
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
    expect(await talk.gaps()).toBe(before);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it('is acknowledged before anything was asked', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não vou passar meu CPF')).toEqual(['acknowledged']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('names no matter in the queue', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quero falar com uma pessoa');
    const [noted] = await talk.answersTo(ana, 'não vou falar o número do pedido');
    expect(noted?.text).not.toMatch(/reclamação/i);
  });

  it.each(['não vou passar meu CPF, preciso dele para comprar?', 'preciso informar CPF para comprar?'])(
    '"%s" is a question',
    async (text) => {
      const ana = await talk.service.customer();
      expect(await talk.kindsAfter(ana, text)).not.toEqual(['acknowledged']);
    },
  );
});

describe('a detail that they do not have, with more of their case', () => {
  it('brings the offer of a person, and no article about what was bought', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'onde encontro a nota fiscal?');
    const [offer, ...others] = await talk.answersTo(
      ana,
      'não sei o número do pedido, comprei semana passada um jogo de panela',
    );
    expect(others).toEqual([]);
    expect(offer?.text).toMatch(/pessoa/);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('jogo de panela') });
  });

  it('is no obstacle to what they want besides', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'onde encontro a nota fiscal?');
    const kinds = await talk.kindsAfter(ana, 'não sei o número do pedido, quero cancelar a compra');
    expect(['answer', 'clarify', 'intake']).toContain(kinds.at(-1));
  });
});
