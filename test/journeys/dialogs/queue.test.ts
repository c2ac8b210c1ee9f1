import { type DirectLineClient, isReply, kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

describe('in the queue', () => {
  it.each([
    'desistir',
    'não preciso mais',
    'Deixar para lá',
    'na vdd deixa, ja resolvi',
    'n preciso mais obg',
    'deixa quieto',
    'ja resolvi aqui',
    'aff desisto',
    'Sair da fila',
  ])('"%s" lets the customer leave', async (word) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, word)).toEqual(['closed']);
    expect(await talk.read(ana)).toMatchObject({ status: 'closed', closed: { reason: 'customer' } });
  });

  it.each(['never mind found it', 'forget it, I solved it', "actually I don't need it anymore"])(
    '"%s" lets the customer leave',
    async (word) => {
      const ana = await talk.service.customer({ locale: 'en' });
      await talk.answersTo(ana, 'I want to talk to a person');
      expect(await talk.kindsAfter(ana, word)).toEqual(['closed']);
    },
  );

  it('a bare "quero cancelar" may mean the order: it is asked, and costs no place', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'meu filho comprou no meu cartão sem autorização, quero uma pessoa');
    const [asked] = await talk.answersTo(ana, 'quero cancelar');
    expect(choicesOf(asked)).toEqual(['Continuar na fila', 'Sair da fila']);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
    expect(await talk.kindsAfter(ana, 'a compra')).toEqual(['acknowledged']);
    await talk.answersTo(ana, 'quero cancelar');
    expect(await talk.kindsAfter(ana, 'Continuar na fila')).toEqual(['queued']);
    expect(await talk.kindsAfter(ana, 'Sair da fila')).toEqual(['closed']);
  });

  it.each([
    'qual meu lugar?',
    'quantas pessoas na minha frente',
    'sou o proximo?',
    'tem muita gente?',
    'alguem vai responder???',
    'oi?? alguem?',
  ])('"%s" is told the place', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
  });

  it.each(['how many people ahead of me?', 'anyone?', "what's my position", 'am I next?'])(
    '"%s" is told the place',
    async (text) => {
      const ana = await talk.service.customer({ locale: 'en' });
      await talk.answersTo(ana, 'I want to talk to a person');
      expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
    },
  );

  it('a goodbye gives up a place that somebody may call in a moment, no other', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, 'tchau')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
    const julia = await talk.service.person({ name: 'Júlia' });
    await julia.call('PUT', '/api/me/presence', { status: 'online' });
    expect(await talk.kindsAfter(ana, 'tchau')).toEqual(['closed']);
    await julia.call('PUT', '/api/me/presence', { status: 'away' });
  });

  it.each([
    ['quero falar com uma pessoa sobre meu pedido 7788990', 'pt-BR', 'order-status'],
    ['I want to talk to a person about my order 7788990', 'en', 'order-status'],
  ] as const)('"%s" goes to who deals with that', async (text, locale, category) => {
    const ana = await talk.service.customer({ locale });
    expect(await talk.kindsAfter(ana, text)).toEqual(['queued']);
    expect((await talk.read(ana)).triage).toMatchObject({ category });
  });

  it.each([
    ['atendente', 'é sobre uma cobrança em dobro no cartão', 'pt-BR'],
    ['agent please', 'I was charged twice on my credit card', 'en'],
  ] as const)(
    'after "%s", "%s" brings the conversation to who deals with that, with the time that it has waited',
    async (wish, matter, locale) => {
      const ana = await talk.service.customer({ locale });
      await talk.answersTo(ana, wish);
      const before = await talk.read(ana);
      expect(before.triage).toMatchObject({ category: null });
      await talk.pass(2);
      const [noted] = await talk.answersTo(ana, matter);
      expect(noted?.channelData?.plantao?.kind).toBe('acknowledged');
      expect(await talk.read(ana)).toMatchObject({
        owner: { kind: 'queue' },
        team: 'financeiro',
        triage: { category: 'payment-problem' },
        waitingSince: before.waitingSince,
        summary: expect.stringContaining(matter),
      });
      // Another matter that is named later is for the person to hear.
      await talk.answersTo(ana, locale === 'en' ? 'and my order is late' : 'e o meu pedido está atrasado');
      expect((await talk.read(ana)).triage).toMatchObject({ category: 'payment-problem' });
    },
  );

  it('what says nothing by itself is not taken for the request', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'meu sofá chegou rasgado e quero trocar');
    const asked = (await talk.read(ana)).triage;
    await talk.answersTo(ana, '???');
    await talk.answersTo(ana, 'falar com uma pessoa');
    const { triage, summary } = await talk.read(ana);
    expect([asked, triage, summary]).toEqual([
      null,
      expect.objectContaining({ category: 'exchange' }),
      expect.stringContaining('rasgado'),
    ]);
  });

  it('staff find a conversation by what was said in it, and by its order', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'o zíper da capa veio com defeito');
    await talk.answersTo(ana, 'atendente');
    await talk.answersTo(ana, 'o pedido é o 4451232');
    const admin = await talk.admin();
    for (const words of ['zíper', 'defeito', '4451232']) {
      const { text } = await admin.get(`/api/conversations?view=queue&q=${encodeURIComponent(words)}`);
      expect([words, text]).toEqual([words, expect.stringContaining(ana.conversationId)]);
    }
    expect((await admin.get('/api/conversations?view=queue&q=xilofone')).text).not.toContain(
      ana.conversationId,
    );
  });

  it('what concerns an order leaves nothing, and a goodbye costs no call-back', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    expect(await talk.kindsAfter(ana, 'quero cancelar meu pedido 48213')).toEqual(['acknowledged']);
    expect(await talk.kindsAfter(ana, 'obrigada')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
    const rui = await talk.service.customer();
    await talk.answersTo(rui, 'como acompanho meu pedido?');
    await talk.answersTo(rui, 'Me chamem depois');
    await talk.answersTo(rui, 'amanhã às 15h');
    expect(await talk.kindsAfter(rui, 'tchau')).toEqual(['smalltalk']);
    expect((await talk.read(rui)).owner.kind).toBe('queue');
  });
});

it('who asks how long it takes does not jump the queue', async () => {
  const ana = await talk.service.customer();
  await talk.answersTo(ana, 'atendente');
  const { priority } = await talk.read(ana);
  expect(await talk.kindsAfter(ana, 'demora mto?')).toEqual(['queued']);
  expect((await talk.read(ana)).priority).toBe(priority);
});

async function queued(locale: 'pt-BR' | 'en'): Promise<DirectLineClient> {
  const customer = await talk.service.customer({ locale });
  const said = await talk.answersTo(customer, locale === 'en' ? 'I want to talk to a person' : 'atendente');
  expect(said.map(kindOf)).toEqual(['queued']);
  return customer;
}

describe.each([
  {
    locale: 'pt-BR' as const,
    question: 'vocês aceitam pix?',
    title: /pix/i,
    kept: /fila/,
    waiting: 'quanto tempo vai demorar?',
    unknown: 'vocês vendem ração para cachorro?',
    noted: /para a equipe/,
    enough: 'não preciso mais',
  },
  {
    locale: 'en' as const,
    question: 'how do I pay with pix?',
    title: /pix/i,
    kept: /line/,
    waiting: 'when will someone help me?',
    unknown: 'do you sell dog food?',
    noted: /for the team/,
    enough: "I don't need it anymore",
  },
])(
  'a question while waiting in the queue ($locale)',
  ({ locale, question, title, kept, waiting, unknown, noted, enough }) => {
    it('is answered where the knowledge base is sure, and the place is kept', async () => {
      const ana = await queued(locale);
      const [answer, ...more] = await talk.answersTo(ana, question);
      expect([answer?.channelData?.plantao?.kind, more]).toEqual(['answer', []]);
      expect(answer?.text).toMatch(title);
      expect(answer?.text).toMatch(kept);
      const { status, owner, articlesTried } = await talk.read(ana);
      expect([status, owner.kind, articlesTried.length]).toEqual(['open', 'queue', 1]);
    });

    it('is not answered again by the same article: a person will', async () => {
      const ana = await queued(locale);
      await talk.answersTo(ana, question);
      expect((await talk.answersTo(ana, question)).map(kindOf)).toEqual(['queued']);
    });

    it('about the wait is told the place, and what no article knows is kept for the team', async () => {
      const ana = await queued(locale);
      expect((await talk.answersTo(ana, waiting)).map(kindOf)).toEqual(['queued']);
      const [said] = await talk.answersTo(ana, unknown);
      expect([kindOf(said ?? { type: '', from: { id: '' } }), said?.text]).toEqual([
        'queued',
        expect.stringMatching(noted),
      ]);
    });

    it('starts no absence clock, and who is helped by the answer can leave', async () => {
      const ana = await queued(locale);
      await talk.answersTo(ana, question);
      await talk.pass(25);
      expect((await talk.read(ana)).status).toBe('open');
      expect((await talk.answersTo(ana, enough)).map(kindOf)).toEqual(['closed']);
    });
  },
);

it('a call at another time, wished for in the queue, is noted and costs no place', async () => {
  const ana = await queued('pt-BR');
  const before = await talk.read(ana);
  expect((await talk.answersTo(ana, 'podem me ligar amanhã às 10h?')).map(kindOf)).toEqual(['acknowledged']);
  const after = await talk.read(ana);
  expect(after).toMatchObject({
    callback: { wish: 'podem me ligar amanhã às 10h?' },
    owner: { kind: 'queue' },
  });
  expect(after.waitingSince).toEqual(before.waitingSince);
  expect(before.waitingSince).toEqual(expect.any(String));
});

it('a delivery time asked for in the queue is no question about the queue', async () => {
  const ana = await queued('pt-BR');
  const [answer] = await talk.answersTo(ana, 'quanto tempo demora a entrega?');
  expect(answer?.channelData?.plantao?.kind).toBe('answer');
  expect((await talk.answersTo(ana, 'quando alguém vai me atender?')).map(kindOf)).toEqual(['queued']);
});

it.each([
  ['ok obrigada', 'smalltalk'],
  ['posso ir almoçar e voltar?', 'queued'],
  ['ta bom vou esperar', 'queued'],
  ['quanto falta pra mim', 'queued'],
  ['quanto falta', 'queued'],
  ['ainda ta ai?', 'queued'],
])('"%s" in the queue is heard as what it is', async (text, kind) => {
  const ana = await queued('pt-BR');
  const [said, ...others] = await talk.answersTo(ana, text);
  expect([said && kindOf(said), others]).toEqual([kind, []]);
  expect(said?.text).not.toMatch(/deixo para a equipe/);
});

describe('asked in passing while waiting', () => {
  it('is answered, and the place is kept', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'talk to a person');
    expect(await talk.kindsAfter(tom, 'while i wait, whats your return policy')).toEqual(['answer']);
    expect((await talk.read(tom)).owner.kind).toBe('queue');
  });

  it.each(["nvm i'm good, don't need the person anymore", 'okay leave it'])('"%s" leaves', async (text) => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'talk to a person');
    await talk.answersTo(tom, text);
    expect((await talk.read(tom)).status).toBe('closed');
  });
});

describe('who waits and goes on typing', () => {
  it('has a question answered that stands behind a remark', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    const said = await talk.answersTo(
      ana,
      'kkkkk era brincadeira, mas eu queria só saber se a loja do recife abre domingo',
    );
    expect(said.map(kindOf)).toContain('answer');
  });

  it('hears that a file arrived, and what only points at it names no matter', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'atendente');
    const before = (await ana.readAll()).length;
    await ana.upload([{ name: 'nota.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }]);
    await talk.service.service.whenIdle();
    const [got] = (await ana.readAll()).slice(before).filter(isReply);
    expect(got?.text).toMatch(/arquivo/);
    const [noted] = await talk.answersTo(ana, 'é isso aqui ó');
    expect(noted?.text).not.toMatch(/reclamação/i);
    expect(await talk.read(ana)).toMatchObject({ triage: { category: null } });
  });

  it('is told the place on "ya hello?"', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(tom, 'agent');
    expect(await talk.kindsAfter(tom, 'ya hello?')).toEqual(['queued']);
  });
});

describe('a file without a word', () => {
  it('is confirmed before a person is called, and what it is about is asked', async () => {
    const ana = await talk.service.customer();
    const before = (await ana.readAll()).length;
    await ana.upload([
      { name: 'foto.png', contentType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
    ]);
    await talk.service.service.whenIdle();
    const replies = (await ana.readAll()).slice(before).filter(isReply);
    expect(replies.map(kindOf)).toEqual(['acknowledged', 'queued']);
    expect(replies[0]?.text).toMatch(/arquivo/);
  });
});
