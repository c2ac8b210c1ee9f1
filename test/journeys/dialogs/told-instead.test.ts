import { kindOf } from '../../support/direct-line-client';
import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
  await talk.askFor('payment-problem', ['order-number', 'name', 'email']);
});
afterAll(() => talk.stop());

/** A category that no sample article answers, so that the intake begins. */
const delivery = 'entrega';

describe('a fact instead of the detail', () => {
  it.each([
    [
      'pt-BR' as const,
      delivery,
      'chegou errado',
      'pedi azul e veio marrom',
      /anotei|já está com/i,
      /sem o número do pedido/,
    ],
    [
      'en' as const,
      'payment',
      'it came wrong',
      'I ordered blue and got brown',
      /noted|with your case/i,
      /without the order number/,
    ],
  ])(
    'is kept for the team and not taken for a refusal (%s)',
    async (locale, request, first, fact, kept, without) => {
      const ana = await talk.service.customer({ locale });
      await talk.answersTo(ana, request);
      await talk.answersTo(ana, first);
      const [line, next] = await talk.answersTo(ana, fact);
      expect(line?.text).toMatch(kept);
      expect(line?.text).toMatch(without);
      expect(next && kindOf(next)).toBe('intake');
      await talk.answersTo(ana, locale === 'en' ? 'I want to talk to a person' : 'não tenho');
      expect(await talk.read(ana)).toMatchObject({
        owner: { kind: 'queue' },
        summary: expect.stringContaining(`${first} / ${fact}`),
      });
    },
  );

  it('is told of a refusal by its wording', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect((await talk.answersTo(ana, 'não tenho'))[0]?.text).not.toMatch(/anotei/i);
  });
});

describe('a detail given later than it was asked for', () => {
  it('is confirmed by its name and costs no try', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, 'não tenho');
    const [noted, ...others] = await talk.answersTo(ana, 'Pedido 33218, Dona Lourdes');
    expect(noted?.text).toMatch(/o número do pedido/);
    expect(noted?.text).toMatch(/e-mail/);
    expect(others).toEqual([]);
    expect((await talk.read(ana)).details['order-number']).toBe('33218');
    expect(await talk.kindsAfter(ana, 'ana arroba exemplo')).toEqual(['intake']);
    expect(await talk.kindsAfter(ana, 'ana@exemplo.com.br')).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('Dona Lourdes') });
  });

  it('fills what was skipped with a bare number, and corrects it with another', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, 'não tenho');
    expect((await talk.answersTo(ana, '52310'))[0]?.text).toMatch(/o número do pedido/);
    expect((await talk.read(ana)).details['order-number']).toBe('52310');
    await talk.answersTo(ana, 'opa, é 52311');
    expect((await talk.read(ana)).details['order-number']).toBe('52311');
    await talk.answersTo(ana, 'já faz 120 dias que comprei');
    expect((await talk.read(ana)).details['order-number']).toBe('52311');
  });

  it('fills it while the name is asked for, in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'payment');
    await talk.answersTo(ana, "I don't have it");
    const [noted] = await talk.answersTo(ana, 'actually, it is 52310');
    expect(noted?.text).toMatch(/the order number.*(name|call you)/);
    expect((await talk.read(ana)).details['order-number']).toBe('52310');
  });

  it('may be a CPF that is corrected', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect((await talk.answersTo(ana, 'o cpf é 529.982.247-24'))[0]?.text).toMatch(/CPF/);
    const [noted, ...others] = await talk.answersTo(ana, 'opa 529.982.247-25');
    expect(noted?.text).toMatch(/o CPF.*número do pedido/);
    expect(others).toEqual([]);
    expect((await talk.read(ana)).details).toMatchObject({ cpf: expect.stringContaining('25') });
  });

  it('comes with a refusal of the other one', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [noted, next] = await talk.answersTo(ana, 'não tenho o número, meu cpf é 529.982.247-25');
    expect(noted?.text).toMatch(/sem o número do pedido/);
    expect(next?.text).toMatch(/e-mail/);
  });
});

describe('another detail than the one that is asked for', () => {
  it.each([
    ['01310-100', 'postcode'],
    ['52998224725', 'cpf'],
    ['11987654321', 'phone'],
  ])('"%s" is the %s, and no order number', async (text, kind) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, text);
    const { details } = await talk.read(ana);
    expect(details).toHaveProperty(kind);
    expect(details['order-number']).toBeUndefined();
  });
});

describe('a CPF that cannot be right, given unasked', () => {
  it.each([
    ['alone', 'meu cpf é 123.456.789-00', ['acknowledged']],
    ['beside a question', 'meu cpf é 123.456.789-00 como acompanho meu pedido?', ['acknowledged', 'answer']],
  ])('%s is told so', async (_, text, kinds) => {
    const ana = await talk.service.customer();
    const said = await talk.answersTo(ana, text);
    expect(said[0]?.text).toMatch(/CPF/);
    expect(said.map(kindOf)).toEqual(kinds);
    expect((await talk.read(ana)).details.cpf).toBeUndefined();
  });

  it('in the queue is told so too', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect((await talk.answersTo(ana, 'cpf 111.222.333-44'))[0]?.text).toMatch(/CPF/);
    expect(await talk.kindsAfter(ana, '529.982.247-25')).toEqual(['acknowledged']);
  });
});

describe('what is given for a case that a person looks into', () => {
  it.each([
    ['pt-BR' as const, 'rua das palmeiras 88 ap 12, são josé dos campos'],
    ['pt-BR' as const, '10483922'],
    ['en' as const, "it's under dave@example.com"],
  ])('%s: "%s" is noted, and a person offered', async (locale, text) => {
    const ana = await talk.service.customer({ locale });
    await talk.answersTo(ana, locale === 'en' ? 'where is my order?' : 'cadê meu pedido?');
    const [noted, ...others] = await talk.answersTo(ana, text);
    expect(others).toEqual([]);
    expect(noted?.text).toMatch(/[Aa]not|[Nn]oted/);
    expect(await talk.kindsAfter(ana, locale === 'en' ? 'yes' : 'sim')).toEqual(['queued']);
  });

  it('brings one when the case is told on', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'the mirror arrived broken');
    await talk.answersTo(tom, 'order 731945');
    expect(await talk.kindsAfter(tom, 'i have pictures of it')).toEqual(['queued']);
  });

  it('is not needed where they do not have it', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'where is my order?');
    const [fine] = await talk.answersTo(tom, "i don't have the number on me");
    expect(fine?.text).toMatch(/fine|No problem/);
  });
});

describe('what the bot took it for, and it was not', () => {
  it('gives way to what is meant', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quero saber do meu pedido que não chegou ainda, comprei faz dez dias');
    const said = await talk.answersTo(ana, 'não é entrega não meu bem, o cartão foi cobrado duas vezes');
    expect(said.map(({ text }) => text).join(' ')).toMatch(/pagamento|cobran/i);
    expect(said.map(({ text }) => text).join(' ')).not.toMatch(/isso vai junto/);
  });

  it('is not said to be what was just denied', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'meu liquidificador veio sem a tampa, queria ver isso com vcs');
    const said = await talk.answersTo(ana, 'não é garantia não, é que faltou a tampa');
    expect(said.map(({ text }) => text).join(' ')).not.toMatch(/garantia/i);
  });

  it('begins nothing anew where only a detail was wrong', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, 'chegou errado');
    await talk.answersTo(ana, '48213');
    expect(await talk.kindsAfter(ana, 'não é o 48213, é o 48214')).toEqual(['intake']);
    expect((await talk.read(ana)).details['order-number']).toBe('48214');
  });
});
