import type { Locale } from '../../../contracts/locale';
import { kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

const delivery = { 'pt-BR': 'qual o prazo de entrega?', en: 'how long does delivery take?' };

/** Asks what an article answers, then something short: how that was answered, and the articles that were given whole. */
async function askAfter(locale: Locale, asked: string, text: string) {
  const ana = await talk.service.customer({ locale });
  expect(await talk.kindsAfter(ana, asked)).toEqual(['answer']);
  const [reply, ...others] = await talk.answersTo(ana, text);
  expect(others).toEqual([]);
  const { articlesTried } = await talk.read(ana);
  return {
    kind: reply && kindOf(reply),
    said: [reply?.text, ...choicesOf(reply)].join('\n'),
    choices: choicesOf(reply),
    titles: articlesTried.map(({ title }) => title),
  };
}

const askAfterDelivery = (locale: Locale, text: string) => askAfter(locale, delivery[locale], text);

describe('a short question after an answer', () => {
  it.each([
    ['pt-BR' as const, 'formas de pagamento?', 'Cartões e formas de pagamento aceitas'],
    ['en' as const, 'payment methods?', 'Cards and payment methods we accept'],
  ])('is answered from the article of its own matter (%s, "%s")', async (locale, text, title) => {
    const { kind, titles } = await askAfterDelivery(locale, text);
    expect(kind).toBe('answer');
    expect(titles.at(-1)).toBe(title);
  });

  it('is asked back for with the articles of its own matter, where none of them is sure', async () => {
    const { kind, choices } = await askAfterDelivery('pt-BR', 'e a nota fiscal?');
    expect(kind).toBe('clarify');
    expect(choices).toContainEqual(expect.stringMatching(/nota fiscal/i));
  });

  it.each([
    ['pt-BR' as const, 'e quanto tempo leva?'],
    ['pt-BR' as const, 'e para o Nordeste?'],
    ['en' as const, 'and how long does it take?'],
  ])('is read with that answer when it names none (%s, "%s")', async (locale, text) => {
    const { kind, titles } = await askAfterDelivery(locale, text);
    expect(kind).toBe('acknowledged');
    expect(titles).toHaveLength(1);
  });
});

describe('a question after an answer that only asks what it costs', () => {
  const wrongItem = 'quero trocar uma mesa que veio na cor errada';
  const otherColour = 'can I swap the colour of a chair I ordered?';

  it.each([
    ['pt-BR' as const, wrongItem, 'tem custo?', 'não paga nada'],
    ['pt-BR' as const, wrongItem, 'isso é de graça?', 'não paga nada'],
    ['pt-BR' as const, wrongItem, 'vcs cobram por isso?', 'não paga nada'],
    ['pt-BR' as const, wrongItem, 'e eu tenho que pagar alguma coisa?', 'não paga nada'],
    ['en' as const, otherColour, 'is there a fee?', 'is **free**'],
    ['en' as const, otherColour, 'do I have to pay for that?', 'is **free**'],
    ['en' as const, otherColour, 'who pays?', 'is **free**'],
  ])('is told from that answer (%s, "%s", "%s")', async (locale, asked, text, told) => {
    const { kind, said } = await askAfter(locale, asked, text);
    expect(kind).toBe('acknowledged');
    expect(said).toContain(told);
  });

  it.each([
    ['pt-BR' as const, 'tem custo?', 'Quanto custa o frete'],
    ['pt-BR' as const, 'e é de graça?', 'Frete grátis'],
    ['en' as const, 'is it free?', 'Free delivery'],
  ])(
    'is asked back for with articles that tell it, where that answer does not (%s, "%s")',
    async (locale, text, title) => {
      const { kind, said } = await askAfterDelivery(locale, text);
      expect(kind).toBe('clarify');
      expect(said).toContain(title);
      expect(said).not.toMatch(/prazo de entrega|delivery times/i);
    },
  );
});

describe('a question after an answer that only asks by when', () => {
  it.each([
    ['pt-BR' as const, 'como troco uma camiseta de tamanho?', 'tem prazo?'],
    ['pt-BR' as const, 'como troco uma camiseta de tamanho?', 'até quando posso?'],
    ['pt-BR' as const, 'quero trocar uma mesa que veio na cor errada', 'e quantos dias eu tenho?'],
    ['en' as const, 'can I swap the colour of a chair I ordered?', 'by when?'],
  ])('leads to the article that says so of the same matter (%s, "%s", "%s")', async (locale, asked, text) => {
    const { said } = await askAfter(locale, asked, text);
    expect(said).toMatch(/prazo para trocar|30 dias|deadline for exchanging|30 days/i);
  });

  it.each([
    ['pt-BR' as const, 'como faço pra cancelar um pedido?', 'até quando posso?'],
    ['en' as const, 'can I cancel my order?', 'is there a deadline?'],
  ])('is never told that of another matter (%s, "%s", "%s")', async (locale, asked, text) => {
    const { said } = await askAfter(locale, asked, text);
    expect(said).not.toMatch(/trocar um produto|exchang/i);
  });
});

it.each([
  ['pt-BR' as const, 'como troco uma camiseta de tamanho?', 'como faço isso?', 'Toque em **Trocar**'],
  ['en' as const, 'can I swap the colour of a chair I ordered?', 'how do I do that?', 'Tap **Exchange**'],
])(
  'a question how to do what was answered is told the steps (%s, "%s", "%s")',
  async (locale, asked, text, told) => {
    const { kind, said } = await askAfter(locale, asked, text);
    expect(kind).toBe('acknowledged');
    expect(said).toContain(told);
  },
);
