import { until } from '../support/until';
import { describeDesk, takesFocus } from './desk-service';

jest.setTimeout(60_000);

describeDesk('the desk keeps in sight what matters', (desk) => {
  test('opening what has more than a screenful unread leaves the header where it is', async () => {
    const customer = await desk.waitingCustomer('Ana');
    const { page } = await desk.claim('Ana');
    await page.getByRole('link', { name: 'Categorias' }).click();
    await page.locator('.category-row').first().waitFor();
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
    const topOf = async (place: string) => (await page.locator(place).boundingBox())?.y ?? 0;
    await until(async () => Math.abs((await topOf('.new-line')) - (await topOf('.transcript'))) < 24);
  });

  test('what is there already stays where it is while the rest is on its way', async () => {
    const customer = await desk.waitingCustomer('Ivo');
    const { page, context, go } = await desk.signIn();
    const { body } = await (await desk.service.admin()).get('/api/articles?limit=1');
    const { items } = body as { items: { id: string }[] };
    let send = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      send = resolve;
    });
    const late = /activities\?|markdown-editor/;
    await context.route(late, async (route) => {
      await onItsWay;
      await route.continue();
    });
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y;
    await go(`/inbox/queue/${customer.conversationId}`, '.composer');
    const composer = await top('.composer');
    await page.locator('.transcript-place .skeleton-rows').waitFor();
    const article = await context.newPage();
    await article.goto(`${desk.service.url}/desk/articles/${items[0]?.id}`);
    await article.locator('.answer-waiting').waitFor();
    const questions = article.getByRole('group', { name: 'Perguntas alternativas' });
    const questionsTop = (await questions.boundingBox())?.y;
    send();
    await page.locator('.bubble').first().waitFor();
    expect(await top('.composer')).toBe(composer);
    await article.locator('.cm-line').first().waitFor();
    expect(Math.abs(((await questions.boundingBox())?.y ?? 0) - (questionsTop ?? 0))).toBeLessThan(3);
  });

  test('on paper a conversation is whole, and dark on light', async () => {
    const customer = await desk.waitingCustomer('Jade');
    for (let line = 1; line <= 20; line += 1) await customer.say(`linha ${line}`);
    const { page, go } = await desk.signIn({ colorScheme: 'dark' });
    await go(`/inbox/queue/${customer.conversationId}`, '.bubble');
    await page.locator('.bubble-text', { hasText: /^linha 20$/ }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const left = await page.evaluate<number>(`
      Math.max(...[...document.querySelectorAll('.shell-main, .transcript')].map((box) => box.scrollHeight - box.clientHeight))
    `);
    expect(left).toBeLessThanOrEqual(1);
    for (const hidden of ['.nav', '.desk-list', '.composer']) {
      expect(await page.locator(hidden).isVisible()).toBe(false);
    }
    const ground = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.evaluate<string>(ground)).toBe('rgb(255, 255, 255)');
  });

  test('a refused dialog shows the field that it goes back to', async () => {
    const { page } = await desk.open('/people', { height: 480 });
    await page.getByRole('button', { name: 'Nova pessoa' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    const field = dialog.locator('input:focus');
    await field.waitFor();
    const head = await dialog.locator('.mantine-Modal-header').boundingBox();
    const at = await field.boundingBox();
    expect(at?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0));
  });

  test('a toast covers neither the head of a conversation nor what one writes', async () => {
    const customer = await desk.waitingCustomer('Bia');
    const { page } = await desk.claim('Bia');
    // Under the pointer it stays.
    await page.locator('.toast').hover();
    const toast = await page.locator('.toast').boundingBox();
    const pane = await page.locator('.desk-conversation').boundingBox();
    expect((toast?.x ?? 0) + (toast?.width ?? 0)).toBeLessThanOrEqual(pane?.x ?? 0);
    await page.setViewportSize({ width: 390, height: 780 });
    const above = await page.locator('.toast').boundingBox();
    const head = await page.locator('.conversation-head').boundingBox();
    expect(above?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    await customer.say('ok');
  });

  test('three panes only where the conversation keeps room', async () => {
    await desk.waitingCustomer('Carla');
    const { page } = await desk.signIn({ width: 1110 });
    await page.getByRole('link', { name: /Carla/ }).click();
    await page.locator('.composer').waitFor();
    const width = async () => (await page.locator('.conversation').boundingBox())?.width;
    expect(await width()).toBeGreaterThan(500);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.context').waitFor();
    expect(await width()).toBeGreaterThan(500);
  });

  test('what is written from right to left runs so, in the row, in the bubble and while it is written', async () => {
    const text = 'لم يصل طلبي بعد!';
    await (await desk.waitingCustomer('Dalia')).say(text);
    const { page } = await desk.signIn();
    const row = page.getByRole('link', { name: /Dalia/ });
    await row.getByText(text).waitFor();
    // The mark that ends the sentence stands to the left of its first letter.
    const runsFromTheRight = (selector: string) =>
      page.evaluate<boolean>(`(() => {
        const words = [...document.querySelectorAll('${selector}')].at(-1).firstChild;
        const place = (at) => {
          const range = document.createRange();
          range.setStart(words, at);
          range.setEnd(words, at + 1);
          return range.getBoundingClientRect().left;
        };
        return place(words.length - 1) < place(0);
      })()`);
    await row.click();
    await page.locator('.bubble-text', { hasText: text }).waitFor();
    expect(await runsFromTheRight('.inbox-row[aria-current] .inbox-text')).toBe(true);
    expect(await runsFromTheRight('.bubble-text')).toBe(true);
    await page.getByRole('button', { name: 'Assumir' }).first().click();
    await page.getByRole('textbox', { name: 'Resposta para Dalia' }).fill(text);
    const direction = "getComputedStyle(document.querySelector('.composer-field')).unicodeBidi";
    expect(await page.evaluate<string>(direction)).toBe('plaintext');
  });

  test('of many colleagues each has room for name and load', async () => {
    for (let number = 1; number <= 8; number += 1) {
      const name = number === 7 ? `Colega ${'de nome comprido '.repeat(4)}7` : `Colega ${number}`;
      const colleague = await desk.service.person({ name });
      await colleague.call('PUT', '/api/me/presence', { status: 'online' });
    }
    await desk.waitingCustomer('Elis');
    const { page } = await desk.claim('Elis');
    await page.getByRole('button', { name: 'Transferir' }).click();
    await page.getByRole('radio', { name: 'Um colega' }).check();
    await page.getByRole('radio', { name: /Colega 8/ }).waitFor();
    const boxes = await Promise.all(
      (await page.locator('.colleagues .grow').all()).map((box) => box.boundingBox()),
    );
    const overlaps = boxes.filter((box, at) => {
      const above = boxes[at - 1];
      return box && above && box.y < above.y + above.height;
    });
    expect(overlaps).toEqual([]);
    // A long name does not make its radio button smaller.
    const radios = await Promise.all(
      (await page.locator('.colleagues input').all()).map((box) => box.boundingBox()),
    );
    expect(new Set(radios.map((box) => box?.width)).size).toBe(1);
  });

  test('many teams of a person leave names and roles whole', async () => {
    const teams = Array.from({ length: 12 }, (_, number) => `equipe-de-nome-comprido-${number}`);
    await desk.service.person({ name: 'Zélia', roles: ['agent', 'supervisor'], teams });
    const { page } = await desk.open('/people', { width: 1280 });
    const row = page.getByRole('row', { name: /Zélia/ });
    await row.getByText('Equipe de nome comprido 11').waitFor();
    const email = await row.locator('.person-email').boundingBox();
    expect(email?.height).toBeLessThan(25);
    // Two roles on two lines at most: neither word is broken.
    const roles = await row.getByText('Atendente, Supervisor').boundingBox();
    expect(roles?.width).toBeGreaterThan(70);
    const [edit, deactivate] = await Promise.all(
      ['Editar Zélia', 'Desativar Zélia'].map((name) => row.getByRole('button', { name }).boundingBox()),
    );
    expect(deactivate?.y).toBe(edit?.y);
    // No word of the head is broken either: the longest of it is whole.
    await page.setViewportSize({ width: 1024, height: 768 });
    const capacity = page.getByRole('columnheader', { name: 'Conversas ao mesmo tempo' });
    expect((await capacity.boundingBox())?.width).toBeGreaterThan(80);
  });

  test('of a long question that nothing answers, the way to write an article stands beside it', async () => {
    const question = `${'vocês entregam em casa de praia que fica numa ilha sem ponte, '.repeat(4)}ou não?`;
    await (await desk.service.customer()).ask(question, 'unsure');
    const { page } = await desk.open('/articles/gaps');
    const gap = page.getByRole('listitem').filter({ hasText: 'numa ilha sem ponte' });
    const [words, write] = await Promise.all(
      [gap.locator('.article-title'), gap.getByRole('link')].map((part) => part.boundingBox()),
    );
    expect(write?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
  });

  test('no list has its name cut off, or on a line of its own, where the list is narrow', async () => {
    const { page } = await desk.signIn({ width: 1024 });
    await page.getByRole('tab', { name: 'Encerradas' }).waitFor();
    const tabs = page.locator('.inbox-tabs');
    await tabs.locator('.count').nth(1).waitFor();
    // As on the busiest of days.
    await tabs.evaluate((box) => {
      const [queue, mine] = box.querySelectorAll('.count');
      if (queue === undefined || mine === undefined) throw new Error('Both have their counts.');
      queue.textContent = '500+';
      mine.textContent = '100';
    });
    for (const width of [1500, 1279, 1024, 768, 390]) {
      await page.setViewportSize({ width, height: 768 });
      const [left, height] = await tabs.evaluate((box) => [
        box.scrollWidth - box.clientWidth,
        box.clientHeight,
      ]);
      expect(left).toBeLessThanOrEqual(0);
      expect(height).toBeLessThan(50);
    }
  });

  test("the list's filters are whole, one a line, and offer every category", async () => {
    const { page } = await desk.signIn();
    await page.getByRole('button', { name: 'Filtros' }).click();
    await page.locator('option', { hasText: 'Nota fiscal' }).waitFor({ state: 'attached' });
    const boxes = page.locator('.inbox-selects select');
    await boxes.nth(2).waitFor();
    const widths = await Promise.all((await boxes.all()).map((box) => box.boundingBox()));
    expect(Math.min(...widths.map((box) => box?.width ?? 0))).toBeGreaterThan(300);
  });

  test('of a conversation that is not there no context is promised, and a way leads back', async () => {
    for (const width of [1360, 390]) {
      const { page, close } = await desk.open('/inbox/queue/nenhuma', { width });
      await page.getByText('Não foi possível abrir a conversa.').waitFor();
      expect(await page.getByRole('complementary', { name: 'Contexto' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Tentar de novo' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Voltar à lista' }).click();
      await page.locator('.inbox-tabs').waitFor();
      await close();
    }
  });

  test.each([320, 390])('on a phone of %i px every place of the navigation says its name', async (width) => {
    const { page } = await desk.open('/articles', { width, height: 640 });
    const bar = page.getByRole('navigation', { name: 'Principal' });
    const more = bar.getByRole('button', { name: 'Mais' });
    await more.waitFor();
    const words = await page.evaluate<string[]>(`
      [...document.querySelectorAll('.nav a, .nav button')].map((entry) => {
        const word = entry.querySelector('.nav-text, .presence-word');
        const isWhole = word !== null && word.offsetWidth > 0 && word.scrollWidth <= word.offsetWidth;
        return isWhole ? word.textContent : 'no whole word';
      })
    `);
    expect(words).toEqual(['Conversas', 'Artigos', 'Relatórios', 'Offline', 'Mais']);
    await more.click();
    await bar.getByRole('menuitem', { name: 'Sair' }).waitFor();
    expect(await bar.getByRole('menu').evaluate((box) => box.getBoundingClientRect().top)).toBeGreaterThan(0);
    await bar.getByRole('menuitemradio', { name: 'Prazos' }).click();
    await page.getByRole('heading', { level: 1, name: /Prazos/ }).waitFor();
    await more.click();
    await takesFocus(bar.getByRole('menuitemradio', { name: 'Prazos', checked: true }));
    await page.keyboard.press('Escape');
    await takesFocus(more);
  });

  test('the rows of the categories are of one form on a narrow page', async () => {
    const { page } = await desk.open('/routes', { width: 390 });
    await page.locator('.category-row').first().waitFor();
    const ends = await page.evaluate<number[]>(`
      [...document.querySelectorAll('.category-row > svg:last-child')].map((mark) => {
        const row = mark.closest('.category-row').getBoundingClientRect();
        const box = mark.getBoundingClientRect();
        return Math.round(row.right - box.right) + (box.top - row.top < row.height / 2 + 10 ? 0 : 1000);
      })
    `);
    expect(new Set(ends).size).toBe(1);
  });
});
