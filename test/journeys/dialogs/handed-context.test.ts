import type { DirectLineClient } from '../../support/direct-line-client';
import { Talk } from '../../support/talk';

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
    expect(await talk.read(ana)).not.toMatchObject({ triage: { category: 'cancel-order' } });
  });

  it('asks no company for a CPF', async () => {
    await talk.askFor('invoice', ['order-number', 'cpf', 'email']);
    const ana = await talk.service.customer();
    await sayAll(ana, ['a nota fiscal veio com o nome da empresa errado, preciso corrigir', 'sim']);
    const asked = await talk.answersTo(ana, 'CNPJ 11.222.333/0001-81, pedido 66123');
    expect(asked.map(({ text }) => text).join(' ')).not.toMatch(/CPF/);
  });
});
