import type { Locator } from 'playwright-core';
import { z } from 'zod';
import { describeDesk, takesFocus } from './desk-service';
import { untilStored } from './until-stored';

jest.setTimeout(120_000);

const itemsSchema = z.object({
  items: z.array(z.object({ id: z.string(), questions: z.array(z.string()) })),
});

describeDesk('what editors teach', (desk) => {
  async function findArticle(words: string) {
    const { body } = await (await desk.service.admin()).get(`/api/articles?q=${words}&locale=pt-BR`);
    const [article] = itemsSchema.parse(body).items;
    if (article === undefined) throw new Error(`No article about ${words}`);
    return article;
  }

  test('nothing to decide says why, and where suggestions come from', async () => {
    const { page } = await desk.open('/articles');
    await page.getByRole('link', { name: /Sugestões/ }).click();
    await page.getByText('Nenhuma sugestão por enquanto').waitFor();
  });

  test('a tried question is corrected, its effect is seen, its wording edited, and it is accepted', async () => {
    const { page } = await desk.open('/articles/try');
    for (const question of ['por onde anda a minha muamba?', 'a bugiganga da firma, como localizo?']) {
      await page.getByRole('textbox', { name: 'Pergunta', exact: true }).fill(question);
      await page.getByRole('button', { name: 'Testar' }).click();
      await page.getByText('Qual artigo seria o certo?').click();
      await page.getByRole('textbox', { name: 'Outro artigo' }).fill('acompanhar o pedido');
      await page.getByRole('button', { name: 'É este: Acompanhar o pedido' }).click();
      await page.getByText('A pergunta está entre as sugestões.').waitFor();
    }
    await page.getByRole('link', { name: 'Perguntas sugeridas' }).click();

    // By its own question: the effect of one may name the other's.
    const first = page.getByRole('listitem', { name: /muamba/ });
    const second = page.getByRole('listitem', { name: /bugiganga/ });
    await first.locator('.effect:not([aria-busy])').waitFor({ timeout: 60_000 });
    await first.getByText(/Respostas certas em \d+ perguntas/).waitFor();
    await first.getByRole('button', { name: 'Editar' }).click();
    const field = first.getByRole('textbox', { name: 'Pergunta' });
    await takesFocus(field);
    await field.fill('por onde anda a minha encomenda hoje cedo?');
    expect(await first.getByRole('button', { name: 'Aceitar' }).isDisabled()).toBe(true);
    await first.locator('.effect:not([aria-busy])').waitFor({ timeout: 60_000 });
    await first.getByRole('button', { name: 'Aceitar' }).press('Enter');
    await page.getByText('Pergunta adicionada e publicada.').waitFor();
    await first.waitFor({ state: 'detached' });
    await page.locator('.proposal-question:focus').waitFor();
    const { questions } = await findArticle('Acompanhar');
    expect(questions).toContain('por onde anda a minha encomenda hoje cedo?');

    await second.getByRole('button', { name: 'Dispensar' }).press('Enter');
    await page.getByText('Nenhuma sugestão por enquanto').waitFor();
    await takesFocus(page.locator('h1'));
  });

  test('of what nothing answers, an editor says which article would', async () => {
    const customer = await desk.service.customer();
    await customer.until('greeting');
    await customer.ask(
      'cadê a tranqueira que eu arrematei semana passada?',
      ({ from }) => from.role === 'bot',
    );
    const { page } = await desk.open('/articles/gaps');
    const gap = page.locator('.gap', { hasText: 'tranqueira' });
    await gap.getByText('Qual artigo seria o certo?').click();
    await gap.getByRole('textbox', { name: 'Outro artigo' }).fill('acompanhar o pedido');
    await gap.getByRole('button', { name: 'É este: Acompanhar o pedido' }).click();
    await gap.getByRole('link', { name: 'Perguntas sugeridas' }).click();
    await page.getByRole('listitem', { name: /tranqueira/ }).waitFor();
  });

  test('a new line takes the very next key, without waiting for a frame', async () => {
    const { page } = await desk.open('/articles/synonyms', { locale: 'en-GB' });
    const add = page.getByRole('button', { name: 'Add a group' }).first();
    await add.waitFor();
    const focused = await add.evaluate(async (button) => {
      button.click();
      await Promise.resolve();
      return button.ownerDocument.activeElement?.tagName;
    });
    expect(focused).toBe('INPUT');
  });

  test('synonyms are written by keyboard, faults are shown where they are, and the search uses them', async () => {
    const { page } = await desk.open('/articles/synonyms', { locale: 'en-GB' });
    await page.getByRole('button', { name: 'Add a group' }).first().click();
    await page.keyboard.type('grana, de volta');
    await page.getByText('without spaces').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await takesFocus(page.getByRole('textbox', { name: 'Group 1, Portuguese' }));
    await page.getByRole('textbox', { name: 'Group 1, Portuguese' }).fill('para, reembolso');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mufunfa, reembolso, estorno');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“para” cannot be used').waitFor();
    await page.getByRole('button', { name: 'Remove group 1, Portuguese' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The search already uses them.').waitFor();
    const admin = await desk.service.admin();
    await untilStored(admin, '/api/settings/synonyms', {
      'pt-BR': [['mufunfa', 'reembolso', 'estorno']],
      en: [],
    });
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Group 1, Portuguese' }).inputValue()).toContain(
      'mufunfa',
    );
  });

  /** The page takes it over with its next frame; the wait's own limit fails the test when it does not. */
  const expectValue = (field: Locator, value: string) =>
    field.and(field.page().locator(`input[value=${JSON.stringify(value)}]`)).waitFor();

  test('of two editors of the synonyms, the second keeps what was typed and decides', async () => {
    const admin = await desk.service.admin();
    const address = '/api/settings/synonyms';
    await admin.call('PUT', address, { 'pt-BR': [['mufunfa', 'reembolso']], en: [] });
    const { page } = await desk.open('/articles/synonyms');
    const lines = page.getByRole('textbox', { name: /^Grupo \d+, Português/ });
    await lines.first().fill('mufunfa, reembolso, estorno');
    await page.getByRole('button', { name: 'Adicionar grupo' }).first().click();
    await lines.nth(1).fill('jabá, brinde');
    await admin.call('PUT', address, {
      'pt-BR': [
        ['mufunfa', 'reembolso'],
        ['trampo', 'vaga'],
      ],
      en: [],
    });

    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByText('Outra pessoa salvou os sinônimos').waitFor();
    await takesFocus(page.getByRole('region', { name: 'Outra versão dos sinônimos' }));
    await page.getByRole('listitem').filter({ hasText: 'trampo, vaga' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'jabá, brinde' }).waitFor();
    expect(await lines.nth(1).inputValue()).toBe('jabá, brinde');
    await page.getByRole('button', { name: 'Juntar as duas' }).press('Enter');
    await page.getByText('Outra pessoa salvou os sinônimos').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByText('Sinônimos salvos.').waitFor();
    const joined = [
      ['trampo', 'vaga'],
      ['mufunfa', 'reembolso', 'estorno'],
      ['jabá', 'brinde'],
    ];
    await untilStored(admin, address, { 'pt-BR': joined, en: [] });

    await lines.first().fill('trampo, emprego');
    await admin.call('PUT', address, { 'pt-BR': [['grana', 'dinheiro']], en: [] });
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByRole('button', { name: 'Usar a outra versão' }).click();
    await expectValue(lines.first(), 'grana, dinheiro');
    await lines.first().fill('grana, verba');
    await admin.call('PUT', address, { 'pt-BR': [['bufunfa', 'dinheiro']], en: [] });
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByRole('button', { name: 'Salvar a minha por cima' }).click();
    await page.getByText('Outra pessoa salvou os sinônimos').waitFor({ state: 'detached' });
    await untilStored(admin, address, { 'pt-BR': [['grana', 'verba']], en: [] });
  });

  test('an agent puts an article into the reply, and the assistant learns what it should have found', async () => {
    const customer = await desk.service.customer({ name: 'Carla Dias' });
    await customer.until('greeting');
    await customer.ask(
      'minha quinquilharia veio toda estropiada, e agora?',
      ({ from }) => from.role === 'bot',
    );
    await customer.ask('Falar com uma pessoa', 'queued');
    const admin = await desk.service.admin();
    await admin.post(`/api/conversations/${customer.conversationId}/claim`);
    const { page, go } = await desk.open(`/inbox/mine/${customer.conversationId}`);
    const reply = page.getByRole('textbox', { name: /Resposta para/ });
    await reply.fill('Oi, Carla!');
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('veio com defeito');
    await page
      .getByRole('button', { name: /^Usar na resposta/ })
      .first()
      .click();
    await page.getByText('O texto do artigo está na resposta.').waitFor();
    expect(await reply.inputValue()).toMatch(/^Oi, Carla!\n\n\S/);
    await page.getByRole('button', { name: 'Enviar' }).click();
    expect((await customer.until('agent-message')).text).toMatch(/^Oi, Carla!/);
    await go('/articles/proposals');
    await page
      .locator('.proposal', { hasText: 'quinquilharia' })
      .getByText('um atendente respondeu')
      .waitFor();
  });
});
