import { detailKindSchema } from '../../contracts/category';
import { buildSummary, type SummaryInput } from '../../handoff/queue/build-summary';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { maskDetails } from '../../handoff/views/mask-details';
import { newConversation } from '../support/test-conversations';

const now = new Date('2026-11-23T12:00:00.000Z');
const bot = newConversation(now);
const input: SummaryInput = {
  locale: 'pt-BR',
  words: 'meu pedido não chegou, meu CPF é 529.982.247-25',
  categoryName: 'Entrega atrasada',
  articlesTried: [{ title: 'Prazo de entrega', helpful: false }],
  detailKinds: ['order-number', 'email'],
};

describe('the summary', () => {
  it('says what is wanted, what was tried and what is known', () => {
    expect(buildSummary(input)).toBe(
      'Assunto: Entrega atrasada. Cliente escreveu: “meu pedido não chegou, meu CPF é 529.982.247-25”. ' +
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

  it('has a name for every kind of detail', () => {
    const named = (locale: SummaryInput['locale']) =>
      buildSummary({ ...input, locale, articlesTried: [], detailKinds: [...detailKindSchema.options] });
    expect(named('pt-BR')).toMatch(
      /Informou o número do pedido, o nome, o e-mail, o telefone, o CPF, o CNPJ e o CEP\.$/,
    );
    expect(named('en')).toMatch(/the CNPJ and the postcode\.$/);
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

describe('the summary of a conversation that is queued', () => {
  it('is kept masked beside itself where it has a number', () => {
    const of = (words: string) =>
      queueConversation(bot, { reason: 'r', team: 't', skills: [], priority: 'normal', words }, now)
        .conversation;
    expect(of('meu CPF é 529.982.247-25')).toMatchObject({
      summary: 'Cliente escreveu: “meu CPF é 529.982.247-25”.',
      maskedSummary: 'Cliente escreveu: “meu CPF é •••.•••.•••-25”.',
    });
    expect(of('cadê?').maskedSummary).toBeUndefined();
  });
});

describe('details for those who do not own the conversation', () => {
  it('keep only the last digits of documents and telephones', () => {
    expect(
      maskDetails({
        cpf: '529.982.247-25',
        phone: '+5511912345678',
        'order-number': '88412',
        email: 'a@b.c',
      }),
    ).toEqual({
      cpf: '•••.•••.•••-25',
      phone: '+•••••••••5678',
      'order-number': '88412',
      email: 'a@b.c',
    });
  });
});
