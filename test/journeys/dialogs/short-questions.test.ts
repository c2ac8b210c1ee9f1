import { kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

const delivery = { 'pt-BR': 'qual o prazo de entrega?', en: 'how long does delivery take?' };

/** Asks about delivery, then something short: how that was answered, and the articles that were given whole. */
async function askAfterDelivery(locale: 'pt-BR' | 'en', text: string) {
  const ana = await talk.service.customer({ locale });
  expect(await talk.kindsAfter(ana, delivery[locale])).toEqual(['answer']);
  const [reply, ...others] = await talk.answersTo(ana, text);
  expect(others).toEqual([]);
  const { articlesTried } = await talk.read(ana);
  return {
    kind: reply && kindOf(reply),
    choices: choicesOf(reply),
    titles: articlesTried.map(({ title }) => title),
  };
}

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
