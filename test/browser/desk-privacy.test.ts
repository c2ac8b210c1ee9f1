import { z } from 'zod';
import { describeDesk } from './desk-service';

describeDesk('requests about personal data', (desk) => {
  test('that come by letter or telephone are registered, and carried out', async () => {
    const customer = await desk.service.customer({ name: 'Ana Lima' });
    await customer.ask('meu armário veio sem porta', (activity) => activity.from.role === 'bot');
    const admin = await desk.service.admin();
    const { number } = z
      .object({ number: z.number() })
      .parse((await admin.get(`/api/conversations/${customer.conversationId}`)).body);

    const { page, go } = await desk.signIn();
    await go('/privacy', '.empty-state');
    await page.getByRole('button', { name: 'Registrar pedido' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('Número de uma conversa da pessoa');
    const submit = dialog.getByRole('button', { name: 'Registrar pedido' });
    await dialog.getByLabel('O que a pessoa pede').selectOption({ label: 'Apagar os dados' });
    await submit.click();
    await dialog.getByText('Escreva um número só, por exemplo 8841.').waitFor();
    await field.fill('987654');
    await submit.click();
    await dialog.getByText('Não existe conversa com este número.').waitFor();
    await dialog.locator('input:focus').waitFor();
    await field.fill(`#${number}`);
    expect(await dialog.getByText('Não existe conversa com este número.').count()).toBe(0);
    await field.press('Enter');
    await page.getByText('Pedido registrado').waitFor();

    const row = page.locator('.privacy-request');
    await row.getByText(`Sobre a conversa #${number}`).waitFor();
    await row.getByText('Não foi pedido no chat: confira quem pede antes de atender.').waitFor();
    await row.getByText(/Registrado por/).waitFor();

    await page.getByRole('button', { name: 'Registrar pedido' }).click();
    await dialog.getByLabel('O que a pessoa pede').selectOption({ label: 'Apagar os dados' });
    await field.fill(String(number));
    await submit.click();
    await dialog.getByText('Esta conversa já foi apagada, ou já há um pedido igual à espera.').waitFor();
    await dialog.getByRole('button', { name: 'Cancelar' }).click();

    await row.getByRole('button', { name: 'Atender' }).click();
    await dialog.getByRole('button', { name: 'Atender' }).click();
    await desk.service.sweep();
    await row.getByText('Atendido').waitFor();
    expect(JSON.stringify(await customer.readAll())).not.toContain('armário');
  });
});
