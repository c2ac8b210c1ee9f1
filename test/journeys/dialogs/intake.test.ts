import { isReply, kindOf } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
  await talk.askFor('payment-problem', ['order-number', 'name', 'email']);
});
afterAll(() => talk.stop());

/** A category that no sample article answers, so that the intake begins. */
const delivery = 'entrega';
const payment = 'pagamento';

describe('what cannot wait', () => {
  it('is heard in the wish for a person', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, 'posso parcelar?');
    await talk.answersTo(ana, 'Vou processar vocês, quero um atendente');
    expect(await talk.read(ana)).toMatchObject({
      priority: 'urgent',
      triage: { signals: expect.arrayContaining(['legal-threat']) },
    });
  });

  it.each([
    ['the intake', [delivery]],
    ['the call-back', ['como acompanho meu pedido?', 'Me chamem depois']],
    ['the question which article', ['como troco um produto?']],
  ] as const)('interrupts %s', async (_where, before) => {
    const ana = await talk.service.customer();
    for (const text of before) await talk.answersTo(ana, text);
    expect(await talk.kindsAfter(ana, 'Vou processar vocês')).toEqual(['acknowledged', 'queued']);
    expect(await talk.read(ana)).toMatchObject({ priority: 'urgent', owner: { kind: 'queue' } });
  });
});

describe('the intake', () => {
  it('takes an answer that begins with a doubt, and asks for nothing that is known', async () => {
    const ana = await talk.service.customer({ name: 'Ana Lima' });
    expect(await talk.kindsAfter(ana, payment)).toEqual(['acknowledged', 'intake']);
    expect(await talk.kindsAfter(ana, 'sim')).toEqual(['intake']);
    const [email] = await talk.answersTo(ana, 'não tenho certeza, mas é 48213');
    expect(email?.text).toMatch(/e-mail/);
    expect(choicesOf(email)).toContain('Falar com uma pessoa');
    expect(await talk.kindsAfter(ana, 'ana@exemplo.com.br')).toEqual(['queued']);
    expect((await talk.read(ana)).details).toMatchObject({
      'order-number': '48213',
      email: 'ana@exemplo.com.br',
    });
  });

  it('goes on without what the customer does not have', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, 'não tenho')).toEqual(['intake', 'intake']);
    expect(await talk.kindsAfter(ana, 'Não')).toEqual(['intake', 'queued']);
  });

  it('answers small talk and asks for the name again', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, payment);
    await talk.answersTo(ana, '48213');
    const again = await talk.answersTo(ana, 'obrigada');
    expect(again.map(kindOf)).toEqual(['smalltalk', 'intake']);
    expect(again[1]?.text).toMatch(/nome|chama/);
    expect((await talk.answersTo(ana, 'não sei'))[0]?.text).not.toMatch(/nome/);
    expect((await talk.read(ana)).details.name).toBeUndefined();
  });

  it('hands over what was begun when the customer has to go', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, 'tchau')).toEqual(['acknowledged', 'queued']);
    expect(await talk.read(ana)).toMatchObject({ status: 'open', owner: { kind: 'queue' } });
  });

  it('drops what the customer no longer wants', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, 'não preciso mais')).toEqual(['smalltalk']);
    expect(await talk.read(ana)).toMatchObject({ status: 'open', owner: { kind: 'bot' } });
  });

  it('takes a photo without a word, and goes on', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const before = (await ana.readAll()).length;
    const sent = await ana.upload([
      { name: 'caixa.png', contentType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
    ]);
    expect(sent.status).toBe(200);
    await talk.service.service.whenIdle();
    const replies = (await ana.readAll()).slice(before).filter(isReply);
    expect(replies.map(kindOf)).toEqual(['acknowledged', 'intake']);
    expect(await talk.read(ana)).toMatchObject({ owner: { kind: 'bot' } });
  });
});

describe('a question in the middle of the intake', () => {
  it('is answered, and what was asked for is asked for again, in other words', async () => {
    const ana = await talk.service.customer();
    const asked = (await talk.answersTo(ana, delivery)).at(-1);
    const [answer, again] = await talk.answersTo(ana, 'mas como acompanho meu pedido?');
    expect(answer && kindOf(answer)).toBe('answer');
    expect(again && kindOf(again)).toBe('intake');
    expect(again?.text).toMatch(/número do pedido/);
    expect(again?.text).not.toBe(asked?.text);
    expect(choicesOf(again)).toContain('Não tenho');
    expect(await talk.read(ana)).toMatchObject({ articlesTried: [{ title: expect.any(String) }] });
    // It has cost no try: a slip of the pen is still asked for again.
    expect(await talk.kindsAfter(ana, 'é o azul')).toEqual(['intake']);
    await talk.answersTo(ana, 'é o 48213, por favor');
    expect((await talk.read(ana)).details['order-number']).toBe('48213');
  });

  it('is answered in English', async () => {
    const ana = await talk.service.customer({ locale: 'en' });
    expect(await talk.kindsAfter(ana, 'payment')).toContain('intake');
    expect(await talk.kindsAfter(ana, 'how do I track my order?')).toEqual(['answer', 'intake']);
    expect(await talk.kindsAfter(ana, 'do you ship to the moon')).toEqual(['unsure', 'intake']);
  });

  it('that nothing answers is left to the team, who read it', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, 'mas vocês entregam na lua?')).toEqual(['unsure', 'intake']);
    expect(await talk.gaps()).toContain('entregam na lua');
    await talk.answersTo(ana, '48213');
    await talk.answersTo(ana, 'não tenho');
    expect(await talk.read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      summary: expect.stringContaining('entregam na lua'),
    });
  });

  it('about the detail itself is explained', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [where] = await talk.answersTo(ana, 'onde acho isso?');
    expect(where?.text).toMatch(/confirmação/);
    expect(where && kindOf(where)).toBe('intake');
    const [why] = await talk.answersTo(ana, 'pra quê?');
    expect(why?.text).not.toBe(where?.text);
    expect(why && kindOf(why)).toBe('intake');
    expect(why?.text).not.toMatch(/reconheci|parece/);
  });

  it('whether another detail will do is answered with a yes, and it is kept', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    const [yes] = await talk.answersTo(ana, 'posso mandar o CPF?');
    expect(yes?.text).toMatch(/mandar/);
    const [again] = await talk.answersTo(ana, '529.982.247-25');
    expect(again?.text).not.toMatch(/reconheci/);
    expect((await talk.read(ana)).details).toMatchObject({ cpf: expect.stringContaining('25') });
  });

  it('is no name', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, payment);
    await talk.answersTo(ana, '48213');
    expect(await talk.kindsAfter(ana, 'vocês parcelam')).toContain('intake');
    expect((await talk.read(ana)).details.name).toBeUndefined();
    await talk.answersTo(ana, 'Ana Prado');
    expect((await talk.read(ana)).details.name).toBe('Ana Prado');
  });

  it('never keeps the customer there for ever', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    for (let at = 0; at < 12 && (await talk.read(ana)).owner.kind === 'bot'; at += 1) {
      await talk.answersTo(ana, `e vocês entregam na lua ${'x'.repeat(at)}?`);
    }
    expect((await talk.read(ana)).owner.kind).toBe('queue');
  });

  it('is none when it gives the detail, says that there is none, or wants a person', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, 'serve o pedido 48213?')).not.toContain('unsure');
    expect((await talk.read(ana)).details['order-number']).toBe('48213');
    const rui = await talk.service.customer();
    await talk.answersTo(rui, delivery);
    expect(await talk.kindsAfter(rui, 'não tenho, e agora?')).toEqual(['intake', 'intake']);
    const bia = await talk.service.customer();
    await talk.answersTo(bia, delivery);
    expect(await talk.kindsAfter(bia, 'posso falar com uma pessoa?')).toEqual(['queued']);
    const leo = await talk.service.customer();
    await talk.answersTo(leo, payment);
    await talk.answersTo(leo, '48213');
    await talk.answersTo(leo, 'Leo Prado');
    await talk.answersTo(leo, 'pode ser leo@exemplo.com.br?');
    expect((await talk.read(leo)).details.email).toBe('leo@exemplo.com.br');
  });

  it.each(['deixa pra lá', 'cancel that', 'never mind', 'cancelar'])('"%s" leaves it', async (word) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    expect(await talk.kindsAfter(ana, word)).toEqual(['smalltalk']);
    expect(await talk.read(ana)).toMatchObject({ status: 'open', owner: { kind: 'bot' } });
  });
});

describe('what is said instead of a number', () => {
  it.each(['R$ 349,90 cada uma', 'comprei dia 12/10/2026'])('"%s" is a fact of the case', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, payment);
    const [again] = await talk.answersTo(ana, text);
    expect(again?.text).toMatch(/vai junto|[Aa]notei|[Aa]notado/);
  });
});
