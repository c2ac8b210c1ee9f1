import { kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a story', () => {
  it.each([
    [
      'pt-BR' as const,
      'olha eu comprei um armario de cozinha com voces mes passado o motorista veio num dia que eu nao tava e agora o pacote consta devolvido',
    ],
    [
      'en' as const,
      'I bought a bookshelf three weeks ago, the courier left the parcel with some neighbour, nobody has seen it and my delivery is lost',
    ],
  ])('of a plain category is taken in rather than asked about (%s)', async (locale, story) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, story)).toContain('intake');
  });

  it('in a few words is of its category, rather than of an article about anything else', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    const [first] = await talk.answersTo(tom, "my kettle doesn't work");
    expect([...choicesOf(first), first?.text].join()).not.toMatch(/coupon/i);
  });

  it('told with the order, document and name is of the matter that it tells', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(
      ana,
      'oi comprei uma estante faz 20 dias e ate agora nada o pedido é 4478120 meu cpf 52998224725 e o nome é Cleide',
    );
    expect(await talk.read(ana)).toMatchObject({
      triage: { category: expect.stringMatching(/order-status|delivery/) },
    });
  });

  it('that goes on after "which of these?" is not asked about again', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não consigo pagar')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'tentei ontem e hoje de manhã')).not.toContain('clarify');
  });
});

describe('the question about one article', () => {
  it.each([
    ['sim', 'answer'],
    ['não', 'unsure'],
  ])('is answered by "%s"', async (reply, kind) => {
    const ana = await talk.service.customer();
    const [asked] = await talk.answersTo(ana, 'não tá passando');
    expect(asked && kindOf(asked)).toBe('clarify');
    expect(choicesOf(asked)).toEqual(['Sim', 'Não', 'Falar com uma pessoa']);
    expect(await talk.kindsAfter(ana, reply)).toEqual([kind]);
  });
});

it('of two requests the second is named while the first is answered', async () => {
  const ana = await talk.service.customer();
  const [first] = await talk.answersTo(
    ana,
    'como acompanho meu pedido? e também quero saber como cancelar a minha compra',
  );
  expect(first?.text).toMatch(/cancelar a minha compra/);
});
