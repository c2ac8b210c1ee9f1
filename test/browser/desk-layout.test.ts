import type { Browser } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { openDesk, signInDesk } from './desk-page';

jest.setTimeout(60_000);

describeInBrowser('the desk keeps in sight what matters', () => {
  let browser: Browser;
  let pages: BuiltPages;
  let service: TestService;

  beforeAll(async () => {
    [pages, browser] = await Promise.all([buildPages('desk'), openBrowser()]);
    service = await startTestService({ pagesFolder: pages.folder });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    pages?.remove();
  });

  async function waitingCustomer(name: string) {
    const customer = await service.customer({ name });
    await customer.ask('quero falar com uma pessoa', 'queued');
    return customer;
  }

  test('opening what has more than a screenful unread leaves the header where it is', async () => {
    const customer = await waitingCustomer('Ana');
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Ana/ }).click();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await page.getByRole('textbox', { name: /Resposta para/ }).waitFor();
    await page.getByRole('link', { name: 'Categorias' }).click();
    await page.locator('.route-row').first().waitFor();
    for (let line = 1; line <= 14; line += 1) await customer.say(`linha ${line}`);
    await page.goBack();
    await page.locator('.new-line').waitFor();
    await page.locator('.bubble-text', { hasText: /^linha 14$/ }).waitFor();
    const tops = await page.evaluate<number[]>(`
      [...document.querySelectorAll('.desk-conversation, .conversation, .desk, .shell-main')].map((box) => box.scrollTop)
    `);
    expect(tops.every((top) => top === 0)).toBe(true);
    const head = await page.locator('.conversation-head').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(0);
    // The line of what is new stands at the top of the transcript, the end further down.
    const box = await page.locator('.transcript').boundingBox();
    const line = await page.locator('.new-line').boundingBox();
    expect(Math.abs((line?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(24);
    await close();
  });
});
