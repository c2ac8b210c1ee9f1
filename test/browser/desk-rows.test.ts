import type { Browser } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { openDesk, signInDesk } from './desk-page';

jest.setTimeout(60_000);

describeInBrowser('a row of the list tells what to take next', () => {
  let browser: Browser;
  let pages: BuiltPages;
  let service: TestService;

  beforeAll(async () => {
    [pages, browser] = await Promise.all([buildPages('desk'), openBrowser()]);
    service = await startTestService({ pagesFolder: pages.folder, env: { SAMPLE_DATA: 'off' } });
    const admin = await service.admin();
    await admin.call('PUT', '/api/settings/assignment', { mode: 'manual' });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    pages?.remove();
  });

  test('by name or number, in the words of the customer, whatever the bot said last', async () => {
    const customer = await service.customer();
    await customer.ask('quero falar com uma pessoa', 'queued');
    await customer.say('a porta do armário veio riscada');
    const { page, faults, close } = await openDesk(browser, service);
    await signInDesk(page);
    const row = page.getByRole('link', { name: /Cliente #\d+.*a porta do armário veio riscada/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Espera há');
    expect(await row.textContent()).not.toContain('Bot:');
    expect(faults).toEqual([]);
    await close();
  });

  test('says whose the last words are, also after a transfer', async () => {
    const rafa = await service.person({ name: 'Rafa Nunes', roles: ['supervisor'] });
    const admin = await service.admin();
    const { body } = await admin.get('/api/session');
    const { staff } = body as { staff: { id: string } };
    for (const one of [rafa, admin]) await one.call('PUT', '/api/me/presence', { status: 'online' });
    const customer = await service.customer({ name: 'Bruno' });
    await customer.ask('quero falar com uma pessoa', 'queued');
    const path = `/api/conversations/${customer.conversationId}`;
    await rafa.post(`${path}/claim`);
    await rafa.post(`${path}/messages`, { text: 'Vou ver para você.', clientId: 'r1' });
    await rafa.post(`${path}/transfer`, { agentId: staff.id, reason: 'é do financeiro' });
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('tab', { name: /Minhas/ }).click();
    const row = page.getByRole('link', { name: /Bruno/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Rafa:.*Vou ver para você\./);
    await admin.post(`${path}/messages`, { text: 'Oi, Bruno.', clientId: 'a1' });
    await page.getByRole('link', { name: /Bruno.*Você:.*Oi, Bruno\./ }).waitFor();
    await close();
    const other = await openDesk(browser, service);
    await signInDesk(other.page, 'pessoa1@example.com');
    await other.page.getByRole('tab', { name: /Abertas/ }).click();
    await other.page.getByRole('link', { name: /Bruno.*Oi, Bruno\./ }).waitFor();
    await other.close();
  });

  test('numbers are masked everywhere until one claims it, then whole, without a reload', async () => {
    const customer = await service.customer({ name: 'Clara' });
    await customer.ask('quero falar com uma pessoa', 'queued');
    await customer.say('meu CPF é 529.982.247-25');
    const { page, faults, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Clara.*•••\.•••\.•••-25/ }).click();
    await page.locator('.bubble-text', { hasText: '•••.•••.•••-25' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('529');
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await page.locator('.bubble-text', { hasText: '529.982.247-25' }).waitFor();
    await page.getByText('•••.•••').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Mais' }).click();
    await page.getByRole('menuitem', { name: 'Devolver à fila' }).click();
    await page.locator('.bubble-text', { hasText: '•••.•••.•••-25' }).waitFor();
    await page.getByText('529.982').first().waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });
});
