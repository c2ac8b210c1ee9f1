import { type DirectLineClient, kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('a call-back', () => {
  async function asked(): Promise<DirectLineClient> {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    const [question] = await talk.answersTo(ana, 'Me chamem depois');
    expect(kindOf(question ?? { type: '', from: { id: '' } })).toBe('intake');
    expect(choicesOf(question)).toContain('Falar com uma pessoa');
    return ana;
  }

  it.each(['me liga hoje às 15h', 'sábado de manhã', 'qualquer hora depois das 18h', 'quando puderem'])(
    'is wished for "%s"',
    async (wish) => {
      const ana = await asked();
      expect(await talk.kindsAfter(ana, wish)).toEqual(['acknowledged']);
      expect(await talk.read(ana)).toMatchObject({ callback: { wish }, owner: { kind: 'queue' } });
    },
  );

  it('is repeated as it was written, and never as a link of ours', async () => {
    const ana = await asked();
    const [noted] = await talk.answersTo(ana, 'amanhã às 15h, por [aqui](https://evil.example)');
    expect(noted?.text).toContain('amanhã às 15h, por \\[aqui\\](https\\://evil.example)');
  });

  it.each([
    ['podem me ligar?', 'pt-BR'],
    ['me liga por favor', 'pt-BR'],
    ['quero que alguém me ligue no 11 98888-7777', 'pt-BR'],
    ['can you call me back?', 'en'],
    ['prefiro q vcs me liguem', 'pt-BR'],
    ["i'd rather you called me", 'en'],
    ['queria que alguém me desse uma ligadinha', 'pt-BR'],
    ['quero que liguem no meu celular', 'pt-BR'],
  ] as const)('wished for out of the blue, "%s", is asked its time', async (wish, locale) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, wish)).toEqual(['intake']);
    expect(await talk.read(ana)).toMatchObject({ callback: null, owner: { kind: 'bot' } });
  });

  it.each([
    ['vocês podem me ligar amanhã às 10h?', 'pt-BR'],
    ['não quero esperar não, quero que liguem no meu celular amanhã de manhã', 'pt-BR'],
    ['queria que alguém me desse uma ligadinha, pode ser de tardezinha', 'pt-BR'],
    ['me liguem depois das 18h', 'pt-BR'],
    ['please call me back tomorrow at 10', 'en'],
    ['entao me liga umas 15h', 'pt-BR'],
    ['liga amanha cedo', 'pt-BR'],
    ['actually can you call me tomorrow morning', 'en'],
  ] as const)('wished for with its time, "%s", is noted at once', async (wish, locale) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, wish)).toEqual(['acknowledged']);
    expect(await talk.read(ana)).toMatchObject({ callback: { wish }, owner: { kind: 'queue' } });
  });

  it.each(['me liga agora, é urgente', 'alguém pode me ligar para falar do pedido?'])(
    '"%s" is a person wanted now',
    async (wish) => {
      const ana = await talk.service.customer();
      expect(await talk.kindsAfter(ana, wish)).toEqual(['queued']);
      expect(await talk.read(ana)).toMatchObject({ callback: null });
    },
  );

  it('asks for a number when none is known, and keeps the one that is given', async () => {
    const ana = await talk.service.customer();
    const [noted] = await talk.answersTo(ana, 'me liga amanhã às 10h');
    expect(noted?.text).toMatch(/número/);
    expect(await talk.kindsAfter(ana, '11 98888-7777')).toEqual(['acknowledged']);
    expect((await talk.read(ana)).details.phone).toContain('7777');
    const [again] = await talk.answersTo(ana, 'na verdade à tarde');
    expect(again?.text).not.toMatch(/número/);
  });

  it.each(['pode ser as 15h na verdade', 'na verdade à tarde', 'agora não posso, liguem depois das 18h'])(
    'is changed by "%s"',
    async (wish) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'me liga amanhã às 10h');
      expect(await talk.kindsAfter(ana, wish)).toEqual(['acknowledged']);
      expect(await talk.read(ana)).toMatchObject({ callback: { wish }, owner: { kind: 'queue' } });
    },
  );

  it.each([
    ['pt-BR', 'atendente', 'prefiro que me liguem', 'umas 15h'],
    ['pt-BR', 'atendente', 'liga pra mim entao', 'depois do almoço'],
    ['en', 'I want to talk to a person', 'can you call me instead?', 'around 3'],
  ] as const)('wished for in the queue is asked its time (%s)', async (locale, person, wish, time) => {
    const ana = await talk.service.customer({ locale });
    await talk.answersTo(ana, person);
    const [question] = await talk.answersTo(ana, wish);
    expect(question?.text).toMatch(locale === 'en' ? /When|day and time/i : /horário|Quando/);
    expect(await talk.kindsAfter(ana, time)).toEqual(['acknowledged']);
    expect(await talk.read(ana)).toMatchObject({ callback: { wish: time }, owner: { kind: 'queue' } });
  });

  it('is taken back, and the place stays', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'me liga amanhã às 10h');
    expect(await talk.kindsAfter(ana, 'cancela a ligação')).toEqual(['acknowledged']);
    expect(await talk.read(ana)).toMatchObject({ callback: null, owner: { kind: 'queue' } });
  });

  it('"agora" is a person, at once', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'podem me ligar?');
    expect(await talk.kindsAfter(ana, 'agora')).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ callback: null });
  });

  it('is none when a person is wanted, at once', async () => {
    const ana = await asked();
    expect(await talk.kindsAfter(ana, 'quero falar com uma pessoa')).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({ callback: null });
  });

  it('is given up by going on, or by a no', async () => {
    const ana = await asked();
    expect(await talk.kindsAfter(ana, 'Continuar agora')).toEqual(['smalltalk']);
    expect(await talk.kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer']);
    for (const no of ['não precisa', 'não, obrigado', 'não precisa mais']) {
      await talk.answersTo(ana, 'Me chamem depois');
      expect([no, await talk.kindsAfter(ana, no)]).toEqual([no, ['smalltalk']]);
      expect(await talk.read(ana)).toMatchObject({ callback: null, owner: { kind: 'bot' }, status: 'open' });
    }
  });

  it('asks again after a "sim" or a thanks, and gives way to another request', async () => {
    const ana = await asked();
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['intake']);
    expect(await talk.kindsAfter(ana, 'obrigada')).toEqual(['smalltalk', 'intake']);
    expect(await talk.kindsAfter(ana, 'quero trocar o meu endereço de entrega')).not.toContain('intake');
    expect(await talk.read(ana)).toMatchObject({ callback: null });
  });

  it('waits for its time while a question is answered, but not for ever', async () => {
    const ana = await asked();
    expect(await talk.kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer', 'intake']);
    expect(await talk.kindsAfter(ana, 'e vocês entregam na lua?')).toEqual(['unsure', 'intake']);
    expect(await talk.kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer']);
    expect(await talk.read(ana)).toMatchObject({ callback: null });
    const rui = await asked();
    await talk.answersTo(rui, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(rui, 'amanhã às 15h')).toEqual(['acknowledged']);
    expect(await talk.read(rui)).toMatchObject({ callback: { wish: 'amanhã às 15h' } });
  });
});

describe('a bare yes or no', () => {
  it('after "anything else?" is a goodbye, or an invitation', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    const [glad] = await talk.answersTo(ana, 'sim');
    expect(choicesOf(glad)).toContain('Falar com uma pessoa');
    const [invited] = await talk.answersTo(ana, 'sim');
    expect(invited?.text).toMatch(/conta|escrev|dúvida|diz/i);
    expect(kindOf(invited ?? { type: '', from: { id: '' } })).toBe('smalltalk');
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    await talk.answersTo(ana, 'sim');
    expect(await talk.kindsAfter(ana, 'não')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('bot');
    await talk.pass(30);
    await ana.resume();
    expect((await ana.readAll()).map(kindOf)).not.toContain('absence-notice');
  });

  it.each(['sim', 'não', 'ok', '👍', 'entendi', 'só isso'])('"%s" from nowhere is no gap', async (word) => {
    const before = await talk.gaps();
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect(await talk.gaps()).toBe(before);
  });

  it('takes the offer of a person, after an answer that did not help', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    expect(await talk.kindsAfter(ana, 'não')).toEqual(['unsure']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
    expect(await talk.read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      summary: expect.stringContaining('acompanho'),
    });
  });

  it('of two requests leaves the second one to come next', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'como acompanho meu pedido? e também quero saber como cancelar a minha compra');
    const [glad, next] = await talk.answersTo(ana, 'sim');
    expect(glad?.text).not.toContain('?');
    expect(next?.text).toContain('cancelar');
  });

  it('takes the offer of a person, after none of the articles was meant', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['clarify']);
    expect(await talk.kindsAfter(ana, 'Nenhuma dessas')).toEqual(['unsure']);
    expect(await talk.kindsAfter(ana, 'pode ser')).toEqual(['queued']);
  });
});
