import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

const portugueseClosers = [
  'Não, obrigado',
  'Ok, obrigado',
  'ok',
  'tá bom',
  'beleza',
  '👍',
  '🙏',
  'era só isso',
  'Deixar para lá',
  'valeu!',
];
const englishClosers = ['No, thanks', "that's all, thanks", 'Leave it', 'great'];

describe('after the close', () => {
  it.each([
    ['pt-BR', portugueseClosers],
    ['en', englishClosers],
  ] as const)('a polite last word opens nothing (%s)', async (locale, closers) => {
    const ana = await talk.service.customer({ locale });
    await talk.closeByJulia(ana);
    for (const word of closers) {
      expect([word, await talk.kindsAfter(ana, word)]).toEqual([word, ['smalltalk']]);
      expect([word, (await talk.read(ana)).status]).toEqual([word, 'closed']);
    }
    // A day later the thread would go on in a new conversation.
    await talk.pass(25 * 60);
    await ana.resume();
    for (const word of closers.slice(0, 2)) {
      expect([word, await talk.kindsAfter(ana, word)]).toEqual([word, ['smalltalk']]);
    }
    expect((await talk.read(ana)).status).toBe('closed');
  });

  it('a plain answer to what the person had asked goes back to the person', async () => {
    const ana = await talk.service.customer({ name: 'Ana' });
    const julia = await talk.withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'O endereço continua o mesmo?',
      clientId: 'q',
    });
    await talk.letGo(ana);
    expect(await talk.kindsAfter(ana, 'ok')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).status).toBe('closed');
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['reopened']);
    expect(await talk.read(ana)).toMatchObject({ status: 'open', owner: { kind: 'queue' } });
  });

  it('"não resolveu" opens it again, and brings a person', async () => {
    const ana = await talk.service.customer();
    await talk.closeByJulia(ana);
    expect(await talk.kindsAfter(ana, 'não resolveu')).toEqual(['reopened', 'unsure']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it.each([
    ['8', 'a moça foi muito atenciosa, só demorou um pouco'],
    ['10', 'A Júlia resolveu tudo rapidinho'],
    ['3', 'esperei demais na fila'],
  ])('what is typed after the score %s is its comment', async (score, remark) => {
    const ana = await talk.service.customer();
    await talk.closeByJulia(ana);
    expect(await talk.kindsAfter(ana, score)).toEqual(['smalltalk']);
    expect(await talk.kindsAfter(ana, remark)).toEqual(['smalltalk']);
    expect(await talk.read(ana)).toMatchObject({
      status: 'closed',
      survey: { score: Number(score), comment: remark },
    });
  });

  it('a score may come with its comment', async () => {
    const tom = await talk.service.customer({ locale: 'en' });
    await talk.closeByJulia(tom);
    expect(await talk.kindsAfter(tom, '9, very friendly but a bit slow')).toEqual(['smalltalk']);
    expect(await talk.read(tom)).toMatchObject({
      status: 'closed',
      survey: { score: 9, comment: 'very friendly but a bit slow' },
    });
  });

  it.each([
    ['foi bom, demorou mas a moça foi um amor, daria um oito', 8],
    ['nota 3 pq demorou dms', 3],
    ['sei lá, uns 7', 7],
    ['zero vocês são péssimos', 0],
    ['dez!!', 10],
    ['10!!! she was so sweet', 10],
    ["I'd give it a 9 out of 10", 9],
    ['8/10', 8],
  ])('a score is read out of "%s"', async (text, score) => {
    const ana = await talk.service.customer();
    await talk.closeByJulia(ana);
    expect(await talk.kindsAfter(ana, text)).toEqual(['smalltalk']);
    expect(await talk.read(ana)).toMatchObject({ status: 'closed', survey: { score } });
  });

  it('a remark without a score is thanked for, and the score is asked for once more', async () => {
    const ana = await talk.service.customer();
    await talk.closeByJulia(ana);
    const [asked] = await talk.answersTo(ana, 'a moça foi muito atenciosa');
    expect(asked?.text).toMatch(/0 a 10/);
    expect(await talk.read(ana)).toMatchObject({ status: 'closed', survey: null });
    expect(await talk.kindsAfter(ana, '9')).toEqual(['smalltalk']);
    expect(await talk.read(ana)).toMatchObject({ status: 'closed', survey: { score: 9 } });
  });

  it.each(['2 pedidos chegaram errados', '7 dias e nada', 'quero 10 reais de volta', '5 não chegaram ainda'])(
    '"%s" is no score',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.closeByJulia(ana);
      expect(await talk.kindsAfter(ana, text)).toContain('reopened');
      expect(await talk.read(ana)).toMatchObject({ status: 'open', survey: null });
    },
  );

  it.each([
    'mas meu dinheiro ainda não caiu',
    'e quando chega a mesa?',
    'o atendimento foi bom mas continuo sem a peça',
    'quero trocar a cadeira também',
  ])('"%s" after the score opens it again', async (text) => {
    const ana = await talk.service.customer();
    await talk.closeByJulia(ana);
    await talk.answersTo(ana, '7');
    expect(await talk.kindsAfter(ana, text)).toContain('reopened');
    expect((await talk.read(ana)).status).toBe('open');
  });

  it('"call me back" still asks when', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'how do I track my order?');
    await talk.letGo(ana);
    expect(await talk.kindsAfter(ana, 'Call me back')).toEqual(['reopened', 'intake']);
    expect((await talk.read(ana)).customer.name).toBeUndefined();
  });
});

describe('names', () => {
  it('come from no choice of ours, and replace none that is known', async () => {
    const ana = await talk.service.customer({ name: 'Ana Lima', locale: 'en' });
    await talk.answersTo(ana, 'how do I track my order?');
    await talk.answersTo(ana, 'Call me back');
    expect((await talk.read(ana)).customer.name).toBe('Ana Lima');
    await talk.answersTo(ana, 'My name is Maria Souza');
    expect((await talk.read(ana)).customer.name).toBe('Ana Lima');
  });

  it('are taken from a customer who gives one', async () => {
    const joao = await talk.service.customer();
    await talk.answersTo(joao, 'Aqui é o João Prado');
    expect((await talk.read(joao)).customer.name).toBe('João Prado');
  });
});

describe('who falls silent', () => {
  it('with a person is not reminded of an old article, but of what the person asked', async () => {
    const ana = await talk.service.customer({ name: 'Ana' });
    await talk.answersTo(ana, 'como acompanho meu pedido?');
    const julia = await talk.withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Vou conferir. Qual é o CEP?',
      clientId: 'cep',
    });
    await talk.pass(5);
    const notice = await ana.until('absence-notice');
    expect(notice.text).toContain('Júlia');
    expect(notice.text).toContain('Qual é o CEP?');
    expect(notice.text).not.toMatch(/Como/);
  });

  it('reads no Portuguese category in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    await talk.answersTo(ana, 'delivery');
    await talk.pass(5);
    const notice = await ana.until('absence-notice');
    expect(notice.text).not.toMatch(/entrega|Andamento/i);
  });
});

describe('the team', () => {
  it('is called by its name when a conversation is passed on', async () => {
    const ana = await talk.service.customer();
    const julia = await talk.withJulia(ana);
    const moved = await julia.post(`/api/conversations/${ana.conversationId}/transfer`, {
      teamId: 'pos-venda',
      reason: 'troca',
    });
    expect(moved.status).toBe(200);
    expect((await ana.until('transferred')).text).toContain('equipe de pos venda');
  });

  it('says when it is back to a customer who returns out of hours', async () => {
    const ana = await talk.service.customer({ name: 'Ana' });
    const julia = await talk.withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Qual é o pedido?',
      clientId: 'p',
    });
    await talk.letGo(ana);
    const weekday: [string, string][] = [['09:00', '09:01']];
    const admin = await talk.admin();
    await admin.call('PUT', '/api/settings/hours', {
      timeZone: 'America/Sao_Paulo',
      week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] },
      holidays: [],
    });
    expect(await talk.kindsAfter(ana, 'é o 48213')).toEqual(['reopened', 'out-of-hours']);
    // A goodbye out of hours gives up nothing.
    expect(await talk.kindsAfter(ana, 'ok, tchau')).toEqual(['smalltalk']);
    expect((await talk.read(ana)).owner.kind).toBe('queue');
    expect(await talk.kindsAfter(ana, 'desisti')).toEqual(['closed']);
  });
});
