import type { Browser, Page } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { hasFocus, openDesk, signInDesk } from './desk-page';

jest.setTimeout(60_000);

describeInBrowser("the settings' pages", () => {
  let browser: Browser;
  let pages: BuiltPages;
  let service: TestService;

  beforeAll(async () => {
    [pages, browser] = await Promise.all([buildPages('desk'), openBrowser()]);
    service = await startTestService({ pagesFolder: pages.folder, env: { SAMPLE_DATA: 'off' } });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    pages?.remove();
  });

  async function openSettings(address: string) {
    const desk = await openDesk(browser, service);
    await signInDesk(desk.page);
    await desk.page.goto(`${service.url}/desk${address}`);
    return desk;
  }

  /** Leaves by the navigation: is asked, stays, is asked again, goes. */
  async function leaveTwice(page: Page) {
    const asked = page.getByRole('dialog', { name: 'Sair sem salvar?' });
    const address = page.url();
    await page.getByRole('link', { name: 'Pessoas' }).click();
    await asked.getByRole('button', { name: 'Continuar editando' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    await page.getByRole('link', { name: 'Pessoas' }).click();
    await asked.getByRole('button', { name: 'Sair sem salvar' }).click();
    await page.locator('.people').waitFor();
  }

  test('unsaved hours are not lost without a word, saved ones let go', async () => {
    const { page, faults, close } = await openSettings('/hours');
    await page.getByRole('button', { name: 'Definir horários' }).click();
    await leaveTwice(page);
    await page.goBack();
    await page.getByRole('button', { name: 'Definir horários' }).click();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Horários salvos').waitFor();
    await page.getByRole('link', { name: 'Pessoas' }).click();
    await page.locator('.people').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('unsaved synonyms are not lost without a word, and closing the page is asked about as well', async () => {
    const { page, close } = await openSettings('/articles/synonyms');
    await page.getByRole('button', { name: 'Adicionar' }).first().click();
    await page.keyboard.type('mufunfa, reembolso');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.getByRole('button', { name: 'Adicionar' }).first().click();
    await page.keyboard.type('mufunfa, reembolso');
    await leaveTwice(page);
    expect(asked).toHaveLength(1);
    await close();
  });

  test('a new holiday is not at fault before its fields were left', async () => {
    const { page, close } = await openSettings('/hours');
    await page.locator('.week-day, .empty-state').first().waitFor();
    const define = page.getByRole('button', { name: 'Definir horários' });
    if ((await define.count()) > 0) await define.click();
    await page.getByRole('button', { name: 'Adicionar feriado' }).click();
    const date = page.locator('.holiday input[type="date"]');
    const name = page.locator('.holiday').getByRole('textbox', { name: 'Nome' });
    expect(await hasFocus(date)).toBe(true);
    expect(await page.locator('.holiday-fault').count()).toBe(0);
    expect(await date.getAttribute('aria-invalid')).toBe('false');
    await name.focus();
    await page.getByText('Escolha a data.').waitFor();
    await date.fill('2027-01-01');
    await page.getByText('Dê um nome ao feriado.').waitFor();
    await name.fill('Ano-Novo');
    await page.locator('.holiday-fault').waitFor({ state: 'detached' });
    await close();
  });
});
