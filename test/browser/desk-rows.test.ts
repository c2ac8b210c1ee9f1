import { describeEmptyDesk, signInDesk } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk('a row of the list tells what to take next', (desk) => {
  beforeAll(async () => {
    const admin = await desk.service.admin();
    await admin.call('PUT', '/api/settings/assignment', { mode: 'manual' });
  });

  test('by name or number, in the words of the customer, whatever the bot said last', async () => {
    const customer = await desk.service.customer();
    await customer.ask('quero falar com uma pessoa', 'queued');
    await customer.say('a porta do armário veio riscada');
    const { page } = await desk.signIn();
    const row = page.getByRole('link', { name: /Cliente #\d+.*a porta do armário veio riscada/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Espera há');
    expect(await row.textContent()).not.toContain('Assistente:');
  });

  test('by a place in a team, whose key is never shown for its name', async () => {
    await desk.waitingCustomer('Zilda');
    const { page, context, go } = await desk.visit();
    let sendNames = () => {};
    const mayCome = new Promise<void>((resolve) => {
      sendNames = resolve;
    });
    await context.route('**/api/teams', async (route) => {
      await mayCome;
      await route.continue();
    });
    await signInDesk(page);
    await go('/inbox/queue');
    const row = page.getByRole('link', { name: /Zilda/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/\dº em …/);
    sendNames();
    await page.getByRole('link', { name: /Zilda.*º em Atendimento/ }).waitFor();
  });

  test('says whose the last words are, also after a transfer', async () => {
    const rafa = await desk.service.person({ name: 'Rafa Nunes', roles: ['supervisor'] });
    const admin = await desk.service.admin();
    const { body } = await admin.get('/api/session');
    const { staff } = body as { staff: { id: string } };
    for (const one of [rafa, admin]) await one.call('PUT', '/api/me/presence', { status: 'online' });
    const customer = await desk.waitingCustomer('Bruno');
    const path = `/api/conversations/${customer.conversationId}`;
    await rafa.post(`${path}/claim`);
    await rafa.post(`${path}/messages`, { text: 'Vou ver para você.', clientId: 'r1' });
    await rafa.post(`${path}/transfer`, { agentId: staff.id, reason: 'é do financeiro' });
    const { page, close } = await desk.signIn();
    await page.getByRole('tab', { name: /Minhas/ }).click();
    const row = page.getByRole('link', { name: /Bruno/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Rafa:.*Vou ver para você\./);
    await admin.post(`${path}/messages`, { text: 'Oi, Bruno.', clientId: 'a1' });
    await page.getByRole('link', { name: /Bruno.*Você:.*Oi, Bruno\./ }).waitFor();
    await close();
    const other = await desk.signIn({ email: rafa.email });
    await other.page.getByRole('tab', { name: /Abertas/ }).click();
    await other.page.getByRole('link', { name: /Bruno.*Oi, Bruno\./ }).waitFor();
  });

  test('numbers are masked everywhere until one claims it, then whole, without a reload', async () => {
    const customer = await desk.waitingCustomer('Clara');
    await customer.say('meu CPF é 529.982.247-25');
    const { page } = await desk.signIn();
    await page.getByRole('link', { name: /Clara.*•••\.•••\.•••-25/ }).click();
    await page.locator('.bubble-text', { hasText: '•••.•••.•••-25' }).waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/529\D?982/);
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await page.locator('.bubble-text', { hasText: '529.982.247-25' }).waitFor();
    await page.getByText('•••.•••').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Mais' }).click();
    await page.getByRole('menuitem', { name: 'Devolver à fila' }).click();
    await page.locator('.bubble-text', { hasText: '•••.•••.•••-25' }).waitFor();
    await page.getByText('529.982').first().waitFor({ state: 'detached' });
  });
});
