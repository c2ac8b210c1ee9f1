import type { Page } from 'playwright-core';
import { cutSockets, type DeskLook, describeDesk, takesFocus } from './desk-service';

jest.setTimeout(60_000);

describeDesk("the desk's focus never falls to the page", (desk) => {
  async function openOwn(name: string, look?: DeskLook) {
    await desk.waitingCustomer(name);
    const own = await desk.claim(name, look);
    return { ...own, heading: own.page.locator('.conversation-name') };
  }

  async function closeConversation(page: Page) {
    await page.getByRole('dialog').getByRole('radio', { name: 'Resolvida', exact: true }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Encerrar', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  test('after a found article is used it is in the reply', async () => {
    const { page, field } = await openOwn('Ana');
    await page.getByRole('tab', { name: 'Nota interna' }).click();
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('prazo de entrega');
    await page.locator('.found-article').first().getByRole('button').click();
    await takesFocus(field);
    expect(await field.inputValue()).not.toBe('');
  });

  test('an article used from the drawer closes the drawer; back in a list without the row, it is on the tab', async () => {
    const { page, field } = await openOwn('Bia', { width: 390 });
    await page.getByRole('button', { name: 'Mostrar o contexto' }).click();
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('prazo de entrega');
    await page.locator('.found-article').first().getByRole('button').click();
    await takesFocus(field);
    await page.locator('.context').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Voltar à lista' }).click();
    // It has left the queue: the list that is open stands for the row.
    await takesFocus(page.getByRole('tab', { name: /Fila/ }));
  });

  test('on a phone it goes to the heading of what was opened, and back to its row', async () => {
    await desk.waitingCustomer('Lúcia');
    const { page } = await desk.signIn({ width: 390 });
    await page.getByRole('link', { name: /Lúcia/ }).click();
    await takesFocus(page.getByRole('heading', { level: 2, name: /Lúcia/ }));
    await page.getByRole('button', { name: 'Voltar à lista' }).click();
    await takesFocus(page.getByRole('link', { name: /Lúcia/ }));
  });

  test('after a close it is on the heading, after taking it back in the reply', async () => {
    const { page, field, heading } = await openOwn('Carla');
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).waitFor();
    await takesFocus(heading);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(field);

    await page.getByRole('button', { name: 'Mais ações' }).click();
    await page.getByRole('menuitem', { name: /Encerrar/ }).click();
    await closeConversation(page);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).waitFor();
    await takesFocus(heading);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).click();
    await takesFocus(field);
  });

  test('after a transfer, begun anew after a refusal, it is on the heading', async () => {
    const { page, heading } = await openOwn('Gil');
    await page.route('**/transfer', (route) => route.abort(), { times: 1 });
    await page.getByRole('button', { name: 'Transferir' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select').selectOption({ index: 1 });
    await dialog.getByRole('textbox', { name: /Motivo/ }).fill('é de outra equipe');
    await dialog.getByRole('button', { name: 'Transferir' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Transferir' }).click();
    await dialog.locator('select').selectOption({ index: 1 });
    // What the last try was refused for says nothing of this one.
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await dialog.getByRole('textbox', { name: /Motivo/ }).fill('  ');
    await dialog.getByRole('button', { name: 'Transferir' }).click();
    await dialog.getByText('Preencha este campo.').waitFor();
    await dialog.getByRole('textbox', { name: /Motivo/ }).fill('é de outra equipe');
    await dialog.getByRole('button', { name: 'Transferir' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Resposta para Gil' }).waitFor({ state: 'detached' });
    await takesFocus(heading);
  });

  test('where a colleague was quicker to take it, it is on the heading', async () => {
    const rafa = await desk.service.person({ name: 'Rafa' });
    await rafa.call('PUT', '/api/me/presence', { status: 'online' });
    const customer = await desk.waitingCustomer('Hugo');
    const { page, context } = await desk.signIn();
    await page.getByRole('link', { name: /Hugo/ }).click();
    const claim = page.getByRole('button', { name: 'Assumir' }).first();
    await claim.waitFor();
    // This desk has not heard of it yet.
    await context.route('**/api/events*', (route) => route.abort());
    await cutSockets(page);
    await page.route('**/claim', async (route) => {
      await rafa.post(`/api/conversations/${customer.conversationId}/claim`);
      await route.continue();
    });
    await claim.click();
    await page.getByText('Outra pessoa já assumiu esta conversa.').waitFor();
    await claim.waitFor({ state: 'detached' });
    await takesFocus(page.locator('.conversation-name'));
  });

  test('where a close leads to the next conversation it is on that heading', async () => {
    await desk.waitingCustomer('Davi');
    const { page, heading, field } = await openOwn('Elisa');
    await page.evaluate(`localStorage.setItem('plantao.desk.preferences', '{"afterClose":"next"}')`);
    await page.goto(page.url().replace('/queue/', '/open/'));
    await field.waitFor();
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await page.getByRole('heading', { level: 2, name: /Elisa/ }).waitFor({ state: 'detached' });
    await takesFocus(heading);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(heading);
  });

  test('back in the list it is on the row that was left, or on the list that is open', async () => {
    const { page, heading, field } = await openOwn('Fábio');
    await page.getByRole('tab', { name: /Minhas/ }).click();
    await page.getByRole('link', { name: /Fábio/ }).click();
    await field.waitFor();
    await heading.click();
    await page.keyboard.press('Escape');
    const row = page.getByRole('link', { name: /Fábio/ });
    await takesFocus(row);
    await row.press('Enter');
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await takesFocus(heading);
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await takesFocus(page.getByRole('tab', { name: /Minhas/ }));
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(row.or(page.getByRole('tab', { name: /Minhas/ })));
  });

  test('after becoming available it is on the list, after claiming from the head in the reply', async () => {
    const { email } = await desk.service.person({ name: 'Nina Luz', capacity: 1 });
    await desk.waitingCustomer('Ivo');
    await desk.waitingCustomer('Kátia');
    const { page } = await desk.signIn({ email });
    await page.getByRole('button', { name: 'Ficar disponível' }).click();
    await takesFocus(page.getByRole('tab', { name: /Fila/ }));
    await page.getByRole('link', { name: /Ivo/ }).click();
    await page.locator('.conversation-head').getByRole('button', { name: 'Assumir' }).click();
    await takesFocus(page.getByRole('textbox', { name: 'Resposta para Ivo' }));
    await page.getByRole('link', { name: /Kátia/ }).click();
    await page.locator('.conversation-head').getByRole('button', { name: 'Assumir' }).click();
    await page.getByText('Você já está no seu limite de conversas.').waitFor();
  });

  test('a click on the tab of the note or the reply leads into its field, the arrows do not', async () => {
    const { email } = await desk.service.person({ name: 'Otto Reis' });
    await desk.waitingCustomer('Júlio');
    const { page, field } = await desk.claim('Júlio', { email });
    await page.getByRole('tab', { name: 'Nota interna' }).click();
    await takesFocus(page.getByRole('textbox', { name: /Nota interna/ }));
    // Single letters are words here, and no commands.
    await page.keyboard.type('tenta de novo amanhã');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('tab', { name: 'Nota interna' }).press('ArrowLeft');
    await takesFocus(page.getByRole('tab', { name: 'Resposta' }));
    await page.keyboard.press('Enter');
    await takesFocus(field);
  });

  test('after a page gave way to another it is on that page, after a withdrawal on the page', async () => {
    const { page } = await desk.open('/articles');
    await page.getByRole('link', { name: 'Sinônimos' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sinônimos' }).waitFor();
    await takesFocus(page.getByRole('main'));
    await page.getByRole('link', { name: 'Artigos' }).last().click();
    await page.locator('.article-row').first().click();
    await page.getByRole('button', { name: 'Retirar do ar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirar', exact: true }).click();
    await page.getByRole('button', { name: 'Retirar do ar' }).waitFor({ state: 'detached' });
    await takesFocus(page.getByRole('main'));
  });

  test('after a draft is created it is on the heading', async () => {
    const { page } = await desk.open('/articles/new');
    await page.getByRole('textbox', { name: /^Título/ }).fill('Embrulho para presente');
    await page.locator('.cm-content').click();
    await page.keyboard.type('Embrulhamos de graça.');
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await page.getByRole('button', { name: 'Publicar…' }).waitFor();
    await takesFocus(page.getByRole('heading', { level: 1, name: 'Embrulho para presente' }));
  });
});
