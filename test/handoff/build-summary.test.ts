import { buildSummary, type SummaryInput } from '../../handoff/build-summary';
import { maskDetails } from '../../handoff/mask-details';

const input: SummaryInput = {
  locale: 'pt-BR',
  words: 'meu pedido não chegou, meu CPF é 529.982.247-25',
  categoryName: 'Entrega atrasada',
  articlesTried: [{ title: 'Prazo de entrega', helpful: false }],
  detailKinds: ['order-number', 'email'],
};

describe('the summary', () => {
  it('says what is wanted, what was tried and what is known, with personal data masked', () => {
    expect(buildSummary(input)).toBe(
      'Assunto: Entrega atrasada. Cliente escreveu: “meu pedido não chegou, meu CPF é [CPF]”. ' +
        'A assistente respondeu com “Prazo de entrega”, e não resolveu; informou o número do pedido e o e-mail.',
    );
  });

  it('is in the language of the conversation', () => {
    expect(
      buildSummary({
        ...input,
        locale: 'en',
        words: 'where is it?',
        categoryName: null,
        articlesTried: [],
        detailKinds: ['email'],
      }),
    ).toBe('The customer wrote: “where is it?”. Gave the e-mail address.');
  });

  it('stands with nothing known', () => {
    expect(
      buildSummary({ locale: 'pt-BR', words: ' ', categoryName: null, articlesTried: [], detailKinds: [] }),
    ).toBe('Cliente pediu para falar com uma pessoa.');
  });

  it('cuts long words at a space', () => {
    const summary = buildSummary({
      ...input,
      words: 'palavra '.repeat(100),
      articlesTried: [],
      detailKinds: [],
    });
    expect(summary.length).toBeLessThan(200);
    expect(summary).toMatch(/palavra…”\.$/);
  });
});

describe('details for those who do not own the conversation', () => {
  it('keep only the last digits of documents and cards', () => {
    expect(
      maskDetails({
        cpf: '529.982.247-25',
        card: '4111 1111 1111 1234',
        'order-number': '88412',
        email: 'a@b.c',
      }),
    ).toEqual({
      cpf: '•••.•••.•••-25',
      card: '•••• •••• •••• 1234',
      'order-number': '88412',
      email: 'a@b.c',
    });
  });
});
