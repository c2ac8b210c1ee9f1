import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { cutSockets, hasFocus, openDesk, signInDesk } from './desk-page';

jest.setTimeout(60_000);

describeInBrowser('the desk', () => {
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

  /** A customer who waits for a person. */
  async function waitingCustomer(name: string, text = 'Meu pedido não chegou') {
    const customer = await service.customer({ name });
    await customer.say(text);
    await customer.ask('quero falar com uma pessoa', 'queued');
    return customer;
  }

  test('claims with one key, answers, notes, closes, and takes the close back', async () => {
    const customer = await waitingCustomer('Ana Lima');
    const { page, faults, close } = await openDesk(browser, service);
    await page.locator('input[name="email"]').fill('admin@example.com');
    await page.locator('input[name="password"]').fill('errada errada');
    await page.locator('button[type="submit"]').click();
    await page.getByText('E-mail ou senha não conferem.').waitFor();
    await signInDesk(page);

    await page.getByRole('link', { name: /Ana Lima/ }).click();
    await page.getByRole('complementary', { name: 'Contexto' }).getByText('pediu uma pessoa').waitFor();
    await page.keyboard.press('a');
    const field = page.getByRole('textbox', { name: 'Resposta para Ana Lima' });
    await field.waitFor();
    expect(await hasFocus(field)).toBe(true);
    await page.keyboard.type('Oi, Ana! Vou ver agora.');
    await page.keyboard.press('Control+Enter');
    const said = await customer.until('agent-message');
    expect(said.text).toBe('Oi, Ana! Vou ver agora.');
    await page.locator('.bubble', { hasText: 'Vou ver agora' }).waitFor();

    await customer.say('obrigada!');
    await page.locator('.bubble', { hasText: 'obrigada!' }).waitFor();
    await page.getByRole('status').getByText('Ana Lima disse: obrigada!').waitFor({ state: 'attached' });

    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /Nota interna/ }).fill('Reenvio aprovado');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-kind="note"]', { hasText: 'Reenvio aprovado' }).waitFor();
    const seen = await customer.readAll();
    expect(seen.some((activity) => activity.text?.includes('Reenvio') === true)).toBe(false);

    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('dialog').getByRole('radio', { name: 'Resolvida', exact: true }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Encerrar', exact: true }).click();
    await customer.until('closed');
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await customer.until('reopened');
    await field.or(page.getByRole('textbox', { name: /Nota interna/ })).waitFor();
    expect(await page.locator('.bubble', { hasText: 'Vou ver agora' }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('after a lost connection nothing is missing and nothing is there twice', async () => {
    const customer = await waitingCustomer('Bruno');
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Bruno/ }).click();
    await page.locator('.bubble', { hasText: 'Meu pedido não chegou' }).waitFor();
    await cutSockets(page);
    for (const text of ['um', 'dois', 'três']) await customer.say(text);
    await page.locator('.bubble-text', { hasText: /^três$/ }).waitFor();
    await customer.say('quatro');
    await page.locator('.bubble-text', { hasText: /^quatro$/ }).waitFor();
    const texts = await page.locator('[data-kind="customer"] .bubble-text').allTextContents();
    expect(texts.slice(-4)).toEqual(['um', 'dois', 'três', 'quatro']);
    await close();
  });

  test('what is sent while the server is away is said to go out later, and does', async () => {
    const customer = await waitingCustomer('Dora');
    const { page, context, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Dora/ }).click();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = page.getByRole('textbox', { name: /Resposta para/ });
    await field.waitFor();
    await context.route('**/api/**', (route) => route.abort());
    await page.evaluate(
      `window.WebSocket = class extends WebSocket { constructor(at) { super(new URL('/away', at)); } };`,
    );
    await cutSockets(page);
    await page.getByText('Reconectando').waitFor();
    await field.fill('já volto');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Será enviada quando a conexão voltar').waitFor();
    await context.unroute('**/api/**');
    await page.evaluate('window.WebSocket = Object.getPrototypeOf(window.WebSocket);');
    expect((await customer.until('agent-message')).text).toBe('já volto');
    await page.getByText('Será enviada quando a conexão voltar').waitFor({ state: 'detached' });
    const admin = await service.admin();
    await admin.post(`/api/conversations/${customer.conversationId}/close`, { resolution: 'solved' });
    await close();
  });

  test('what is sent offline waits, keeps its order and arrives once', async () => {
    const customer = await waitingCustomer('Carla');
    const { page, context, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Carla/ }).click();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = page.getByRole('textbox', { name: /Resposta para/ });
    await field.waitFor();
    await context.setOffline(true);
    await page.getByText('Você está sem conexão.').waitFor();
    for (const text of ['primeiro', 'segundo']) {
      await field.fill(text);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText('Será enviada quando a conexão voltar').first().waitFor();
    await context.setOffline(false);
    expect((await customer.until('agent-message')).text).toBe('primeiro');
    expect((await customer.until('agent-message')).text).toBe('segundo');
    await page.locator('[data-state]').first().waitFor({ state: 'detached' });
    expect(await page.locator('.bubble-text', { hasText: /^primeiro$/ }).count()).toBe(1);
    await close();
  });

  test('asks before sending past a message that came meanwhile', async () => {
    const customer = await waitingCustomer('Davi');
    const { page, context, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Davi/ }).click();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = page.getByRole('textbox', { name: /Resposta para/ });
    await field.fill('Chega amanhã');
    // The reply leaves while the customer's words are still on their way to this desk.
    await page.route('**/activities?*', (route) => route.abort());
    await cutSockets(page);
    await context.route('**/api/events*', (route) => route.abort());
    await customer.say('cancelem, por favor');
    await page.keyboard.press('Control+Enter');
    const anyway = page.getByRole('button', { name: 'Enviar mesmo assim' });
    await anyway.waitFor();
    await page.unroute('**/activities?*');
    await anyway.click();
    expect((await customer.until('agent-message')).text).toBe('Chega amanhã');
    await close();
  });

  test('two desks: who comes second is told, and both show the same', async () => {
    await waitingCustomer('Elisa');
    const first = await openDesk(browser, service);
    const second = await openDesk(browser, service);
    const rafa = await service.person({ name: 'Rafa' });
    const { body } = await (await service.admin()).get('/api/staff');
    const { items } = body as { items: { id: string; email: string }[] };
    const email = items.find(({ id }) => id === rafa.staffId)?.email;
    await signInDesk(first.page);
    await signInDesk(second.page, email);
    for (const { page } of [first, second]) await page.getByRole('link', { name: /Elisa/ }).click();
    await first.page.getByText('Rafa está vendo').waitFor();
    // A page that begins on the conversation is announced as well.
    await second.page.goto(`${service.url}/desk/inbox/queue`);
    await first.page.getByText('Rafa está vendo').waitFor({ state: 'detached' });
    await second.page.goBack();
    await first.page.getByText('Rafa está vendo').waitFor();
    await first.page.getByRole('button', { name: 'Assumir' }).first().click();
    await second.page.getByText(/está atendendo/).waitFor();
    await second.page.getByRole('button', { name: 'Assumir' }).first().waitFor({ state: 'detached' });
    await Promise.all([first.close(), second.close()]);
  });

  test('an expired session asks for the password over the page and keeps the draft', async () => {
    await waitingCustomer('Fábio');
    const { page, context, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.getByRole('link', { name: /Fábio/ }).click();
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = page.getByRole('textbox', { name: /Resposta para/ });
    await field.fill('Um texto que não pode se perder');
    await context.clearCookies();
    await page.getByRole('tab', { name: 'Encerradas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sua sessão terminou' });
    await dialog.locator('input[name="password"]').fill('uma senha comprida');
    await dialog.getByRole('button', { name: 'Entrar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /Minhas/ }).click();
    await page.getByRole('link', { name: /Fábio/ }).click();
    expect(await field.inputValue()).toBe('Um texto que não pode se perder');
    await close();
  });

  test('availability is one click away, and leaving ends it', async () => {
    const rafa = await service.person({ name: 'Rafaela' });
    const { body } = await (await service.admin()).get('/api/staff');
    const { items } = body as { items: { id: string; email: string }[] };
    const { page, faults, close } = await openDesk(browser, service);
    await signInDesk(page, items.find(({ id }) => id === rafa.staffId)?.email);
    await page.getByRole('button', { name: 'Ficar disponível' }).click();
    await page.getByRole('button', { name: 'Disponibilidade: Disponível' }).waitFor();
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Plantão' }).waitFor();
    const after = (await (await service.admin()).get('/api/staff')).body as {
      items: { id: string; presence: string }[];
    };
    expect(after.items.find(({ id }) => id === rafa.staffId)?.presence).toBe('offline');
    expect(faults).toEqual([]);
    await close();
  });

  test('an editor sees no queue, and the address of one is refused', async () => {
    const editor = await service.person({ name: 'Caio', roles: ['editor'] });
    const { body } = await (await service.admin()).get('/api/staff');
    const { items } = body as { items: { id: string; email: string }[] };
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page, items.find(({ id }) => id === editor.staffId)?.email);
    await page.getByRole('heading', { name: 'Artigos' }).waitFor();
    expect(await page.getByRole('link', { name: 'Conversas' }).count()).toBe(0);
    await page.goto(`${service.url}/desk/inbox/queue`);
    await page.getByText('Seu perfil não dá acesso a esta página.').waitFor();
    await close();
  });

  test('the first load stays within its budget', async () => {
    const { page, close } = await openDesk(browser, service);
    await signInDesk(page);
    await page.goto(`${service.url}/desk/inbox/queue`);
    await page.locator('.inbox-tabs').waitFor();
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const sizes = { js: 0, css: 0 };
    for (const name of new Set(names)) {
      const kind = /\.(js|css)$/.exec(new URL(name).pathname)?.[1];
      if (kind !== 'js' && kind !== 'css') continue;
      sizes[kind] += gzipSync(Buffer.from(await (await fetch(name)).arrayBuffer())).length;
    }
    expect(sizes.js).toBeGreaterThan(50_000);
    expect(sizes.js).toBeLessThanOrEqual(260 * 1024);
    expect(sizes.css).toBeLessThanOrEqual(45 * 1024);
    await close();
  });
});
