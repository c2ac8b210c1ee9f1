import { z } from 'zod';
import { describeEmptyDesk, takesFocus } from './desk-service';
import { untilStored } from './until-stored';

jest.setTimeout(60_000);

const within = (minutes: number | null) => ({
  urgent: minutes,
  high: minutes,
  normal: minutes,
  low: minutes,
});
const targets = {
  firstResponse: within(15),
  resolution: within(null),
  categories: [],
  warnBeforePercent: 20,
  escalate: false,
};
const address = '/api/settings/sla';

describeEmptyDesk('promised times', (desk) => {
  test('are proposed, changed and kept; what is wrong is said, and what somebody else saved is shown', async () => {
    const admin = await desk.service.admin();
    await admin.call('PUT', '/api/settings/routes', [
      {
        key: 'entrega',
        name: 'Entrega',
        team: 'entregas',
        priority: 'normal',
        examples: ['cadê meu pedido'],
      },
    ]);
    const { page } = await desk.open('/inbox/queue');
    await page.getByRole('link', { name: 'Prazos' }).click();
    await page.getByText('Nenhum prazo definido').waitFor();
    await page.getByRole('button', { name: 'Definir os prazos' }).click();
    const normal = page.getByRole('textbox', {
      name: 'Prazos por prioridade: Primeira resposta, prioridade Normal',
    });
    expect(await normal.inputValue()).toBe('15 min');
    await normal.fill('daqui a pouco');
    await page.getByText('Escreva um tempo como 15 min ou 2 h').waitFor();
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await takesFocus(normal);
    await normal.fill('1h30');
    await normal.blur();
    expect(await normal.inputValue()).toBe('1 h 30 min');
    await page.getByLabel('Dar prazos próprios a uma categoria').selectOption('Entrega');
    await page.getByRole('textbox', { name: 'Entrega: Resolução, prioridade Baixa' }).fill('');
    await page.getByLabel('Avisar quando restar').selectOption('50% do prazo');
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByText('Prazos salvos').waitFor();
    await untilStored(admin, address, {
      firstResponse: { normal: 90 },
      categories: [{ category: 'entrega', firstResponse: { normal: 90 }, resolution: { low: null } }],
      warnBeforePercent: 50,
    });

    await normal.fill('20 min');
    await admin.call('PUT', address, targets);
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    const others = page.getByRole('region', { name: 'Outra versão dos prazos' });
    await others.getByText('Normal 15 min').waitFor();
    await others.getByText('sem prazos próprios').waitFor();
    await others.getByRole('button', { name: 'Usar a outra versão' }).click();
    await others.waitFor({ state: 'detached' });
    expect(await normal.inputValue()).toBe('15 min');
  });

  test('stand in the list and the header in words, turn by themselves without a connection, and red only when late', async () => {
    const admin = await desk.service.admin();
    await admin.call('PUT', address, targets);
    const customer = await desk.waitingCustomer('Dora');
    const { page, context } = await desk.signIn();
    await page.clock.install();
    await page.reload();
    const row = page.getByRole('link', { name: /Dora/ });
    const mark = row.locator('.badge', { hasText: 'Resposta' });
    await mark.getByText(/^Resposta em 1[45] min$/).waitFor();
    expect(await mark.getAttribute('class')).toContain('badge-plain');
    await row.click();
    await page
      .locator('.conversation-head')
      .getByText(/^Resposta em 1[45] min$/)
      .waitFor();
    await page.locator('.conversation').getByText('Entrou na fila').waitFor();
    await page.getByText('Assuma a conversa para responder ao cliente.').waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.clock.fastForward('13:00');
    await mark.getByText(/^Resposta em [12] min$/).waitFor();
    expect(await mark.getAttribute('class')).toContain('badge-warn');
    await page.clock.fastForward('05:00');
    await mark.getByText(/^Resposta atrasada há [23] min$/).waitFor();
    expect(await mark.getAttribute('class')).toContain('badge-bad');
    await page
      .locator('.conversation-head')
      .getByText(/^Resposta atrasada há [23] min$/)
      .waitFor();
    await context.setOffline(false);

    const path = `/api/conversations/${customer.conversationId}`;
    await admin.call('PUT', '/api/me/presence', { status: 'online' });
    await admin.post(`${path}/claim`);
    await admin.post(`${path}/messages`, { text: 'Oi, Dora!', clientId: 'd1' });
    await mark.waitFor({ state: 'detached' });
    const { sla } = z
      .object({ sla: z.looseObject({ firstResponse: z.looseObject({ state: z.string() }) }) })
      .parse((await admin.get(path)).body);
    expect(sla.firstResponse.state).toBe('met');

    const english = await desk.open('/reports', { locale: 'en-GB', colorScheme: 'dark' });
    const figure = english.page.getByRole('region', { name: 'First response on time', exact: true });
    await figure.getByText('100%').waitFor();
  });
});
