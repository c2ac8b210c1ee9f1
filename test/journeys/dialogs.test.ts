import { z } from 'zod';
import { categoriesSchema } from '../../contracts/category';
import { type DirectLineClient, kindOf, type ReceivedActivity } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

const clock = createFakeClock();
const minute = 60_000;
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
  admin = await service.admin();
  const categories = categoriesSchema.parse((await admin.get('/api/settings/routes')).body);
  const saved = await admin.call(
    'PUT',
    '/api/settings/routes',
    categories.map((category) =>
      category.key === 'payment-problem'
        ? { ...category, details: ['order-number', 'name', 'email'] }
        : category,
    ),
  );
  expect(saved.status).toBe(200);
});
afterAll(() => service.stop());

const isReply = (activity: ReceivedActivity) => activity.from.role === 'bot' && activity.type === 'message';
/** A category that no sample article answers, so that the intake begins. */
const delivery = 'entrega';
const payment = 'pagamento';

const conversationSchema = z.looseObject({
  status: z.string(),
  owner: z.looseObject({ kind: z.string() }),
  priority: z.string(),
  details: z.record(z.string(), z.string()),
  customer: z.looseObject({ name: z.string().optional() }),
});

let admin: HttpClient;

/** What the administrator reads, signed in anew only when the session has aged with the clock. */
async function readAsStaff(path: string): Promise<unknown> {
  const first = await admin.get(path);
  if (first.status !== 401) return first.body;
  admin = await service.admin();
  return (await admin.get(path)).body;
}

async function read({ conversationId }: DirectLineClient) {
  return conversationSchema.parse(await readAsStaff(`/api/conversations/${conversationId}`));
}

/** Says something and gives back the turn's whole answer, once the bot has come to its end. */
async function answersTo(customer: DirectLineClient, text: string): Promise<ReceivedActivity[]> {
  const before = (await customer.readAll()).length;
  await customer.say(text);
  await service.service.whenIdle();
  const all = await customer.readAll();
  return all.slice(before).filter(isReply);
}

async function kindsAfter(customer: DirectLineClient, text: string): Promise<(string | undefined)[]> {
  return (await answersTo(customer, text)).map(kindOf);
}

function choicesOf(activity: ReceivedActivity | undefined): string[] {
  return activity?.suggestedActions?.actions.map(({ value }) => value) ?? [];
}

async function gaps(): Promise<string> {
  return JSON.stringify(await readAsStaff('/api/knowledge/gaps'));
}

async function pass(minutes: number): Promise<void> {
  clock.advance(minutes * minute);
  await service.sweep();
}

/** The customer asks for a person and gets one: a new one each time, for sessions age with the clock. */
async function withJulia(customer: DirectLineClient): Promise<StaffClient> {
  await answersTo(customer, 'atendente');
  const julia = await service.person({ name: 'Júlia', teams: ['pos-venda'] });
  await julia.call('PUT', '/api/me/presence', { status: 'online' });
  const claimed = await julia.post(`/api/conversations/${customer.conversationId}/claim`, {});
  expect(claimed.status).toBe(200);
  await julia.call('PUT', '/api/me/presence', { status: 'away' });
  return julia;
}

async function closeByJulia(customer: DirectLineClient): Promise<void> {
  const julia = await withJulia(customer);
  await julia.post(`/api/conversations/${customer.conversationId}/close`, { resolution: 'solved' });
}

async function letGo(customer: DirectLineClient): Promise<void> {
  await pass(5);
  await pass(3);
  await pass(2);
  await customer.until('absence-close');
}

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
    const ana = await service.customer({ locale });
    await closeByJulia(ana);
    for (const word of closers) {
      expect([word, await kindsAfter(ana, word)]).toEqual([word, ['smalltalk']]);
      expect([word, (await read(ana)).status]).toEqual([word, 'closed']);
    }
    // A day later the thread would go on in a new conversation.
    clock.advance(25 * 60 * minute);
    await ana.resume();
    for (const word of closers.slice(0, 2)) {
      expect([word, await kindsAfter(ana, word)]).toEqual([word, ['smalltalk']]);
    }
    expect((await read(ana)).status).toBe('closed');
  });

  it('a plain answer to what the person had asked goes back to the person', async () => {
    const ana = await service.customer({ name: 'Ana' });
    const julia = await withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'O endereço continua o mesmo?',
      clientId: 'q',
    });
    await letGo(ana);
    expect(await kindsAfter(ana, 'ok')).toEqual(['smalltalk']);
    expect((await read(ana)).status).toBe('closed');
    expect(await kindsAfter(ana, 'sim')).toEqual(['reopened']);
    expect(await read(ana)).toMatchObject({ status: 'open', owner: { kind: 'queue' } });
  });

  it('"não resolveu" opens it again, and brings a person', async () => {
    const ana = await service.customer();
    await closeByJulia(ana);
    expect(await kindsAfter(ana, 'não resolveu')).toEqual(['reopened', 'unsure']);
    expect(await kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it('"call me back" still asks when', async () => {
    const ana = await service.customer({ locale: 'en' });
    await answersTo(ana, 'how do I track my order?');
    await letGo(ana);
    expect(await kindsAfter(ana, 'Call me back')).toEqual(['reopened', 'intake']);
    expect((await read(ana)).customer.name).toBeUndefined();
  });
});

describe('names', () => {
  it('come from no choice of ours, and replace none that is known', async () => {
    const ana = await service.customer({ name: 'Ana Lima', locale: 'en' });
    await answersTo(ana, 'how do I track my order?');
    await answersTo(ana, 'Call me back');
    expect((await read(ana)).customer.name).toBe('Ana Lima');
    await answersTo(ana, 'My name is Maria Souza');
    expect((await read(ana)).customer.name).toBe('Ana Lima');
  });

  it('are taken from a customer who gives one', async () => {
    const joao = await service.customer();
    await answersTo(joao, 'Aqui é o João Prado');
    expect((await read(joao)).customer.name).toBe('João Prado');
  });
});

describe('a call-back', () => {
  async function asked(): Promise<DirectLineClient> {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    const [question] = await answersTo(ana, 'Me chamem depois');
    expect(kindOf(question ?? { type: '', from: { id: '' } })).toBe('intake');
    expect(choicesOf(question)).toContain('Falar com uma pessoa');
    return ana;
  }

  it.each(['me liga hoje às 15h', 'sábado de manhã', 'qualquer hora depois das 18h', 'quando puderem'])(
    'is wished for "%s"',
    async (wish) => {
      const ana = await asked();
      expect(await kindsAfter(ana, wish)).toEqual(['acknowledged']);
      expect(await read(ana)).toMatchObject({ callback: { wish }, owner: { kind: 'queue' } });
    },
  );

  it.each([
    ['podem me ligar?', 'pt-BR'],
    ['me liga por favor', 'pt-BR'],
    ['quero que alguém me ligue no 11 98888-7777', 'pt-BR'],
    ['can you call me back?', 'en'],
  ] as const)('wished for out of the blue, "%s", is asked its time', async (wish, locale) => {
    const ana = await service.customer({ locale });
    expect(await kindsAfter(ana, wish)).toEqual(['intake']);
    expect(await read(ana)).toMatchObject({ callback: null, owner: { kind: 'bot' } });
  });

  it.each([
    ['vocês podem me ligar amanhã às 10h?', 'pt-BR'],
    ['me liguem depois das 18h', 'pt-BR'],
    ['please call me back tomorrow at 10', 'en'],
  ] as const)('wished for with its time, "%s", is noted at once', async (wish, locale) => {
    const ana = await service.customer({ locale });
    expect(await kindsAfter(ana, wish)).toEqual(['acknowledged']);
    expect(await read(ana)).toMatchObject({ callback: { wish }, owner: { kind: 'queue' } });
  });

  it.each(['me liga agora, é urgente', 'alguém pode me ligar para falar do pedido?'])(
    '"%s" is a person wanted now',
    async (wish) => {
      const ana = await service.customer();
      expect(await kindsAfter(ana, wish)).toEqual(['queued']);
      expect(await read(ana)).toMatchObject({ callback: null });
    },
  );

  it('is none when a person is wanted, at once', async () => {
    const ana = await asked();
    expect(await kindsAfter(ana, 'quero falar com uma pessoa')).toEqual(['queued']);
    expect(await read(ana)).toMatchObject({ callback: null });
  });

  it('is given up by going on, or by a no', async () => {
    const ana = await asked();
    expect(await kindsAfter(ana, 'Continuar agora')).toEqual(['smalltalk']);
    expect(await kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer']);
    for (const no of ['não precisa', 'não, obrigado', 'não precisa mais']) {
      await answersTo(ana, 'Me chamem depois');
      expect([no, await kindsAfter(ana, no)]).toEqual([no, ['smalltalk']]);
      expect(await read(ana)).toMatchObject({ callback: null, owner: { kind: 'bot' }, status: 'open' });
    }
  });

  it('asks again after a "sim" or a thanks, and gives way to another request', async () => {
    const ana = await asked();
    expect(await kindsAfter(ana, 'sim')).toEqual(['intake']);
    expect(await kindsAfter(ana, 'obrigada')).toEqual(['smalltalk', 'intake']);
    expect(await kindsAfter(ana, 'quero trocar o meu endereço de entrega')).not.toContain('intake');
    expect(await read(ana)).toMatchObject({ callback: null });
  });

  it('waits for its time while a question is answered, but not for ever', async () => {
    const ana = await asked();
    expect(await kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer', 'intake']);
    expect(await kindsAfter(ana, 'e vocês entregam na lua?')).toEqual(['unsure', 'intake']);
    expect(await kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer']);
    expect(await read(ana)).toMatchObject({ callback: null });
    const rui = await asked();
    await answersTo(rui, 'como acompanho meu pedido?');
    expect(await kindsAfter(rui, 'amanhã às 15h')).toEqual(['acknowledged']);
    expect(await read(rui)).toMatchObject({ callback: { wish: 'amanhã às 15h' } });
  });
});

describe('a bare yes or no', () => {
  it('after "anything else?" is a goodbye, or an invitation', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    const [glad] = await answersTo(ana, 'sim');
    expect(choicesOf(glad)).toContain('Falar com uma pessoa');
    const [invited] = await answersTo(ana, 'sim');
    expect(invited?.text).toMatch(/conta|escrev|dúvida|diz/i);
    expect(kindOf(invited ?? { type: '', from: { id: '' } })).toBe('smalltalk');
    await answersTo(ana, 'como acompanho meu pedido?');
    await answersTo(ana, 'sim');
    expect(await kindsAfter(ana, 'não')).toEqual(['smalltalk']);
    expect((await read(ana)).owner.kind).toBe('bot');
    await pass(30);
    await ana.resume();
    expect((await ana.readAll()).map(kindOf)).not.toContain('absence-notice');
  });

  it.each(['sim', 'não', 'ok', '👍', 'entendi', 'só isso'])('"%s" from nowhere is no gap', async (word) => {
    const before = await gaps();
    const ana = await service.customer();
    expect(await kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect(await gaps()).toBe(before);
  });

  it('takes the offer of a person, after an answer that did not help', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    expect(await kindsAfter(ana, 'não')).toEqual(['unsure']);
    expect(await kindsAfter(ana, 'sim')).toEqual(['queued']);
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      summary: expect.stringContaining('acompanho'),
    });
  });

  it('of two requests leaves the second one to come next', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido? e também quero saber como cancelar a minha compra');
    const [glad, next] = await answersTo(ana, 'sim');
    expect(glad?.text).not.toContain('?');
    expect(next?.text).toContain('cancelar');
  });

  it('takes the offer of a person, after none of the articles was meant', async () => {
    const ana = await service.customer();
    expect(await kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await kindsAfter(ana, 'sim')).toEqual(['clarify']);
    expect(await kindsAfter(ana, 'Nenhuma dessas')).toEqual(['unsure']);
    expect(await kindsAfter(ana, 'pode ser')).toEqual(['queued']);
  });
});

describe('what cannot wait', () => {
  it('is heard in the wish for a person', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'posso parcelar?');
    await answersTo(ana, 'Vou processar vocês, quero um atendente');
    expect(await read(ana)).toMatchObject({
      priority: 'urgent',
      triage: { signals: expect.arrayContaining(['legal-threat']) },
    });
  });

  it.each([
    ['the intake', [delivery]],
    ['the call-back', ['como acompanho meu pedido?', 'Me chamem depois']],
    ['the question which article', ['como troco um produto?']],
  ] as const)('interrupts %s', async (_where, before) => {
    const ana = await service.customer();
    for (const text of before) await answersTo(ana, text);
    expect(await kindsAfter(ana, 'Vou processar vocês')).toEqual(['acknowledged', 'queued']);
    expect(await read(ana)).toMatchObject({ priority: 'urgent', owner: { kind: 'queue' } });
  });
});

describe('the intake', () => {
  it('takes an answer that begins with a doubt, and asks for nothing that is known', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    expect(await kindsAfter(ana, payment)).toEqual(['acknowledged', 'intake']);
    expect(await kindsAfter(ana, 'sim')).toEqual(['intake']);
    const [email] = await answersTo(ana, 'não tenho certeza, mas é 48213');
    expect(email?.text).toMatch(/e-mail/);
    expect(choicesOf(email)).toContain('Falar com uma pessoa');
    expect(await kindsAfter(ana, 'ana@exemplo.com.br')).toEqual(['queued']);
    expect((await read(ana)).details).toMatchObject({
      'order-number': '48213',
      email: 'ana@exemplo.com.br',
    });
  });

  it('goes on without what the customer does not have', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, 'não tenho')).toEqual(['intake', 'intake']);
    expect(await kindsAfter(ana, 'Não')).toEqual(['intake', 'queued']);
  });

  it('answers small talk and asks for the name again', async () => {
    const ana = await service.customer();
    await answersTo(ana, payment);
    await answersTo(ana, '48213');
    const again = await answersTo(ana, 'obrigada');
    expect(again.map(kindOf)).toEqual(['smalltalk', 'intake']);
    expect(again[1]?.text).toMatch(/nome|chama/);
    expect((await answersTo(ana, 'não sei'))[0]?.text).not.toMatch(/nome/);
    expect((await read(ana)).details.name).toBeUndefined();
  });

  it('hands over what was begun when the customer has to go', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, 'tchau')).toEqual(['acknowledged', 'queued']);
    expect(await read(ana)).toMatchObject({ status: 'open', owner: { kind: 'queue' } });
  });

  it('drops what the customer no longer wants', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, 'não preciso mais')).toEqual(['smalltalk']);
    expect(await read(ana)).toMatchObject({ status: 'open', owner: { kind: 'bot' } });
  });

  it('takes a photo without a word, and goes on', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    const before = (await ana.readAll()).length;
    const sent = await ana.upload([
      { name: 'caixa.png', contentType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
    ]);
    expect(sent.status).toBe(200);
    await service.service.whenIdle();
    const replies = (await ana.readAll()).slice(before).filter(isReply);
    expect(replies.map(kindOf)).toEqual(['acknowledged', 'intake']);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'bot' } });
  });
});

describe('a question in the middle of the intake', () => {
  it('is answered, and what was asked for is asked for again, in other words', async () => {
    const ana = await service.customer();
    const asked = (await answersTo(ana, delivery)).at(-1);
    const [answer, again] = await answersTo(ana, 'mas como acompanho meu pedido?');
    expect(answer && kindOf(answer)).toBe('answer');
    expect(again && kindOf(again)).toBe('intake');
    expect(again?.text).toMatch(/número do pedido/);
    expect(again?.text).not.toBe(asked?.text);
    expect(choicesOf(again)).toContain('Não tenho');
    expect(await read(ana)).toMatchObject({ articlesTried: [{ title: expect.any(String) }] });
    // It has cost no try: a slip of the pen is still asked for again.
    expect(await kindsAfter(ana, 'é o azul')).toEqual(['intake']);
    await answersTo(ana, 'é o 48213, por favor');
    expect((await read(ana)).details['order-number']).toBe('48213');
  });

  it('is answered in English', async () => {
    const ana = await service.customer({ locale: 'en' });
    expect(await kindsAfter(ana, 'payment')).toContain('intake');
    expect(await kindsAfter(ana, 'how do I track my order?')).toEqual(['answer', 'intake']);
    expect(await kindsAfter(ana, 'do you ship to the moon')).toEqual(['unsure', 'intake']);
  });

  it('that nothing answers is left to the team, who read it', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, 'mas vocês entregam na lua?')).toEqual(['unsure', 'intake']);
    expect(await gaps()).toContain('entregam na lua');
    await answersTo(ana, '48213');
    await answersTo(ana, 'não tenho');
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      summary: expect.stringContaining('entregam na lua'),
    });
  });

  it('about the detail itself is explained', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    const [where] = await answersTo(ana, 'onde acho isso?');
    expect(where?.text).toMatch(/confirmação/);
    expect(where && kindOf(where)).toBe('intake');
    const [why] = await answersTo(ana, 'pra quê?');
    expect(why?.text).not.toBe(where?.text);
    expect(why && kindOf(why)).toBe('intake');
    expect(why?.text).not.toMatch(/reconheci|parece/);
  });

  it('whether another detail will do is answered with a yes, and it is kept', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    const [yes] = await answersTo(ana, 'posso mandar o CPF?');
    expect(yes?.text).toMatch(/mandar/);
    const [again] = await answersTo(ana, '529.982.247-25');
    expect(again?.text).not.toMatch(/reconheci/);
    expect((await read(ana)).details).toMatchObject({ cpf: expect.stringContaining('25') });
  });

  it('is no name', async () => {
    const ana = await service.customer();
    await answersTo(ana, payment);
    await answersTo(ana, '48213');
    expect(await kindsAfter(ana, 'vocês parcelam')).toContain('intake');
    expect((await read(ana)).details.name).toBeUndefined();
    await answersTo(ana, 'Ana Prado');
    expect((await read(ana)).details.name).toBe('Ana Prado');
  });

  it('never keeps the customer there for ever', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    for (let at = 0; at < 12 && (await read(ana)).owner.kind === 'bot'; at += 1) {
      await answersTo(ana, `e vocês entregam na lua ${'x'.repeat(at)}?`);
    }
    expect((await read(ana)).owner.kind).toBe('queue');
  });

  it('is none when it gives the detail, says that there is none, or wants a person', async () => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, 'serve o pedido 48213?')).not.toContain('unsure');
    expect((await read(ana)).details['order-number']).toBe('48213');
    const rui = await service.customer();
    await answersTo(rui, delivery);
    expect(await kindsAfter(rui, 'não tenho, e agora?')).toEqual(['intake', 'intake']);
    const bia = await service.customer();
    await answersTo(bia, delivery);
    expect(await kindsAfter(bia, 'posso falar com uma pessoa?')).toEqual(['queued']);
    const leo = await service.customer();
    await answersTo(leo, payment);
    await answersTo(leo, '48213');
    await answersTo(leo, 'Leo Prado');
    await answersTo(leo, 'pode ser leo@exemplo.com.br?');
    expect((await read(leo)).details.email).toBe('leo@exemplo.com.br');
  });

  it.each(['deixa pra lá', 'cancel that', 'never mind', 'cancelar'])('"%s" leaves it', async (word) => {
    const ana = await service.customer();
    await answersTo(ana, delivery);
    expect(await kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect(await read(ana)).toMatchObject({ status: 'open', owner: { kind: 'bot' } });
  });
});

describe('what a person would understand', () => {
  it('a few words go on with what was asked before', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    await answersTo(ana, 'não');
    await answersTo(ana, 'já faz dez dias');
    await answersTo(ana, 'atendente');
    expect(await read(ana)).toMatchObject({ summary: expect.stringContaining('dez dias') });
    expect(await read(ana)).toMatchObject({ summary: expect.stringContaining('acompanho') });
  });

  it.each(['é o 48213, por favor', 'order 48213', '48213'])(
    '"%s" after an answer is kept, and no gap',
    async (text) => {
      const before = await gaps();
      const ana = await service.customer();
      await answersTo(ana, 'como acompanho meu pedido?');
      expect(await kindsAfter(ana, text)).toEqual(['acknowledged']);
      expect((await read(ana)).details['order-number']).toBe('48213');
      expect(await gaps()).toBe(before);
      expect(await kindsAfter(ana, 'sim')).toEqual(['queued']);
    },
  );

  it('a detail before anything was asked', async () => {
    const ana = await service.customer();
    expect(await kindsAfter(ana, 'meu e-mail é ana@exemplo.com.br')).toEqual(['acknowledged']);
    expect(await kindsAfter(ana, 'como troco um produto?')).toEqual(['clarify']);
    expect(await kindsAfter(ana, 'pedido 48213')).toEqual(['acknowledged', 'clarify']);
  });

  it('what gives no detail is kept for the team, and called no wrong e-mail', async () => {
    const ana = await service.customer();
    await answersTo(ana, payment);
    await answersTo(ana, '48213');
    await answersTo(ana, 'Ana Prado');
    const [again] = await answersTo(ana, 'quero uma solução hoje');
    expect(again?.text).not.toMatch(/completo|reconheci/);
    expect(again?.text).toMatch(/e-mail/);
    await answersTo(ana, 'não tenho');
    expect(await read(ana)).toMatchObject({ summary: expect.stringContaining('solução hoje') });
  });

  it.each(['deixa pra lá', 'já desisti', 'never mind'])('"%s" lets an offer go', async (word) => {
    const ana = await service.customer();
    await answersTo(ana, 'como troco um produto?');
    expect(await kindsAfter(ana, word)).toEqual(['smalltalk']);
    await answersTo(ana, 'como acompanho meu pedido?');
    expect(await kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect((await read(ana)).owner.kind).toBe('bot');
  });

  it('laughter, and a single English word, in Portuguese', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    await answersTo(ana, 'sim');
    const [show] = await answersTo(ana, 'show');
    expect(show?.text).toMatch(/precis|qualquer coisa/i);
    expect(await kindsAfter(ana, 'kkkk')).toEqual(['smalltalk']);
    expect((await answersTo(ana, 'oi Lia, você é um robô?'))[0]?.text).toMatch(/Lia/);
  });

  it.each([
    'tenho uma dúvida',
    'pode me ajudar?',
    'Bom dia, tudo bem? Eu gostaria de uma informação, por favor.',
    'can you help me?',
    "what's your name?",
  ])('"%s" is no request yet', async (text) => {
    const before = await gaps();
    const ana = await service.customer();
    expect(await kindsAfter(ana, text)).toEqual(['smalltalk']);
    expect(await gaps()).toBe(before);
  });

  it.each(['não entendi', 'já tentei', 'explica melhor'])('"%s" after an answer', async (text) => {
    const ana = await service.customer();
    await answersTo(ana, 'como acompanho meu pedido?');
    expect(await kindsAfter(ana, text)).toEqual(['unsure']);
    expect(await kindsAfter(ana, 'sim')).toEqual(['queued']);
  });

  it('the wish to be called is asked its time', async () => {
    const ana = await service.customer();
    expect(await kindsAfter(ana, 'quero que me liguem')).toEqual(['intake']);
    expect(await kindsAfter(ana, 'amanhã')).toEqual(['acknowledged']);
    expect(await read(ana)).toMatchObject({ callback: { wish: 'amanhã' } });
  });

  it('a question how one is, and thanks with a word before them', async () => {
    const ana = await service.customer();
    expect((await answersTo(ana, 'tudo bem?'))[0]?.text).toMatch(/Tudo (certo|ótimo)/);
    await answersTo(ana, 'como acompanho meu pedido?');
    expect((await answersTo(ana, 'Perfeito, muito obrigado!')).map(kindOf)).toEqual(['smalltalk']);
  });

  it.each(['cancela, já resolvi', 'desculpa, engano'])('"%s" leaves the queue', async (text) => {
    const ana = await service.customer();
    await answersTo(ana, 'atendente');
    expect(await kindsAfter(ana, text)).toEqual(['closed']);
  });

  it('what is urgent in the queue', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'atendente');
    expect((await answersTo(ana, 'é urgente'))[0]?.text).toMatch(/urgente/);
  });

  it('anger in the queue, where nobody is there yet', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'atendente');
    const [sorry] = await answersTo(ana, 'vocês são uns palhaços, que absurdo');
    expect(sorry?.text).toMatch(/Sinto muito|desculpas/);
    const [place] = await answersTo(ana, 'demora muito?');
    expect(place?.text).not.toMatch(/Falta pouco/);
    expect(place?.text).toMatch(/ninguém/);
  });
});

describe('in the queue', () => {
  it.each(['cancelar', 'desistir', 'não preciso mais', 'tchau', 'Deixar para lá'])(
    '"%s" lets the customer leave',
    async (word) => {
      const ana = await service.customer();
      await answersTo(ana, 'atendente');
      expect(await kindsAfter(ana, word)).toEqual(['closed']);
      expect(await read(ana)).toMatchObject({ status: 'closed', closed: { reason: 'customer' } });
    },
  );

  it('what concerns an order leaves nothing, and a goodbye costs no call-back', async () => {
    const ana = await service.customer();
    await answersTo(ana, 'atendente');
    expect(await kindsAfter(ana, 'quero cancelar meu pedido 48213')).toEqual(['acknowledged']);
    expect(await kindsAfter(ana, 'obrigada')).toEqual(['smalltalk']);
    expect((await read(ana)).owner.kind).toBe('queue');
    const rui = await service.customer();
    await answersTo(rui, 'como acompanho meu pedido?');
    await answersTo(rui, 'Me chamem depois');
    await answersTo(rui, 'amanhã às 15h');
    expect(await kindsAfter(rui, 'tchau')).toEqual(['smalltalk']);
    expect((await read(rui)).owner.kind).toBe('queue');
  });
});

describe('who falls silent', () => {
  it('with a person is not reminded of an old article, but of what the person asked', async () => {
    const ana = await service.customer({ name: 'Ana' });
    await answersTo(ana, 'como acompanho meu pedido?');
    const julia = await withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Vou conferir. Qual é o CEP?',
      clientId: 'cep',
    });
    await pass(5);
    const notice = await ana.until('absence-notice');
    expect(notice.text).toContain('Júlia');
    expect(notice.text).toContain('Qual é o CEP?');
    expect(notice.text).not.toMatch(/Como/);
  });

  it('reads no Portuguese category in English', async () => {
    const ana = await service.customer({ locale: 'en' });
    await answersTo(ana, 'delivery');
    await pass(5);
    const notice = await ana.until('absence-notice');
    expect(notice.text).not.toMatch(/entrega|Andamento/i);
  });
});

describe('the team', () => {
  it('is called by its name when a conversation is passed on', async () => {
    const ana = await service.customer();
    const julia = await withJulia(ana);
    const moved = await julia.post(`/api/conversations/${ana.conversationId}/transfer`, {
      teamId: 'pos-venda',
      reason: 'troca',
    });
    expect(moved.status).toBe(200);
    expect((await ana.until('transferred')).text).toContain('equipe de pos venda');
  });

  it('says when it is back to a customer who returns out of hours', async () => {
    const ana = await service.customer({ name: 'Ana' });
    const julia = await withJulia(ana);
    await julia.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Qual é o pedido?',
      clientId: 'p',
    });
    await letGo(ana);
    const weekday: [string, string][] = [['09:00', '09:01']];
    admin = await service.admin();
    await admin.call('PUT', '/api/settings/hours', {
      timeZone: 'America/Sao_Paulo',
      week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] },
      holidays: [],
    });
    expect(await kindsAfter(ana, 'é o 48213')).toEqual(['reopened', 'out-of-hours']);
    // A goodbye out of hours gives up nothing.
    expect(await kindsAfter(ana, 'ok, tchau')).toEqual(['smalltalk']);
    expect((await read(ana)).owner.kind).toBe('queue');
    expect(await kindsAfter(ana, 'desisti')).toEqual(['closed']);
  });
});
