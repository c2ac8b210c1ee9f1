import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

it.each(['e se eu não tiver a caixa', 'mas tbm quero saber se posso trocar a cor'])(
  '"%s" in the intake is a question, and costs no try',
  async (text) => {
    const rui = await talk.service.customer();
    expect(await talk.kindsAfter(rui, 'entrega')).toContain('intake');
    const kinds = await talk.kindsAfter(rui, text);
    expect(kinds).toHaveLength(2);
    expect(['answer', 'unsure']).toContain(kinds[0]);
  },
);

describe('a question that goes on with the case', () => {
  it.each([
    [
      'pt-BR' as const,
      'quero falar com uma pessoa porque veio o produto errado',
      'quem paga o envio?',
      /errado/i,
    ],
    ['en' as const, 'I want to cancel my order, get me a person', 'what if it has shipped?', /cancel/i],
  ])('is answered in the queue with its words (%s, "%s", "%s")', async (locale, wish, question, title) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, wish)).toEqual(['queued']);
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(title);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
  });

  it('is left to the team where the case says nothing to it', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quero falar com um atendente para cancelar meu pedido');
    expect(await talk.kindsAfter(ana, 'e vocês entregam na lua?')).toEqual(['queued']);
  });

  it('about the time means the wait', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'paguei no boleto e não confirmaram, quero um atendente');
    expect(await talk.kindsAfter(ana, 'e quanto tempo demora?')).toEqual(['queued']);
  });
});
