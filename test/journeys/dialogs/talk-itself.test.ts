import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('what came right by itself', () => {
  it.each([
    ['pt-BR' as const, 'o rastreio está parado há uma semana', 'opa, acabou de chegar aq kkk'],
    ['en' as const, 'my tracking has stopped for a week', 'it just arrived, thanks!'],
  ])('ends the matter (%s)', async (locale, request, solved) => {
    const ana = await talk.service.customer({ locale });
    await talk.answersTo(ana, request);
    await talk.answersTo(ana, '48213');
    expect(await talk.kindsAfter(ana, solved)).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('lets the customer out of the queue, in whatever words', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, 'deixa pra la, passou aqui')).toEqual(['closed']);
  });
});

describe('who takes a request back and asks something else', () => {
  it('is answered in the queue, and keeps the place', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'I want to talk to a person');
    expect(await talk.kindsAfter(ana, 'actually nvm, where do i see my invoice')).toEqual(['answer']);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
  });

  it('is answered in the intake, which ends', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'entrega')).toContain('intake');
    expect(await talk.kindsAfter(ana, 'esquece, como troco minha senha?')).toEqual(['answer']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['smalltalk']);
  });
});

describe('who wants nobody called', () => {
  it.each([
    ['pt-BR' as const, 'n quero falar com ninguem, so quero resolver sozinha'],
    ['en' as const, "please don't transfer me"],
  ])('hears that nobody is (%s, "%s")', async (locale, text) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
  });

  it('is answered what they ask instead', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'não quero atendente, quero saber como rastreio meu pedido')).toEqual([
      'answer',
    ]);
  });
});

describe('that the bot has misunderstood', () => {
  it('ends the questions, and is apologised for', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'entrega')).toContain('intake');
    expect((await talk.answersTo(ana, 'não é isso que eu perguntei'))[0]?.text).toMatch(/desculp/i);
    expect(await talk.kindsAfter(ana, 'como troco minha senha?')).toEqual(['answer']);
  });

  it('is a no to an answer', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'how do I track my order?');
    expect(await talk.kindsAfter(ana, "that's not what I asked")).toEqual(['unsure']);
    expect((await talk.read(ana)).articlesTried.at(-1)?.helpful).toBe(false);
  });

  it('is no question in the queue', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'agent');
    expect(await talk.kindsAfter(ana, 'are you even reading this?')).toEqual(['acknowledged']);
  });
});

it.each([
  ['pt-BR' as const, 'oi, falei com uma moça ontem sobre o sofá', 'fiquei com medo'],
  ['en' as const, 'hi again, i talked to someone yesterday about my sofa', "i'm really worried"],
])('who goes on with what the staff began reaches a person (%s)', async (locale, text, worry) => {
  const ana = await talk.service.customer({ locale });
  await talk.answersTo(ana, text);
  await talk.answersTo(ana, locale === 'en' ? "i don't have it" : 'não tenho');
  await talk.answersTo(ana, locale === 'en' ? "i don't have it" : 'não tenho');
  expect((await talk.read(ana)).owner.kind).toBe('queue');
  expect((await talk.answersTo(ana, worry))[0]?.text).toMatch(/preocupa|worrying|sinto|sorry/i);
});

describe('"can you check"', () => {
  it('takes the request that stands to a person', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'my order is late');
    const kinds = await talk.kindsAfter(ana, 'can you check that for me');
    expect(kinds.at(-1)).toMatch(/intake|queued/);
  });

  it('is a yes to the offer of a person', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'meu pedido está atrasado');
    await talk.answersTo(ana, 'não resolveu');
    expect(await talk.kindsAfter(ana, 'pode verificar isso pra mim?')).toEqual(['queued']);
  });
});

describe('how it goes on', () => {
  it('is told in the intake, with what is still missing', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'entrega')).toContain('intake');
    const [reply] = await talk.answersTo(ana, 'o q eu faço agora?');
    expect(reply?.text).toMatch(/equipe.*número do pedido/i);
  });

  it('is a person where one was offered', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'my order is late');
    await talk.answersTo(ana, 'no');
    expect((await talk.answersTo(ana, 'so what now?'))[0]?.text).toMatch(/person|team/);
  });
});

it.each([
  ['pt-BR' as const, 'quero falar com um atendente', 'enquanto isso, qual o horario q vcs funcionam?'],
  ['en' as const, 'talk to a person', 'while i wait, how do i reset my password'],
])('a question that is led over to is asked without its lead (%s)', async (locale, wish, question) => {
  const ana = await talk.service.customer({ locale });
  await talk.answersTo(ana, wish);
  expect(await talk.kindsAfter(ana, question)).toEqual(['answer']);
});

it('thanks beside a question hide it nowhere', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'como rastreio meu pedido?');
  expect(await talk.kindsAfter(ana, 'que caro')).toEqual(['acknowledged']);
  expect(await talk.kindsAfter(ana, 'valeu, e como troco minha senha?')).toEqual(['answer']);
});

it('a question of languages is answered, whatever is told with it', async () => {
  const ana = await talk.service.customer({ locale: 'en' });
  await talk.answersTo(ana, 'do you ship to portugal?');
  expect(await talk.kindsAfter(ana, 'do you speak portuguese? minha mae vai querer ver isso')).toEqual([
    'smalltalk',
  ]);
});
