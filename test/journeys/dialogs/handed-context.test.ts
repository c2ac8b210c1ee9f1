import type { DirectLineClient } from '../../support/direct-line-client';
import { choicesOf, Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

/** What more than one article comes near. */
const undecided = 'Comprei uma luminária faz umas duas semanas e até agora não recebi';

async function sayAll(customer: DirectLineClient, lines: string[]): Promise<void> {
  for (const line of lines) await talk.answersTo(customer, line);
}

describe('what a person is handed', () => {
  it('is the matter that was told before, when the wish for a person tells none', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, [
      'meu reembolso ainda não caiu na conta',
      'prefiro falar com uma pessoa, eu não sou muito bom com essas coisas de computador',
    ]);
    expect(await talk.read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      triage: { category: 'refund' },
      summary: expect.stringContaining('reembolso'),
    });
  });

  it('is what "which of these?" was about, when something else was said to it', async () => {
    const ana = await talk.service.customer();
    expect(await talk.kindsAfter(ana, undecided)).toEqual(['clarify']);
    await sayAll(ana, ['como pago com pix?', 'atendente']);
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('luminária') });
  });

  it.each([['askdjh askdjh', 'qwe', 'hjkl asdf zxcv poiu']])(
    'is no category where nothing was said that means anything',
    async (...lines) => {
      const ana = await talk.service.customer();
      await sayAll(ana, [...lines, 'atendente']);
      expect(await talk.read(ana)).toMatchObject({
        owner: { kind: 'queue' },
        triage: { category: null, team: 'atendimento' },
        priority: 'normal',
      });
    },
  );

  it('has the number that was given in the queue', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['já falei com 3 atendentes e ninguém resolve, vocês são uma palhaçada', '77120']);
    expect(await talk.read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      details: { 'order-number': '77120' },
    });
  });

  it('has what was told before as well as what is told in the queue', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['fui ontem na lotérica com meu boleto', 'atendente', 'meu reembolso não caiu']);
    expect(await talk.read(ana)).toMatchObject({
      triage: { category: 'refund' },
      summary: expect.stringMatching(/reembolso.*lotérica/),
    });
  });

  it('has what a call is to be about', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['meu liquidificador parou', 'podem me ligar amanhã à tarde?']);
    expect(await talk.read(ana)).toMatchObject({ summary: expect.stringContaining('liquidificador') });
  });

  it('has a number that was read out in two groups', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['quero falar com uma pessoa', 'é o pedido 55 812']);
    expect(await talk.read(ana)).toMatchObject({ details: { 'order-number': '55812' } });
  });

  it('is offered to who told a whole story, without asking for other words', async () => {
    const ana = await talk.service.customer();
    const story =
      'então é o seguinte eu comprei uma mesa com vocês no mês passado aí ela chegou com um arranhão na lateral e eu queria saber se dá para trocar';
    const [reply] = await talk.answersTo(ana, story);
    expect(reply?.text).not.toMatch(/outras palavras/);
    expect(choicesOf(reply)).toContain('Falar com uma pessoa');
  });

  it('is no date, which goes on with what was told', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['ficaram de fazer aquilo para mim e nada', 'foi no dia 3 de novembro']);
    expect((await talk.read(ana)).articlesTried).toEqual([]);
  });

  it.each(['ela vai ligar', 'vou perguntar para ela', 'o nome dela é Sandra'])(
    '"%s" is no suspicion of a fraud',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'minha mãe pediu para eu ver uma coisa dela com vocês');
      const replies = await talk.answersTo(ana, text);
      expect(replies.map((reply) => reply.text).join(' ')).not.toMatch(/fraude/);
    },
  );

  it('has no order number for what may be a telephone', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, ['podem me ligar amanhã às 10h?', '988776655']);
    expect((await talk.read(ana)).details).not.toHaveProperty('order-number');
  });

  it.each(['ah não, pera, é o 48231', 'ops, errei: 48231', 'oh wait, sorry, it is 48231', 'digo, 48231'])(
    '"%s" corrects the number',
    async (text) => {
      const ana = await talk.service.customer();
      await talk.answersTo(ana, 'quero cancelar o pedido 48213');
      expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
      expect(await talk.read(ana)).toMatchObject({ details: { 'order-number': '48231' } });
    },
  );

  it('keeps a dictated address as an address', async () => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, undecided);
    expect(await talk.kindsAfter(ana, 'marina ponto souza arroba hotmail ponto com')).toEqual([
      'acknowledged',
    ]);
    expect(await talk.read(ana)).toMatchObject({ details: { email: 'marina.souza@hotmail.com' } });
  });

  it.each([
    'o nome dela é Sandra',
    'o nome do meu filho é Caio Dias',
    'the name on the account is Sandra Dias',
  ])('"%s" names somebody, and no matter', async (text) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, undecided);
    expect(await talk.kindsAfter(ana, text)).toEqual(['acknowledged']);
    await talk.answersTo(ana, 'sim');
    expect(await talk.read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      triage: { category: 'delivery-problem' },
      summary: expect.stringContaining(text),
    });
  });

  it('is what is to be done, and not what is not', async () => {
    const ana = await talk.service.customer();
    await sayAll(ana, [
      'quero cancelar meu pedido',
      '48214',
      'não cancela não, só quero mudar o endereço de entrega',
    ]);
    await talk.answersTo(ana, 'atendente');
    const handed = await talk.read(ana);
    expect(handed).toMatchObject({
      owner: { kind: 'queue' },
      summary: expect.not.stringContaining('cancelar'),
    });
    expect(handed).not.toMatchObject({ triage: { category: 'cancel-order' } });
  });

  it('asks no company for a CPF', async () => {
    await talk.askFor('invoice', ['order-number', 'cpf', 'email']);
    const ana = await talk.service.customer();
    await sayAll(ana, ['a nota fiscal veio com o nome da empresa errado, preciso corrigir', 'sim']);
    const asked = await talk.answersTo(ana, 'CNPJ 11.222.333/0001-81, pedido 66123');
    expect(asked.map(({ text }) => text).join(' ')).not.toMatch(/CPF/);
  });
});
