import { describeEmptyDesk, holdBack } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk('what an agent wrote and did not send is not lost', (desk) => {
  test('it stays in sight when the conversation goes back to the queue, and is written on when it is taken again', async () => {
    const customer = await desk.waitingCustomer('Ana');
    const { page, field } = await desk.claim('Ana');
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok());
    await field.fill('Ana, já vi que');
    await saved;
    await page.getByRole('button', { name: 'Mais ações' }).click();
    await page.getByRole('menuitem', { name: 'Devolver à fila' }).click();
    const kept = page.getByRole('textbox', { name: 'Seu rascunho, ainda não enviado' });
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('Ana, já vi que');
    await page.reload();
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('Ana, já vi que');
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Ana, já vi que');
    await field.press('Control+Enter');
    expect((await customer.until('agent-message')).text).toBe('Ana, já vi que');
  });

  test('it can be let go where it cannot be sent', async () => {
    await desk.waitingCustomer('Bia');
    const { page, field } = await desk.claim('Bia');
    await field.fill('deixa para lá');
    await page.getByRole('button', { name: 'Mais ações' }).click();
    await page.getByRole('menuitem', { name: 'Devolver à fila' }).click();
    const kept = page.getByRole('textbox', { name: 'Seu rascunho, ainda não enviado' });
    await kept.waitFor();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await kept.waitFor({ state: 'detached' });
  });

  test('a refused reply is offered no more once the conversation is closed, and can be kept', async () => {
    const sol = await desk.service.person({ name: 'Sol Reis', roles: ['supervisor'] });
    const customer = await desk.waitingCustomer('Davi');
    const { page, context, field } = await desk.claim('Davi');
    await field.fill('Chega amanhã');
    // The reply leaves while the customer's words are still on their way to this desk.
    const letThrough = await holdBack({ page, context });
    await customer.say('cancelem, por favor');
    await page.keyboard.press('Control+Enter');
    const anyway = page.getByRole('button', { name: 'Enviar mesmo assim' });
    await anyway.waitFor();
    await field.fill('Outra coisa');
    await letThrough();
    await sol.post(`/api/conversations/${customer.conversationId}/close`, { resolution: 'solved' });
    await page.getByText('Não foi enviada: a conversa foi encerrada.').waitFor();
    expect(await anyway.count()).toBe(0);
    await page.getByRole('button', { name: 'Guardar como rascunho' }).click();
    const kept = page.getByRole('textbox', { name: 'Seu rascunho, ainda não enviado' });
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('Chega amanhã\n\nOutra coisa');
  });

  test('what was begun in a dialog of a conversation is there when the dialog is opened again', async () => {
    await desk.waitingCustomer('Elisa');
    await desk.waitingCustomer('Fábio');
    const { page } = await desk.claim('Elisa');
    const dialog = page.getByRole('dialog');
    const open = async (act: RegExp) => {
      await page.getByRole('button', { name: 'Mais ações' }).click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    const leave = async (way: () => Promise<void>) => {
      await way();
      await dialog.waitFor({ state: 'detached' });
    };
    await open(/Encerrar/);
    await dialog.getByRole('radio', { name: 'Não resolvida' }).check();
    const note = dialog.getByRole('textbox', { name: /nota/i });
    await note.fill('O transportador não achou o endereço.');
    await leave(() => page.keyboard.press('Escape'));
    await open(/Transferir/);
    await dialog.getByRole('radio', { name: 'Um colega' }).check();
    const reason = dialog.getByRole('textbox', { name: /Motivo/ });
    await reason.fill('É da logística');
    await leave(() => dialog.getByRole('button', { name: 'Fechar' }).click());
    await page.getByRole('link', { name: /Fábio/ }).click();
    await page.getByRole('heading', { level: 2, name: /Fábio/ }).waitFor();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await open(/Encerrar/);
    expect(await note.inputValue()).toBe('');
    await leave(() => page.keyboard.press('Escape'));
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: /Elisa/ }).waitFor();
    await open(/Transferir/);
    expect(await dialog.getByRole('radio', { name: 'Um colega' }).isChecked()).toBe(true);
    expect(await reason.inputValue()).toBe('É da logística');
    await leave(() => page.keyboard.press('Escape'));
    await open(/Encerrar/);
    expect(await dialog.getByRole('radio', { name: 'Não resolvida' }).isChecked()).toBe(true);
    expect(await note.inputValue()).toBe('O transportador não achou o endereço.');
    // Once it is sent it is over.
    await leave(() => dialog.getByRole('button', { name: 'Encerrar', exact: true }).click());
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).click();
    await page.getByRole('textbox', { name: 'Resposta para Elisa' }).waitFor();
    await open(/Encerrar/);
    expect(await note.inputValue()).toBe('');
  });
});
