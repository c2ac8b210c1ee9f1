import { describeDesk } from './desk-service';
import { findAccessibilityFaults } from './find-accessibility-faults';

const day = [['00:00', '24:00']];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };

describeDesk('booked calls', (desk) => {
  beforeAll(async () => {
    const admin = await desk.service.admin();
    const hours = { timeZone: 'America/Sao_Paulo', week, holidays: [] };
    expect((await admin.call('PUT', '/api/settings/hours', hours)).status).toBe(200);
  });

  async function booked(name: string): Promise<void> {
    const customer = await desk.service.customer({ name });
    await customer.ask('vocês podem me ligar depois de amanhã às 10h?', 'callback-booked');
  }

  test('are listed by their time, moved and cancelled', async () => {
    await booked('Ana Lima');
    const { page, go } = await desk.signIn();
    await go('/inbox/booked', '.inbox-row');
    const row = page.getByRole('link', { name: /Ana Lima/ });
    await row.getByText(/Marcado: .+ 10:00/).waitFor();
    await row.click();
    await page.getByRole('heading', { name: 'Horário marcado' }).waitFor();
    await page.getByRole('button', { name: 'Remarcar' }).click();
    const dialog = page.getByRole('dialog');
    const times = dialog.getByLabel('Novo horário');
    await times.waitFor();
    const chosen = await times.locator('option').filter({ hasText: '15:30' }).nth(2).textContent();
    await times.selectOption({ label: chosen ?? '' });
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remarcar' }).click();
    await page.getByText('Horário remarcado. O cliente foi avisado.').waitFor();
    await row.getByText(`Marcado: ${chosen}`).waitFor();
    await page.getByRole('button', { name: 'Cancelar horário' }).click();
    await dialog.getByRole('button', { name: 'Cancelar horário' }).click();
    await page.getByText('Horário cancelado. O cliente foi avisado.').waitFor();
    await page.getByText('Nenhum horário marcado').waitFor();
  });

  test('are booked by who serves the customer, whom the conversation then leaves', async () => {
    const customer = await desk.service.customer({ name: 'Bia Reis' });
    await customer.ask('atendente', 'queued');
    const { page, go } = await desk.signIn();
    await go(`/inbox/queue/${customer.conversationId}`, '.conversation-head');
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await page.getByRole('textbox', { name: /Resposta para/ }).fill('Um momento.');
    await page.keyboard.press('Control+Enter');
    await customer.until('agent-message');
    await page.getByRole('button', { name: 'Marcar horário' }).click();
    const dialog = page.getByRole('dialog');
    const times = dialog.getByLabel('Horário');
    await times.waitFor();
    const chosen = await times.locator('option').filter({ hasText: '11:00' }).first().textContent();
    await times.selectOption({ label: chosen ?? '' });
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Marcar horário' }).click();
    await page.getByText('Horário marcado. O cliente foi avisado.').waitFor();
    await page.getByText(/marcou horário: /).waitFor();
    expect(await page.getByRole('heading', { name: 'Artigos', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Remarcar' }).waitFor();
    expect((await customer.readAll()).at(-1)?.suggestedActions).toBeDefined();
  });

  test('are set up on a page of their own, in both languages', async () => {
    const { page, go } = await desk.signIn();
    await go('/callbacks', 'form');
    const minutes = page.getByLabel('Duração de cada horário, em minutos');
    await minutes.selectText();
    await minutes.pressSequentially('20');
    expect(await minutes.inputValue()).toBe('20');
    await minutes.press('Backspace');
    await minutes.press('Backspace');
    await minutes.pressSequentially('2');
    await minutes.press('Tab');
    expect(await minutes.inputValue()).toBe('5');
    await minutes.selectText();
    await minutes.pressSequentially('9990');
    expect(await minutes.inputValue()).toBe('99');
    await minutes.selectText();
    await minutes.pressSequentially('3');
    await minutes.press('Enter');
    await page.getByText('Retornos salvos.').waitFor();
    expect(await minutes.inputValue()).toBe('5');
    await go('/callbacks', 'form');
    await minutes.selectText();
    await minutes.pressSequentially('20');
    await page.getByLabel('Acrescentar equipe').selectOption({ index: 1 });
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Retornos salvos.').waitFor();
    const admin = await desk.service.admin();
    expect((await admin.get('/api/settings/callbacks')).body).toMatchObject({
      minutes: 20,
      teams: [{ customersPerTime: 1 }],
    });
    const narrow = await desk.signIn({ locale: 'en-GB', colorScheme: 'dark', width: 390, height: 844 });
    await narrow.go('/callbacks', 'form');
    await narrow.page.getByText('Booked call-backs').first().waitFor();
    expect(await findAccessibilityFaults(narrow.page)).toEqual([]);
    await booked('Rui Alves');
    await narrow.go('/inbox/booked', '.inbox-row');
    const scrolled = await narrow.page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(scrolled).toBe(false);
  });
});
