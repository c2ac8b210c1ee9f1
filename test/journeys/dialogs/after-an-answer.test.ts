import { kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a remark after an answer', () => {
  it.each(['foi ontem', 'pode ser depois das 18', 'aff', 'Carlos', 'já cliquei no link'])(
    '"%s" begins no intake',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'paguei o boleto e não compensou');
      const [offer, ...others] = await talk.answersTo(ana, text);
      expect(others).toEqual([]);
      expect(offer?.text).toMatch(/pessoa/);
      expect(choicesOf(offer)).toContain('Falar com uma pessoa');
      expect(offer && kindOf(offer)).toBe('acknowledged');
      expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
      expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining(text) });
    },
  );

  it.each([
    ['ta bom obg', 'smalltalk'],
    ['sim, obrigada', 'queued'],
  ])('"%s" to the offer after it is %s', async (text, kind) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'paguei o boleto e não compensou');
    await talk.answersTo(ana, 'aff');
    expect(await talk.kindsAfter(ana, text)).toEqual([kind]);
  });

  it('begins none in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'how do I track my order?');
    expect(await talk.kindsAfter(ana, 'it was yesterday')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, 'no')).toEqual(['smalltalk']);
  });

  it.each([
    'hm ok',
    'ta bom obg',
    'obg linda',
    'ta bom vou falar com ela, brigada',
    'ok vou comprar',
    "ok thanks, I'll try that",
  ])('"%s" is small talk', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'paguei o boleto e não compensou');
    expect(await talk.kindsAfter(ana, text)).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it.each([
    'nota fiscal',
    'dois cartões',
    'lgpd',
    'produto quebrado',
    'cupom',
    'trocar tamanho',
    'segunda via boleto',
  ])('"%s" names another matter', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'paguei o boleto e não compensou');
    expect(['answer', 'clarify']).toContain((await talk.kindsAfter(ana, text))[0]);
  });

  it('goes on with a request that the answer did not help', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'paguei o boleto e não compensou');
    await talk.answersTo(ana, 'não');
    expect(await talk.kindsAfter(ana, 'foi ontem')).toContain('intake');
  });
});

describe('an answer that was refused', () => {
  it('is not given again when the wish is taken back', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quero cancelar meu pedido')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'mudei de ideia, não quero mais cancelar')).toEqual(['smalltalk']);
  });

  it('is not given again when it did not work', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quero cancelar meu pedido')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'não consigo cancelar o pedido')).toEqual(['unsure']);
  });

  it('is not given again in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(ana, 'I want to cancel my order')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, "I changed my mind, I don't want to cancel my order")).toEqual([
      'smalltalk',
    ]);
  });
});

describe('an answer that was tried and did not work', () => {
  it.each([
    ['pt-BR' as const, 'como acompanho meu pedido?', 'não achei'],
    ['pt-BR' as const, 'esqueci minha senha', 'ja tentei 3x'],
    ['pt-BR' as const, 'esqueci minha senha', 'não tá funcionando'],
    ['en' as const, 'I forgot my password', "it still doesn't work"],
    ['en' as const, 'how do I track my order?', "couldn't find it"],
  ])('is said to be a pity (%s, "%s", "%s")', async (locale, question, text) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [sorry, ...others] = await talk.answersTo(ana, text);
    expect(others).toEqual([]);
    expect(sorry?.text).toMatch(locale === 'en' ? /didn.t work/ : /não deu certo|não funcionou/);
    expect((await talk.read(ana)).articlesTried.at(-1)).toMatchObject({ helpful: false });
    expect(await talk.kindsAfter(ana, locale === 'en' ? 'yes' : 'sim')).toEqual(['queued']);
  });

  it('is not taken in as whatever "what if" sounds like', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'perdi o boleto');
    await talk.answersTo(ana, 'não funcionou');
    expect(await talk.kindsAfter(ana, 'e se eu trocar pra pix')).not.toContain('intake');
  });

  it('and does after all, is good to hear', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'esqueci minha senha');
    await talk.answersTo(ana, 'não funcionou');
    expect(await talk.kindsAfter(ana, 'vou tentar de novo')).toEqual(['smalltalk']);
    expect(await talk.kindsAfter(ana, 'deu certo obrigada!!')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('picks the one option that says so', async () => {
    const ana = await talk.service.customer();
    const [asked] = await talk.answersTo(ana, 'cupom nao ta entrando');
    expect(choicesOf(asked)).toContain('O cupom não funciona');
    expect(await talk.kindsAfter(ana, 'não funcionou')).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toBe('O cupom não funciona');
  });
});

it('a purchase that is kept after all asks for nothing', async () => {
  const ana = await talk.service.customer({ locale: 'en' });
  expect(await talk.kindsAfter(ana, 'I want to cancel my order')).toEqual(['answer']);
  expect(await talk.kindsAfter(ana, 'actually keep it')).toEqual(['smalltalk']);
});

describe('the question which article', () => {
  it.each(['ta bom obg', 'perfeito obrigado!!', 'obg linda', 'ok obrigada', 'ok, thank you'])(
    'takes "%s" for thanks',
    async (text) => {
      const ana = await talk.service.customer();
      expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
      expect(await talk.kindsAfter(ana, text)).toEqual(['smalltalk']);
    },
  );
});

describe('words after the question which article', () => {
  it.each(['não concordo', 'isso não é justo'])('that only disagree, "%s", are no request', async (text) => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não consigo pagar')).toEqual(['clarify']);
    const [offer] = await talk.answersTo(ana, text);
    expect(offer && kindOf(offer)).toBe('unsure');
    expect(choicesOf(offer)).toContain('Falar com uma pessoa');
  });

  it('that nothing was found for begin none either by a bare "how long"', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, 'do you sell dog food?')).toEqual(['unsure']);
    expect(await talk.kindsAfter(tom, 'how long')).not.toContain('intake');
    expect((await talk.read(tom)).owner.kind).toBe('bot');
  });

  it('begin no intake by a bare "onde"', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não consigo pagar')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'onde')).not.toContain('intake');
  });

  it.each([
    ['pt-BR' as const, 'como troco um produto?', 'o tamanho', /tamanho/i],
    ['en' as const, 'how do I exchange a product?', 'size', /size/i],
  ])('pick the one option that has them (%s)', async (locale, question, reply, title) => {
    const ana = await talk.service.customer({ locale });
    const [asked] = await talk.answersTo(ana, question);
    expect(asked && kindOf(asked)).toBe('clarify');
    expect(choicesOf(asked).filter((choice) => title.test(choice))).toHaveLength(1);
    expect(await talk.kindsAfter(ana, reply)).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(title);
  });

  it('are the matter that they name, with or without a preposition', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não consigo pagar')).toEqual(['clarify']);
    const [reply] = await talk.answersTo(ana, 'pra entrega');
    expect(reply?.text).not.toMatch(/quatro lojas/);
  });

  it('that ask on are read with the question', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'e qual o prazo?')).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(/Prazo para trocar/);
  });

  it('bring a person rather than a third such question', async () => {
    const ana = await talk.service.customer();
    const said = [
      'comprei a vista no pix e cancelaram meu pedido sem avisar',
      'quero saber o motivo',
      'e meu dinheiro?',
      'não recebi',
      'o pedido',
    ];
    let row = 0;
    for (const text of said) {
      const kinds = await talk.kindsAfter(ana, text);
      row = kinds.includes('clarify') ? row + 1 : 0;
      expect(row).toBeLessThan(3);
    }
  });
});

describe('a question that goes on with the last one', () => {
  it.each([
    ['como faço pra apagar meus dados do site', 'e quanto tempo leva', /entrega/i],
    ['lgpd', 'e quanto tempo leva', /entrega/i],
    ['vocês montam os móveis?', 'é cobrada?', /frete|garantia/i],
    ['não quero mais receber propaganda', 'já cliquei no link', /suspeit/i],
  ])('"%s", "%s" is given no unrelated article', async (question, more, unrelated) => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [reply] = await talk.answersTo(ana, more);
    expect(reply && kindOf(reply)).not.toBe('intake');
    expect(choicesOf(reply)).toContain('Falar com uma pessoa');
    expect(choicesOf(reply).join()).not.toMatch(unrelated);
    const { articlesTried } = await talk.read(ana);
    expect(articlesTried).toHaveLength(1);
    expect(articlesTried[0]?.title).not.toMatch(unrelated);
  });

  it('is answered where both agree, or where it names another matter', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como pago com pix?')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'e parcela em quantas vezes')).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(/Parcelamento/);
    expect(await talk.kindsAfter(ana, 'e a montagem?')).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(/Montagem/);
  });

  it.each([
    ['vocês montam os móveis?', 'quanto cobram', /R\$ 89/],
    ['qual o prazo do reembolso?', 'é em quantos dias', /\d dias? út/],
  ])('"%s", "%s" is told the part of the answer that says so', async (question, more, part) => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [reply] = await talk.answersTo(ana, more);
    expect(reply?.text).toMatch(part);
    expect((await talk.read(ana)).articlesTried).toHaveLength(1);
  });

  it('speaks of its matter by a pronoun alone', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, 'how do I use a discount coupon?')).toEqual(['answer']);
    const [reply] = await talk.answersTo(tom, 'can I combine two of them?');
    expect((await talk.read(tom)).articlesTried.map(({ title }) => title).join()).not.toMatch(/orders/);
    expect(reply?.text).not.toMatch(/different orders/);
  });

  it('names another matter, however short', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quanto tempo de garantia tem?')).toEqual(['answer']);
    const [reply] = await talk.answersTo(ana, 'tem assistência em Joinville?');
    expect(`${reply?.text} ${choicesOf(reply).join()}`).toMatch(/assistência/i);
  });

  it('in other words is told the part that fits, in the same words the whole answer', async () => {
    const ana = await talk.service.customer();
    const [whole] = await talk.answersTo(ana, 'minha conta está bloqueada');
    const [part] = await talk.answersTo(ana, 'por que bloquearam a minha conta?');
    expect(part && kindOf(part)).toBe('acknowledged');
    expect(part?.text).toMatch(/resposta/);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['smalltalk']);
    expect(whole && kindOf(whole)).toBe('answer');
  });

  it('is told where the last answer says it, in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(ana, 'how do I delete my account?')).toEqual(['answer']);
    const [reply] = await talk.answersTo(ana, 'and how long does it take');
    expect(reply && kindOf(reply)).not.toBe('intake');
    expect((await talk.read(ana)).articlesTried).toHaveLength(1);
  });
});

describe('the part of the last answer', () => {
  it('comes with the table that it leads to', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'vocês entregam em Belém?')).toEqual(['answer']);
    const [above] = await talk.answersTo(ana, 'e em quantos dias?');
    expect(above?.text).toMatch(/Norte \| 8 a 15/);
  });
});

describe('a question of a word or two', () => {
  it.each([
    ['pt-BR' as const, 'vocês têm whatsapp?', 'qual', /95555-0199/],
    ['pt-BR' as const, 'vocês montam os móveis?', 'é cobrado?', /R\$ 89/],
    ['pt-BR' as const, 'vocês montam os móveis?', 'em quantos dias vem', /5 dias úteis/],
    ['pt-BR' as const, 'quais as formas de pagamento?', 'e no boleto?', /Boleto/],
    ['pt-BR' as const, 'vocês montam os móveis?', 'e em santos', /Grande São Paulo/],
    ['pt-BR' as const, 'quero trocar o tamanho da blusa', 'quem paga?', /grátis/],
    ['pt-BR' as const, 'que horas a loja abre?', 'até que horas', /20h/],
    ['pt-BR' as const, 'como funciona o clube aroeira?', 'qndo eles vencem', /vencem|12 meses|validade/],
    ['en' as const, 'how do I claim the warranty?', 'where', /garantia/],
  ])('is about the last answer (%s, "%s", "%s")', async (locale, question, more, part) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [above, ...others] = await talk.answersTo(ana, more);
    expect([above && kindOf(above), others]).toEqual(['acknowledged', []]);
    expect(above?.text).toMatch(part);
    expect((await talk.read(ana)).articlesTried).toHaveLength(1);
  });

  it('that the last answer says nothing of is about another article', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quanto custa o frete?')).toEqual(['answer']);
    const [reply] = await talk.answersTo(ana, 'e se eu buscar');
    expect(`${reply?.text} ${choicesOf(reply).join()}`).toMatch(/retirar na loja|[Rr]etirada/);
  });

  it('by a pronoun is about what was spoken of last', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quais as formas de pagamento?');
    await talk.answersTo(ana, 'e no boleto?');
    expect(await talk.kindsAfter(ana, 'quantos dias tenho pra pagar ele')).toEqual(['answer']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(/boleto/);
  });

  it('"is there a problem?" alone asks of what was told before it', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quero trocar o tênis, ficou apertado');
    await talk.answersTo(ana, 'já tirei a etiqueta');
    const [above] = await talk.answersTo(ana, 'tem problema?');
    expect(above?.text).toMatch(/etiqueta/);
  });

  it('that nothing answers begins no intake', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'vocês montam os móveis?')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'e quem paga?')).not.toContain('intake');
  });

  it('is not all that "also" asks', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, 'how do I claim the warranty?')).toEqual(['answer']);
    const [reply] = await talk.answersTo(tom, 'also can I get an invoice for it');
    expect(`${reply?.text} ${choicesOf(reply).join()}`).toMatch(/invoice/i);
  });
});

describe('what is told to an answer', () => {
  it.each([
    [
      'pt-BR' as const,
      'quero trocar o tênis, ficou apertado',
      'já tirei a etiqueta, tem problema?',
      /etiqueta/,
    ],
    ['pt-BR' as const, 'como limpo sofá?', 'caiu vinho nele, e agora?', /mancha/],
    ['pt-BR' as const, 'como limpo sofá?', 'caiu vinho nele kkkk', /mancha/],
    ['en' as const, 'how do I clean a sofa?', 'I spilled coffee on it, what now?', /stain/],
  ])('is told the part that speaks of it (%s, "%s", "%s")', async (locale, question, told, passage) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [above] = await talk.answersTo(ana, told);
    expect(above && kindOf(above)).toBe('acknowledged');
    expect(above?.text).toMatch(passage);
  });

  it('is looked up with what was asked where the answer says nothing of it', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como limpo sofá?')).toEqual(['answer']);
    await talk.answersTo(ana, 'esqueci minha senha, e agora?');
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toMatch(/senha/i);
  });
});

describe('what is said to an answer in a few words', () => {
  it.each([
    ['pt-BR' as const, 'em quanto tempo cai o reembolso?', 'foi no pix', /Pix:\*\* 1 dia útil/, /Cartão/],
    ['pt-BR' as const, 'esqueci minha senha', 'nao chega o email', /spam/, /Fatura/],
    ['pt-BR' as const, 'que horas a loja abre?', 'e no sábado?', /Segunda a sábado/, /30 kg/],
    ['en' as const, "I can't log in to my account", 'it says wrong password', /5 wrong passwords/, /cookies/],
  ])('is told the part that is about it (%s, "%s", "%s")', async (locale, question, text, part, other) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
    const [said, ...others] = await talk.answersTo(ana, text);
    expect(others).toEqual([]);
    expect(said && kindOf(said)).toBe('acknowledged');
    expect(said?.text).toMatch(part);
    expect(said?.text).not.toMatch(other);
  });

  it('in a statement that nothing answers is not asked back about', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'quero cancelar minha compra');
    expect(await talk.kindsAfter(ana, 'comprei errado, era pra ser a de 4 lugares')).toEqual([
      'acknowledged',
    ]);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it('about a long wait is taken in', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(tom, "where's my refund")).toEqual(['answer']);
    expect(await talk.kindsAfter(tom, 'you said 10 days its been 3 weeks')).toContain('intake');
  });
});

describe('a question that an answer says nothing of', () => {
  it('is looked up alone', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'dá pra parcelar em 12x?')).toEqual(['answer']);
    const [asked] = await talk.answersTo(ana, 'e no débito');
    expect(choicesOf(asked)).toContain('Cartões e formas de pagamento aceitas');
  });

  it('is heard behind a lead', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'do you ship to Portugal?');
    const [asked] = await talk.answersTo(tom, 'ok just brazil then. how long to recife');
    expect(asked?.text).toMatch(/Delivery times|business days/);
  });
});

describe('a wish that was answered with how to', () => {
  it('is taken in when it is said again', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quero devolver uma cadeira')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'quem paga o frete da volta')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'tá, então quero devolver')).toContain('intake');
  });
});
