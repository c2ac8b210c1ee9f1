import { kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

/** A category that no sample article answers, so that the intake begins. */
const delivery = 'entrega';

describe('what is said to the intake', () => {
  it('"esse mesmo" is told what is known, and asked for the rest', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [email] = await talk.answersTo(ana, '10483922');
    const [again] = await talk.answersTo(ana, 'esse mesmo');
    expect(again?.text).toMatch(/número do pedido/);
    expect(again?.text).toMatch(/e-mail/);
    expect(again?.text).not.toBe(email?.text);
    expect((await talk.read(ana)).details).toMatchObject({ 'order-number': '10483922' });
  });

  it.each(['ta bom obrigada', 'okk obrigadaaa', 'fechou, valeu'])(
    '"%s" leaves the rest to the team',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, delivery);
      await talk.answersTo(ana, '10483922');
      expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged', 'queued']);
    },
  );

  it('a yes to every question is not asked for ever', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    for (const text of ['sim', 'sim', 'sim', 'sim']) await talk.answersTo(ana, text);
    const [email] = await talk.answersTo(ana, 'ana@exemplo.com.br');
    expect(email && kindOf(email)).toBe('queued');
  });

  it('"num sei onde vejo o numero" is told where it is', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [where] = await talk.answersTo(ana, 'num sei onde vejo o numero do pedido');
    expect(where?.text).toMatch(/confirmação/);
  });

  it('a number that was found after all is no refusal of what is asked now', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, 'não tenho');
    const [email] = await talk.answersTo(ana, 'deixa, achei: 3390117');
    expect(email?.text).toMatch(/e-mail/);
    expect(email?.text).not.toMatch(/sem o e-mail/);
    expect((await talk.read(ana)).details).toMatchObject({ 'order-number': '3390117' });
  });

  it('a question whose word comes last is answered', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const kinds = await talk.kindsAfter(ana, 'o dinheiro volta quando');
    expect(kinds).toEqual(['answer', 'intake']);
  });
});

it('a number is corrected in passing', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'como acompanho meu pedido?');
  await talk.answersTo(ana, 'o pedido é 7008812');
  await talk.answersTo(ana, 'não, perai, 7008821');
  expect((await talk.read(ana)).details).toMatchObject({ 'order-number': '7008821' });
});

it('names of cards and banks change no language', async () => {
  const tom = await talk.service.customer({ locale: 'en' });
  await talk.answersTo(tom, "my card was declined, but there's money on it");
  const [reply] = await talk.answersTo(tom, 'visa, santander');
  expect(choicesOf(reply)).toContain('Talk to a person');
});

describe('how long and how much', () => {
  it.each([
    ['paguei o boleto e não compensou', 'quanto tempo leva', /2 dias úteis/],
    ['paguei o boleto e não compensou', 'ta, e demora mt?', /2 dias úteis/],
    ['a mesa chegou quebrada', 'e demora mto', /1 dia útil/],
  ])('after "%s", "%s" is asked of that', async (question, more, part) => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [above] = await talk.answersTo(ana, more);
    expect(above && kindOf(above)).toBe('acknowledged');
    expect(above?.text).toMatch(part);
    expect((await talk.read(ana)).articlesTried).toHaveLength(1);
  });
});

describe('the part of the last answer', () => {
  it('is not told twice in a row', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'meu cupom não funciona')).toEqual(['answer']);
    const [first] = await talk.answersTo(ana, 'e o valor mínimo?');
    const [second] = await talk.answersTo(ana, 'e o valor mínimo do cupom?');
    expect(first && kindOf(first)).toBe('acknowledged');
    expect(second && kindOf(second)).toBe('unsure');
  });

  it('that says the opposite is not told', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, 'I want to change the colour of the sofa I ordered')).toEqual([
      'answer',
    ]);
    const [reply] = await talk.answersTo(tom, "it hasn't shipped");
    expect(reply?.text).not.toMatch(/unused/);
  });

  it.each([[[]], [['não gostei da cor']]])(
    'is not told where it says nothing of what happened',
    async (before) => {
      const ana = await talk.service.customer();
      expect(await talk.kindsAfter(ana, 'quero devolver uma cadeira')).toEqual(['answer']);
      for (const text of before) await talk.answersTo(ana, text);
      const [reply] = await talk.answersTo(ana, 'já montei tem problema?');
      expect(reply?.text).not.toMatch(/loja física/);
      expect(choicesOf(reply)).toContain('Falar com uma pessoa');
    },
  );
});

describe('to the question which article', () => {
  it('"i mean like pix" picks the one about it', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    const [asked] = await talk.answersTo(tom, 'is it cheaper if i pay in cash');
    expect(choicesOf(asked).filter((choice) => /pix/i.test(choice))).toHaveLength(1);
    expect(await talk.kindsAfter(tom, 'i mean like pix')).toEqual(['answer']);
    expect((await talk.read(tom)).articlesTried.at(-1)?.title).toMatch(/Pix/);
  });

  it('a word with a question mark is no case to take in', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, 'is it cheaper if i pay in cash')).toEqual(['clarify']);
    expect(await talk.kindsAfter(tom, 'elo?')).not.toContain('intake');
  });
});

it('who asks in the queue for a place to see something asks nothing of the queue', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'atendente');
  const [reply] = await talk.answersTo(ana, 'posso ver a mesa em algum lugar antes de comprar?');
  expect(reply?.text).toMatch(/equipe responder|Essa|deixo/);
});

it('a time that was told before is told again where it is asked for', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'paguei o boleto ontem e ainda ta aguardando pagamento');
  await talk.answersTo(ana, 'foi no banco do brasil');
  const [above] = await talk.answersTo(ana, 'quanto tempo leva');
  expect(above?.text).toMatch(/2 dias úteis/);
  expect(await talk.kindsAfter(ana, 'ah ok entao espero')).toEqual(['smalltalk']);
});

it('what every article speaks of picks no part of the answer', async () => {
  const ana = await talk.service.customer();
  expect(await talk.kindsAfter(ana, 'quero trocar o boleto por pix')).toEqual(['answer']);
  const [reply] = await talk.answersTo(ana, 'o pedido some?');
  expect(reply?.text).not.toMatch(/código de barras/);
});

it('a town whose name is a word is asked for as a town', async () => {
  const ana = await talk.service.customer();
  const [reply] = await talk.answersTo(ana, 'tem loja em santos?');
  expect(`${reply?.text} ${choicesOf(reply).join()}`).toMatch(/quatro lojas|Endereços/);
  expect(reply?.text).not.toMatch(/feriados/);
});

describe('in the intake', () => {
  it('a detail that was skipped is explained, and asked for once more', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [, email] = await talk.answersTo(ana, 'não tenho');
    expect(email?.text).toMatch(/e-mail/);
    const [where] = await talk.answersTo(ana, 'onde vejo o numero do pedido?');
    expect(where?.text).toMatch(/e-mail de confirmação/);
    const [next] = await talk.answersTo(ana, '3390117');
    expect(next?.text).toMatch(/cadastro|usou na compra/);
    expect((await talk.read(ana)).details).toMatchObject({ 'order-number': '3390117' });
  });

  it('the case named again is no question to leave to the team', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'minha cadeira gamer quebrou a rodinha')).toContain('intake');
    expect(await talk.kindsAfter(ana, 'e a rodinha?')).toEqual(['intake']);
  });
});

describe('a purchase that is only told of', () => {
  it.each([
    ['pt-BR' as const, 'comprei uma mesa e ela nao chegou'],
    ['en' as const, 'i bought a desk and it did not arrive'],
    ['en' as const, 'my portuguese is bad. i bought a desk and it did not arrive'],
  ])('hides no matter (%s, "%s")', async (locale, text) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, text)).not.toContain('unsure');
    expect(await talk.gaps()).not.toContain(text);
  });
});

it('a purchase that says more than the rest is read with it', async () => {
  const tom = await talk.service.customer({ locale: 'en' });
  const [reply] = await talk.answersTo(tom, 'i ordered two nightstands and only one turned up');
  expect(`${reply?.text} ${choicesOf(reply).join()}`).toMatch(/missing/);
});

describe('what is said of the language', () => {
  it('is small talk, and goes on in it', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    const [reply] = await talk.answersTo(ana, 'pode ser em portugues mesmo');
    expect(reply && kindOf(reply)).toBe('smalltalk');
    expect(reply?.text).toMatch(/português/);
  });
});

describe('a request that nothing answered', () => {
  it.each([
    [
      'pt-BR' as const,
      'vocês vendem comida pra gato?',
      'como pago com pix?',
      'e a comida do gato?',
      /comida/,
    ],
    ['en' as const, 'do you sell dog food?', 'how do I pay with Pix?', 'and the dog food?', /dog food/],
  ])('is taken up when it is named again (%s)', async (locale, open, answered, again, request) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, open)).not.toContain('answer');
    expect(await talk.kindsAfter(ana, answered)).toEqual(['answer']);
    const [about, ...others] = await talk.answersTo(ana, again);
    expect(about?.text).toMatch(request);
    expect(others.map(kindOf)[0]).toBe('acknowledged');
    expect(['queued', 'intake']).toContain(others.map(kindOf)[1]);
  });
});

it('what was just answered is not offered once more', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'PAGUEI DUAS VEZES');
  await talk.answersTo(ana, 'o mesmo pedido, caiu 2x na fatura do cartao');
  const [reply] = await talk.answersTo(ana, 'vcs vão devolver né');
  expect(choicesOf(reply)).not.toContain('Cobrança em dobro');
  expect(reply?.text).toMatch(/devolvemos/);
});

it('other words for one of "which of these?" pick it', async () => {
  const ana = await talk.service.customer();
  const [asked] = await talk.answersTo(ana, 'PAGUEI DUAS VEZES');
  expect(choicesOf(asked)).toContain('Cobrança em dobro');
  expect(await talk.kindsAfter(ana, 'o mesmo pedido, caiu 2x na fatura do cartao')).toEqual(['answer']);
  expect((await talk.read(ana)).articlesTried.at(-1)?.title).toBe('Cobrança em dobro');
});

it('"oder" is the commoner of the two words that it may be a slip of', async () => {
  const ana = await talk.service.customer({ locale: 'en' });
  const [reply] = await talk.answersTo(ana, 'where is my oder');
  expect(reply?.text).toMatch(/Track your order/);
});

describe('a story in several bubbles', () => {
  it('that begins with a purchase is heard out before anything is offered', async () => {
    const ana = await talk.service.customer();
    const [line] = await talk.answersTo(ana, 'comprei um sofa semana passada');
    expect(line && kindOf(line)).toBe('smalltalk');
    const said = await talk.answersTo(ana, 'e ate agora nada');
    expect(said.map(kindOf)).toContain('intake');
    await talk.answersTo(ana, 'quero falar com uma pessoa');
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('sofa') });
  });
});
