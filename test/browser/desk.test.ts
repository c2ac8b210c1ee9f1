import { gzipSync } from 'node:zlib';
import { cutSockets, describeEmptyDesk, holdBack, signInDesk, takesFocus } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk('the desk', (desk) => {
  test('claims with one key, answers, notes, closes, and takes the close back', async () => {
    const customer = await desk.waitingCustomer('Ana Lima');
    const { page } = await desk.visit();
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
    await takesFocus(field);
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
  });

  test('after a lost connection nothing is missing and nothing is there twice', async () => {
    const customer = await desk.waitingCustomer('Bruno', 'Meu pedido não chegou');
    const { page } = await desk.signIn();
    await page.getByRole('link', { name: /Bruno/ }).click();
    await page.locator('.bubble', { hasText: 'Meu pedido não chegou' }).waitFor();
    await cutSockets(page);
    for (const text of ['um', 'dois', 'três']) await customer.say(text);
    await page.locator('.bubble-text', { hasText: /^três$/ }).waitFor();
    await customer.say('quatro');
    await page.locator('.bubble-text', { hasText: /^quatro$/ }).waitFor();
    const texts = await page.locator('[data-kind="customer"] .bubble-text').allTextContents();
    expect(texts.slice(-4)).toEqual(['um', 'dois', 'três', 'quatro']);
  });

  test('what came while the connection was lost is spoken, all of it', async () => {
    const { email } = await desk.service.person({ name: 'Téo Dias' });
    const customer = await desk.waitingCustomer('Gil');
    const { page, context } = await desk.claim('Gil', { email });
    const letThrough = await holdBack({ page, context });
    await customer.say('a caixa chegou aberta');
    await customer.say('e falta um livro');
    await letThrough();
    const spoken = page.getByRole('status').filter({ hasText: 'Gil disse: e falta um livro' });
    await spoken.filter({ hasText: 'Gil disse: a caixa chegou aberta' }).waitFor({ state: 'attached' });
  });

  test('a link that cannot be copied, as on a page without TLS, is said not to be', async () => {
    await desk.waitingCustomer('Hugo');
    const { page } = await desk.signIn();
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByRole('link', { name: /Hugo/ }).click();
    await page.getByRole('button', { name: 'Mais ações' }).click();
    await page.getByRole('menuitem', { name: 'Copiar o link' }).click();
    await page.getByText('Não foi possível copiar.').waitFor();
  });

  test('what is sent while the server is away is said to go out later, and does', async () => {
    const customer = await desk.waitingCustomer('Dora');
    const { page, context, field } = await desk.claim('Dora');
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
    const admin = await desk.service.admin();
    await admin.post(`/api/conversations/${customer.conversationId}/close`, { resolution: 'solved' });
  });

  test('what is sent offline waits, keeps its order and arrives once', async () => {
    const customer = await desk.waitingCustomer('Carla');
    const { page, context, field } = await desk.claim('Carla');
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
  });

  test('asks before sending past a message that came meanwhile', async () => {
    const customer = await desk.waitingCustomer('Davi');
    const { page, context, field } = await desk.claim('Davi');
    await field.fill('Chega amanhã');
    // The reply leaves while the customer's words are still on their way to this desk.
    const letThrough = await holdBack({ page, context });
    await customer.say('cancelem, por favor');
    await page.keyboard.press('Control+Enter');
    const anyway = page.getByRole('button', { name: 'Enviar mesmo assim' });
    await anyway.waitFor();
    await letThrough();
    await anyway.click();
    expect((await customer.until('agent-message')).text).toBe('Chega amanhã');
  });

  test('two desks: who comes second is told, and both show the same', async () => {
    await desk.waitingCustomer('Elisa');
    const { email } = await desk.service.person({ name: 'Rafa' });
    const first = await desk.signIn();
    const second = await desk.signIn({ email });
    for (const { page } of [first, second]) await page.getByRole('link', { name: /Elisa/ }).click();
    await first.page.getByText('Rafa está vendo').waitFor();
    // A page that begins on the conversation is announced as well.
    await second.go('/inbox/queue');
    await first.page.getByText('Rafa está vendo').waitFor({ state: 'detached' });
    await second.page.goBack();
    await first.page.getByText('Rafa está vendo').waitFor();
    await first.page.getByRole('button', { name: 'Assumir' }).first().click();
    await second.page.getByText(/está atendendo/).waitFor();
    await second.page.getByRole('button', { name: 'Assumir' }).first().waitFor({ state: 'detached' });
    await Promise.all([first.close(), second.close()]);
  });

  test('an expired session asks for the password over the page and keeps the draft', async () => {
    await desk.waitingCustomer('Fábio');
    const { page, context, field } = await desk.claim('Fábio');
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
  });

  test('availability is one click away, and leaving ends it', async () => {
    const rafa = await desk.service.person({ name: 'Rafaela' });
    const { page } = await desk.signIn({ email: rafa.email });
    await page.getByRole('button', { name: 'Ficar disponível' }).click();
    await page.getByRole('button', { name: 'Disponibilidade: Disponível' }).waitFor();
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Plantão' }).waitFor();
    const after = (await (await desk.service.admin()).get('/api/staff')).body as {
      items: { id: string; presence: string }[];
    };
    expect(after.items.find(({ id }) => id === rafa.staffId)?.presence).toBe('offline');
  });

  test('an editor sees no queue, and the address of one is refused', async () => {
    const editor = await desk.service.person({ name: 'Caio', roles: ['editor'] });
    const { page, go } = await desk.signIn({ email: editor.email });
    await page.getByRole('heading', { name: 'Artigos' }).waitFor();
    expect(await page.getByRole('link', { name: 'Conversas' }).count()).toBe(0);
    await go('/inbox/queue');
    await page.getByText('Seu perfil não dá acesso a esta página.').waitFor();
  });

  test('the first load stays within its budget', async () => {
    const { page } = await desk.open('/inbox/queue');
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
  });
});
