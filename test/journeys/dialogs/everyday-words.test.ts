import { kindOf } from '../../support/direct-line-client';
import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
  await talk.askFor('payment-problem', ['order-number', 'name', 'email']);
});
afterAll(() => talk.stop());

const payment = 'pagamento';

describe("the sample's article about being charged twice", () => {
  it.each([
    ['pt-BR' as const, 'cobraram duas vezes', 'Cobrança em dobro'],
    [
      'pt-BR' as const,
      'a fatura do cartão veio com duas cobranças e só comprei uma vez',
      'Cobrança em dobro',
    ],
    ['en' as const, 'you charged me twice', 'I was charged twice'],
  ])('answers that in plain words (%s, %s)', async (locale, text, title) => {
    const ana = await talk.service.customer({ locale });
    await talk.answersTo(ana, text);
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toBe(title);
  });
});

describe('what a person would understand', () => {
  it('a few words go on with what was asked before', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    await talk.answersTo(ana, 'não');
    await talk.answersTo(ana, 'já faz dez dias');
    await talk.answersTo(ana, 'atendente');
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('dez dias') });
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('acompanho') });
  });

  it.each(['é o 48213, por favor', 'order 48213', '48213'])(
    '"%s" after an answer is kept, and no gap',
    async (text) => {
      const before = await talk.gaps();
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'como acompanho meu pedido?');
      expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
      expect((await talk.read(ana)).details['order-number']).toBe('48213');
      expect(await talk.gaps()).toBe(before);
      expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
    },
  );

  it.each(['meu zap é 11 98765-4321', 'whats 11 98765-4321'])('"%s" is a telephone', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
    expect((await talk.read(ana)).details.phone).toMatch(/4321$/);
  });

  it('a detail before anything was asked', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'meu e-mail é ana@exemplo.com.br')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
  });

  it('a detail in reply to "which of these?" brings a person rather than the same question', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'pedido 48213')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, 'ana@exemplo.com.br')).toEqual(['queued']);
    expect((await talk.read(ana)).details).toEqual({ 'order-number': '48213', email: 'ana@exemplo.com.br' });
  });

  it.each(['na verdade o número é 48231, digitei errado', 'passei errado, o certo é 48231'])(
    '"%s" corrects what was told',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'como acompanho meu pedido?');
      await talk.answersTo(ana, '48213');
      expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
      expect((await talk.read(ana)).details['order-number']).toBe('48231');
    },
  );

  it('a question about the language is answered in it', async () => {
    const tom = await talk.service.customer();
    const [reply] = await talk.answersTo(tom, 'hi, do you speak english?');
    expect(reply?.text).toMatch(/English and Portuguese/);
  });

  it('what gives no detail is kept for the team, and called no wrong e-mail', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, payment);
    await talk.answersTo(ana, '48213');
    await talk.answersTo(ana, 'Ana Prado');
    const [again] = await talk.answersTo(ana, 'quero uma solução hoje');
    expect(again?.text).not.toMatch(/completo|reconheci/);
    expect(again?.text).toMatch(/e-mail/);
    await talk.answersTo(ana, 'não tenho');
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('solução hoje') });
  });

  it.each(['deixa pra lá', 'já desisti', 'never mind'])('"%s" lets an offer go', async (word) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como troco um produto?');
    expect(await talk.kindsAfter(ana, word)).toEqual(['smalltalk']);
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('laughter, and a single English word, in Portuguese', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    await talk.answersTo(ana, 'sim');
    const [show] = await talk.answersTo(ana, 'show');
    expect(show?.text).toMatch(/precis|qualquer coisa/i);
    expect(await talk.kindsAfter(ana, 'kkkk')).toEqual(['smalltalk']);
    expect((await talk.answersTo(ana, 'oi Lia, você é um robô?'))[0]?.text).toMatch(/Lia/);
  });

  it.each([
    'tenho uma dúvida',
    'pode me ajudar?',
    'Bom dia, tudo bem? Eu gostaria de uma informação, por favor.',
    'can you help me?',
    "what's your name?",
  ])('"%s" is no request yet', async (text) => {
    const before = await talk.gaps();
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, text)).toEqual(['smalltalk']);
    expect(await talk.gaps()).toBe(before);
  });

  it.each(['não entendi', 'já tentei', 'explica melhor'])('"%s" after an answer', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, text)).toEqual(['unsure']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it('the wish to be called is asked its time', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'quero que me liguem')).toEqual(['intake']);
    expect(await talk.kindsAfter(ana, 'amanhã')).toEqual(['acknowledged']);
    expect(await talk.read(ana)).toMatchObject({ callback: { wish: 'amanhã' } });
  });

  it('a question how one is, and thanks with a word before them', async () => {
    const ana = await talk.service.customer();
    expect((await talk.answersTo(ana, 'tudo bem?'))[0]?.text).toMatch(/Tudo (certo|ótimo)/);
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect((await talk.answersTo(ana, 'Perfeito, muito obrigado!')).map(kindOf)).toEqual(['smalltalk']);
  });

  it.each(['cancela, já resolvi', 'desculpa, engano'])('"%s" leaves the queue', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, text)).toEqual(['closed']);
  });

  it('what is urgent in the queue', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect((await talk.answersTo(ana, 'é urgente'))[0]?.text).toMatch(/urgente/);
  });

  it('anger in the queue, where nobody is there yet', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    const [sorry] = await talk.answersTo(ana, 'vocês são uns palhaços, que absurdo');
    expect(sorry?.text).toMatch(/Sinto muito|desculpas/);
    const [place] = await talk.answersTo(ana, 'demora muito?');
    expect(place?.text).not.toMatch(/Falta pouco/);
    expect(place?.text).toMatch(/ninguém/);
  });
});

describe('what most customers ask', () => {
  it.each([
    ['pt-BR' as const, 'oi cadê meu pedido', 'Acompanhar o pedido'],
    ['pt-BR' as const, 'quero devolver uma cadeira', 'Desistir da compra'],
    ['pt-BR' as const, 'boa tarde, qual o prazo de entrega pra porto alegre?', 'Prazo de entrega'],
    ['pt-BR' as const, 'posso usar 2 cartões', 'Pagar com dois cartões'],
    ['pt-BR' as const, 'meu cpf é 529 982 247 25, onde pego a nota fiscal', 'Onde está a nota fiscal'],
    ['pt-BR' as const, 'o site tá travando na hora de pagar', 'O site ou o aplicativo'],
    ['pt-BR' as const, 'essa cafeteira tem em estoque?', 'Produto esgotado'],
    ['en' as const, 'hi wheres my order', 'Track your order'],
    ['en' as const, 'Can I return a lamp?', 'Change your mind'],
    ['en' as const, 'whats your return policy', 'Change your mind'],
    ['en' as const, 'the checkout button does nothing', 'The website or the app'],
  ])('%s: "%s" is answered', async (locale, question, title) => {
    const ana = await talk.service.customer({ locale });
    const [answer, ...others] = await talk.answersTo(ana, question);
    expect(others).toEqual([]);
    expect(answer && kindOf(answer)).toBe('answer');
    expect((await talk.read(ana)).articlesTried.at(-1)?.title).toContain(title);
  });
});

describe('a message that may be a fraud', () => {
  it('is told of at once to who only asks', async () => {
    const ana = await talk.service.customer();
    expect(
      await talk.kindsAfter(ana, 'recebi um sms de vcs cobrando taxa pra liberar a entrega, é golpe?'),
    ).toEqual(['answer']);
  });

  it('brings a person to who fell for it', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'cliquei no link e paguei, é golpe? caí num golpe')).toContain(
      'queued',
    );
  });
});
