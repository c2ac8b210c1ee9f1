import { mostCounted } from '../../contracts/conversation';
import { until } from '../support/until';
import { cutSockets, describeEmptyDesk, hasFocus, takesFocus } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk("the desk's lists and transcripts hold still", (desk) => {
  test('reading above nothing moves; the button counts what came and leads to it', async () => {
    const customer = await desk.waitingCustomer('Ana');
    for (let line = 1; line <= 30; line += 1) await customer.say(`linha ${line}`);
    const { page } = await desk.claim('Ana', { height: 600 });
    await page.locator('.bubble-text', { hasText: /^linha 30$/ }).waitFor();
    const transcript = page.getByRole('region', { name: 'Mensagens' });
    const top = () => transcript.evaluate((box) => box.scrollTop);
    const left = () => transcript.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
    expect(await left()).toBeLessThan(2);
    await transcript.evaluate((box) => box.scrollTo({ top: 200 }));
    await page.getByRole('button', { name: 'Ir para o fim' }).waitFor();
    await customer.say('uma novidade');
    const jump = page.getByRole('button', { name: '1 mensagem nova' });
    await jump.waitFor();
    expect(await top()).toBe(200);
    await page.locator('.new-line').waitFor({ state: 'attached' });
    await jump.press('Enter');
    await jump.waitFor({ state: 'detached' });
    expect(await hasFocus(transcript)).toBe(true);
    expect(await left()).toBeLessThan(2);
    await customer.say('e mais uma');
    await page.locator('.bubble-text', { hasText: /^e mais uma$/ }).waitFor();
    expect(await left()).toBeLessThan(2);
    // What grows between a scroll and its event, such as a text whose look comes late, takes nobody away from the end.
    await transcript.evaluate((box) => box.scrollBy({ top: -20 }));
    await page.evaluate('new Promise(requestAnimationFrame)');
    await transcript.evaluate((box) => {
      box.scrollBy({ top: 20 });
      const late = box.ownerDocument.createElement('p');
      late.style.height = '300px';
      box.firstElementChild?.append(late);
    });
    await until(async () => (await left()) < 2);
    expect(await page.locator('.jump-button').count()).toBe(0);
  });

  test('the list holds still under the pointer and offers what is new', async () => {
    await desk.waitingCustomer('Bruno');
    const { page } = await desk.signIn();
    await page.getByRole('link', { name: /Bruno/ }).hover();
    await desk.waitingCustomer('Carla');
    // It would be in the list but for the pointer.
    await page.getByRole('tab', { name: /Fila.*2/ }).waitFor();
    await page.getByRole('tab', { name: /Minhas/ }).hover();
    await page.getByRole('link', { name: /Carla/ }).waitFor();
    await page.getByRole('link', { name: /Carla/ }).hover();
    const admin = await desk.service.admin();
    const { body } = await admin.get('/api/conversations?view=queue&q=Bruno');
    const { items } = body as { items: { id: string }[] };
    await admin.post(`/api/conversations/${items[0]?.id}/claim`);
    await page.getByRole('link', { name: /Bruno.*Saiu desta lista/ }).waitFor();
    await page.getByRole('tab', { name: /Minhas/ }).hover();
    await page.getByRole('link', { name: /Bruno/ }).waitFor({ state: 'detached' });
  });

  test('a row stays where it is when the words of the one above grow', async () => {
    const above = await desk.waitingCustomer('Hugo');
    await above.say('oi');
    await (await desk.waitingCustomer('Iara')).say('oi');
    const { page } = await desk.signIn();
    const row = page.getByRole('link', { name: /Iara/ });
    await row.hover();
    const before = await row.boundingBox();
    const text =
      'o armário veio com a porta riscada, e faltam as dobradiças e os parafusos da prateleira de cima';
    await above.say(text);
    await page.locator('.inbox-row', { hasText: text }).waitFor();
    expect((await row.boundingBox())?.y).toBe(before?.y);
    // Where nobody points, a row is as high as what it says.
    const words = page.getByRole('link', { name: /Hugo/ }).locator('.inbox-text');
    const height = async () => (await words.boundingBox())?.height ?? 0;
    const heldHeight = await height();
    await page.getByRole('tab', { name: /Minhas/ }).hover();
    await until(async () => (await height()) > heldHeight);
    const short = page.getByRole('link', { name: /Iara/ }).locator('.inbox-text');
    expect(await short.boundingBox()).toMatchObject({ height: heldHeight });
  });

  test('the list holds still for the row that has the focus', async () => {
    const customer = await desk.waitingCustomer('Gil');
    const { page } = await desk.signIn();
    const row = page.getByRole('link', { name: /Gil/ });
    await row.waitFor();
    await page.getByRole('button', { name: 'Filtros' }).focus();
    await page.keyboard.press('Tab');
    while (!(await hasFocus(row))) await page.keyboard.press('Tab');
    const admin = await desk.service.admin();
    await admin.post(`/api/conversations/${customer.conversationId}/claim`);
    await page.getByRole('link', { name: /Gil.*Saiu desta lista/ }).waitFor();
    expect(await hasFocus(row)).toBe(true);
    await page.getByRole('tab', { name: /Fila/ }).focus();
    await row.waitFor({ state: 'detached' });
  });

  test('where the server counted no further, the count says that there are more', async () => {
    const admin = await desk.service.admin();
    const { body } = await admin.get('/api/conversations?view=queue');
    const { page, context, go } = await desk.signIn();
    await context.route('**/api/conversations?view=queue', (route) =>
      route.fulfill({ json: { ...(body as object), total: mostCounted } }),
    );
    await go('/inbox/queue');
    await page.getByRole('tab', { name: 'Fila 500+' }).waitFor();
  });

  test('filters live in the address, and an empty result says that it is the filters', async () => {
    await desk.waitingCustomer('Davi');
    const { page } = await desk.signIn();
    await page.getByRole('link', { name: /Davi/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ninguém com este nome');
    await page.getByText('Nada encontrado').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('ninguém com este nome');
    await page.reload();
    await page.getByText('Nada encontrado').waitFor();
    await page.getByRole('button', { name: 'Limpar filtros' }).click();
    await page.getByRole('link', { name: /Davi/ }).waitFor();
    await takesFocus(page.getByRole('tab', { name: /Fila/ }));
    const fold = page.getByRole('button', { name: /^Filtros/ });
    await fold.click();
    await page.getByRole('combobox', { name: 'Prioridade' }).selectOption('urgent');
    await page.getByText('Nada encontrado').waitFor();
    await fold.click();
    // Folded, they still say that they are in use.
    await page.getByRole('button', { name: 'Filtros: 1 em uso', expanded: false }).waitFor();
  });

  test('a list that cannot be read says so with its code, and reads again on a click', async () => {
    const { page } = await desk.signIn();
    let broken = true;
    await page.route('**/api/conversations?view=closed*', (route) =>
      broken
        ? route.fulfill({ status: 503, json: { error: { code: 'not-ready', message: 'Not yet.' } } })
        : route.continue(),
    );
    await page.getByRole('tab', { name: 'Encerradas' }).click();
    await page.getByText('Código: not-ready').waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText('Nenhuma conversa encerrada ainda').waitFor();
  });

  test('what could not be read while the server was away is read again once it is back', async () => {
    const { page, context } = await desk.signIn();
    await context.route('**/api/conversations?view=closed*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Encerradas' }).click();
    await page.getByText('Código: network').waitFor();
    await context.unroute('**/api/conversations?view=closed*');
    await cutSockets(page);
    await page.getByText('Nenhuma conversa encerrada ainda').waitFor();
  });

  test('a page that cannot be loaded while the server is away waits for it, and no new version is made up', async () => {
    const { page, context } = await desk.signIn();
    const everything = /\/assets\/|\/desk$/;
    await context.route(everything, (route) => route.abort());
    await page.getByRole('link', { name: 'Relatórios' }).click();
    const reload = page.getByRole('button', { name: 'Atualizar' });
    await reload.click();
    await page.getByText('Não foi possível falar com o servidor.').waitFor();
    expect(await page.getByText('Há uma versão nova desta página.').count()).toBe(0);
    await context.unroute(everything);
    await reload.click();
    await page.getByRole('heading', { level: 1, name: 'Relatórios' }).waitFor();
  });
});
