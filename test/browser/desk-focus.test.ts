import type { Browser, Locator, Page } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { openDesk, signInDesk } from './desk-page';

jest.setTimeout(60_000);

describeInBrowser("the desk's focus never falls to the page", () => {
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

  async function openOwn(name: string, width = 1360) {
    const customer = await service.customer({ name });
    await customer.ask('quero falar com uma pessoa', 'queued');
    const desk = await openDesk(browser, service, { width });
    await signInDesk(desk.page);
    await desk.page.getByRole('link', { name: new RegExp(name) }).click();
    await desk.page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = desk.page.getByRole('textbox', { name: `Resposta para ${name}` });
    await field.waitFor();
    return { ...desk, field, heading: desk.page.locator('.conversation-name') };
  }

  /** It may come with the next frame or answer; the wait's own limit fails the test when it does not. */
  const takesFocus = (page: Page, element: Locator) => element.and(page.locator(':focus')).waitFor();

  async function closeConversation(page: Page) {
    await page.getByRole('dialog').getByRole('radio', { name: 'Resolvida', exact: true }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Encerrar', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  test('after a found article is used it is in the reply', async () => {
    const { page, field, close } = await openOwn('Ana');
    await page.getByRole('tab', { name: 'Nota interna' }).click();
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('prazo de entrega');
    await page.locator('.found-article').first().getByRole('button').click();
    await takesFocus(page, field);
    expect(await field.inputValue()).not.toBe('');
    await close();
  });

  test('an article used from the drawer closes the drawer; back in a list without the row, it is on the tab', async () => {
    const { page, field, close } = await openOwn('Bia', 390);
    await page.getByRole('button', { name: 'Mostrar o contexto' }).click();
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('prazo de entrega');
    await page.locator('.found-article').first().getByRole('button').click();
    await takesFocus(page, field);
    await page.locator('.context').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Voltar à lista' }).click();
    // It has left the queue: the list that is open stands for the row.
    await takesFocus(page, page.getByRole('tab', { name: /Fila/ }));
    await close();
  });

  test('after a close it is on the heading, after taking it back in the reply', async () => {
    const { page, field, heading, close } = await openOwn('Carla');
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).waitFor();
    await takesFocus(page, heading);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(page, field);

    await page.getByRole('button', { name: 'Mais ações' }).click();
    await page.getByRole('menuitem', { name: /Encerrar/ }).click();
    await closeConversation(page);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).waitFor();
    await takesFocus(page, heading);
    await page.locator('.conversation-head').getByRole('button', { name: 'Reabrir' }).click();
    await takesFocus(page, field);
    await close();
  });

  test('where a close leads to the next conversation it is on that heading', async () => {
    const other = await service.customer({ name: 'Davi' });
    await other.ask('quero falar com uma pessoa', 'queued');
    const { page, heading, field, close } = await openOwn('Elisa');
    await page.evaluate(`localStorage.setItem('plantao.desk.preferences', '{"afterClose":"next"}')`);
    await page.goto(page.url().replace('/queue/', '/open/'));
    await field.waitFor();
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await page.getByRole('heading', { level: 2, name: /Elisa/ }).waitFor({ state: 'detached' });
    await takesFocus(page, heading);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(page, heading);
    await close();
  });

  test('back in the list it is on the row that was left, or on the list that is open', async () => {
    const { page, heading, field, close } = await openOwn('Fábio');
    await page.getByRole('tab', { name: /Minhas/ }).click();
    await page.getByRole('link', { name: /Fábio/ }).click();
    await field.waitFor();
    await heading.click();
    await page.keyboard.press('Escape');
    const row = page.getByRole('link', { name: /Fábio/ });
    await takesFocus(page, row);
    await row.press('Enter');
    await field.focus();
    await page.keyboard.press('Control+Shift+E');
    await closeConversation(page);
    await takesFocus(page, heading);
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await takesFocus(page, page.getByRole('tab', { name: /Minhas/ }));
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await takesFocus(page, row.or(page.getByRole('tab', { name: /Minhas/ })));
    await close();
  });

  test('after a draft is created it is on the heading', async () => {
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.goto(`${service.url}/desk/articles/new`);
    await page.getByRole('textbox', { name: /^Título/ }).fill('Embrulho para presente');
    await page.locator('.cm-content').click();
    await page.keyboard.type('Embrulhamos de graça.');
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await page.getByRole('button', { name: 'Publicar…' }).waitFor();
    await takesFocus(page, page.getByRole('heading', { level: 1, name: 'Embrulho para presente' }));
    await close();
  });
});
