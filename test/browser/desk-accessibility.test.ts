import { z } from 'zod';
import { askUnproven } from '../support/ask-unproven';
import { describeDesk, signInDesk, takesFocus } from './desk-service';
import { findAccessibilityFaults } from './find-accessibility-faults';

jest.setTimeout(300_000);

describeDesk('the desk for everybody', (desk) => {
  beforeAll(async () => {
    await askUnproven(desk.service);
    await (await desk.service.customer()).ask('vocês vendem foguete para marte?', 'unsure');
    const customer = await desk.service.customer({ name: 'Ana Lima' });
    await customer.say('qual o prazo de entrega?');
    await customer.ask('quero falar com uma pessoa', 'queued');
    await customer.say('Meu pedido 88231 não chegou, vou no Procon');
    const admin = await desk.service.admin();
    const { body } = await admin.get('/api/articles?q=rastre&locale=pt-BR');
    const [article] = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(body).items;
    const correction = { question: 'por onde anda a minha muamba?', articleId: article?.id };
    await admin.post('/api/knowledge/corrections', correction);
    await admin.call('PUT', '/api/settings/synonyms', { 'pt-BR': [['mufunfa', 'reembolso']] });
  });

  test('the check finds faults where there are some', async () => {
    const { page } = await desk.visit();
    await page.setContent('<html lang="pt"><body><img src="x"><button></button></body></html>');
    expect((await findAccessibilityFaults(page)).length).toBeGreaterThan(1);
  });

  test.each(['light', 'dark'] as const)('no face has a fault that axe finds (%s)', async (colorScheme) => {
    const { page, go } = await desk.visit({ colorScheme });
    const found: Record<string, string[]> = {};
    const check = async (face: string) => {
      const here = await findAccessibilityFaults(page);
      if (here.length > 0) found[face] = here;
    };
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const shut = async () => {
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"], [role="menu"]').waitFor({ state: 'detached' });
    };

    await page.locator('input[name="email"]').waitFor();
    await check('sign-in');
    await signInDesk(page);
    await go('/inbox/open', '.inbox-row');
    await press('Filtros');
    await check('list');
    await page.locator('.inbox-row').first().click();
    await page.locator('.bubble .markdown').first().waitFor();
    await page.locator('.answer-source').getByRole('link', { name: 'Prazo de entrega por região' }).waitFor();
    await check('conversation');
    if ((await page.getByRole('button', { name: 'Assumir' }).count()) > 0) {
      await press('Assumir');
    }
    await page.getByRole('textbox', { name: /Resposta para/ }).waitFor();
    await page.getByRole('tab', { name: 'Nota interna' }).click();
    await page.getByRole('textbox', { name: /Nota interna/ }).fill('Uma nota');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-kind="note"]').first().waitFor();
    await page.getByRole('searchbox', { name: 'Buscar um artigo' }).fill('prazo de entrega');
    await page.locator('.found-article').first().waitFor();
    await check('own conversation');
    await press('Mais ações');
    await page.getByRole('menu').waitFor();
    await check('conversation menu');
    await page.getByRole('menuitem', { name: /Encerrar/ }).click();
    await page.getByRole('dialog').waitFor();
    await check('close dialog');
    await shut();
    await press('Transferir');
    await page.getByRole('radio', { name: 'Um colega' }).check();
    await check('transfer dialog');
    await shut();
    await press(/Disponibilidade/);
    await page.getByRole('menu').waitFor();
    await check('presence menu');
    await shut();
    await page.locator('h2').first().click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'O que você quer fazer?' }).waitFor();
    await check('palette');
    await shut();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await check('help');
    await shut();
    await go('/no-such-page', '.empty-title');
    await check('no such page');
    await go('/articles/no-such-article', '.empty-title');
    await check('no such article');
    await go('/inbox/queue?q=zzz', '.empty-title');
    await check('nothing found');
    await press(/Minha conta/);
    await page.getByRole('menuitem', { name: 'Preferências' }).click();
    await page.getByRole('dialog').waitFor();
    await check('preferences');

    await go('/articles', '.article-row');
    await check('articles');
    await page.locator('.article-row').first().click();
    await page.locator('.cm-content').waitFor();
    await page.locator('.preview .markdown').waitFor();
    await page.getByRole('textbox', { name: 'Pergunta', exact: true }).fill('chega sábado?');
    await press('Testar');
    await page.locator('.try-result').first().waitFor();
    await check('article');
    await press('Versões');
    await page.locator('.versions').waitFor();
    await press('Comparar com a versão atual');
    await check('versions');
    await shut();
    await press('Publicar…');
    await page
      .getByRole('dialog')
      .getByText(/publicação|muda/)
      .first()
      .waitFor();
    await check('publish dialog');
    await shut();
    await go('/articles/new', '.cm-content');
    await check('new article');
    await go('/articles/gaps', '.gap summary');
    await check('gaps');
    await go('/articles/proposals', '.effect:not([aria-busy])');
    await press('Editar');
    for (const summary of await page.locator('.effect summary').all()) await summary.click();
    await check('proposals');
    await go('/articles/synonyms', '.synonym-line');
    await page.locator('.synonym-line input').first().fill('duas palavras, reembolso');
    await page.getByText('sem espaços').waitFor();
    await check('synonyms');
    await go('/articles/try', '.try');
    await page.locator('.try-form input').first().fill('cadê a minha muamba?');
    await press('Testar');
    await page.locator('.try-right summary').click();
    await check('try');
    await go('/articles/import', 'h1');
    await check('import');
    const buffer = Buffer.from('{"key":"a","locale":"pt-BR"}\nno article');
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.ndjson', mimeType: 'text/plain', buffer });
    await page.getByText('Não é um objeto JSON.').waitFor();
    await check('import with faults');
    await go('/reports', '.figure');
    await check('reports');
    await press('Ver como tabela');
    await page.locator('.table-box th').first().waitFor();
    await page.getByLabel('Período').selectOption('chosen');
    await check('reports, as a table');
    await go('/privacy', '.privacy-request');
    await check('requests about personal data');
    await press('Atender');
    await page.getByRole('dialog').getByRole('textbox').fill('oito');
    await page.getByText('Escreva só números, separados por vírgulas.').waitFor();
    await check('a request, to be carried out');
    await shut();
    await press('Recusar');
    await page.getByRole('dialog').getByRole('button', { name: 'Recusar' }).click();
    await page.getByRole('dialog').getByText('Preencha este campo.').waitFor();
    await check('a request, to be refused');
    await shut();
    await press('Registrar pedido');
    await page.getByRole('dialog').getByRole('button', { name: 'Registrar pedido' }).click();
    await page.getByText('Escreva um número só, por exemplo 8841.').waitFor();
    await check('a request, to be registered');
    await shut();
    await go('/people', '.people');
    await check('people');
    await press('Nova pessoa');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Escreva um e-mail válido.').waitFor();
    await check('person dialog');
    await shut();
    await press('Empresa e equipes');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await check('names dialog');
    await go('/hours', '.empty-state, .week-day');
    if ((await page.locator('.week-day').count()) === 0) await press('Definir horários');
    await press('Adicionar feriado');
    await check('hours');
    await go('/callbacks', 'form');
    await check('call-backs');
    await go('/sla', '.empty-state, .targets');
    if ((await page.locator('.targets').count()) === 0) await press('Definir os prazos');
    await page.getByLabel('Dar prazos próprios a uma categoria').selectOption({ index: 1 });
    await page.locator('.target-field').first().fill('já');
    await check('targets');
    await go('/routes', '.category-row');
    await check('categories');
    const tried = page.getByRole('textbox', { name: 'Testar um texto' });
    await tried.fill('quero trocar a blusa por um tamanho maior');
    await tried.press('Enter');
    await page.getByRole('heading', { name: 'A favor de Troca e devolução' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'trocar' }).getByText('forte').waitFor();
    await page.getByText('quero trocar a camisa por um tamanho maior').waitFor();
    await check('categories, tried');
    await tried.fill('Qual a capital da Mongólia?');
    await tried.press('Enter');
    await page.getByText(/^Mais próxima: .+ são necessários \d+%\.$/).waitFor();
    await check('categories, tried in vain');
    await page.locator('.category-row').first().click();
    await page.getByRole('dialog').waitFor();
    await check('category dialog');

    expect(found).toEqual({});
  });

  test('nothing needs sideways scrolling at 320 px, and everything is there in English', async () => {
    const { page, go } = await desk.signIn({ width: 320, height: 640, locale: 'en-GB' });
    const wide: string[] = [];
    const faces: [string, string][] = [
      ['/inbox/open', '.inbox-row'],
      ['/articles', '.article-row'],
      ['/articles/new', '.cm-content'],
      ['/articles/try', '.try'],
      ['/articles/proposals', '.effect:not([aria-busy])'],
      ['/articles/synonyms', '.synonym-line'],
      ['/articles/import', 'h1'],
      ['/reports', '.figure'],
      ['/privacy', '.privacy-request, .empty-state'],
      ['/people', '.people'],
      ['/hours', '.empty-state, .week-day'],
      ['/callbacks', 'form'],
      ['/sla', '.empty-state, .targets'],
      ['/routes', '.category-row'],
    ];
    const measure = async (face: string) => {
      const over = await page.evaluate<number>(`
        Math.max(...[document.documentElement, ...document.querySelectorAll('.shell-main, .conversation')]
          .map((box) => box.scrollWidth - box.clientWidth))
      `);
      if (over > 0) wide.push(`${face}: ${over} px`);
      const left = await page.getByText(/Conversas|Artigos|Pessoas|Salvar|Carregando/).count();
      if (left > 0) wide.push(`${face}: Portuguese on an English page`);
    };
    for (const [address, ready] of faces) {
      await go(address, ready);
      await measure(address);
    }
    const tried = page.getByRole('textbox', { name: 'Try a text' });
    await tried.fill('quero cancelar a compra e o estorno do pix');
    await tried.press('Enter');
    await page.getByRole('heading', { name: /^Against / }).waitFor();
    await measure('a text, tried');
    await go('/inbox/open');
    await page.locator('.inbox-row').first().click();
    await page.locator('.composer').waitFor();
    expect(await page.locator('.inbox').isVisible()).toBe(false);
    await measure('conversation');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the context' }).click();
    await page.getByRole('complementary', { name: 'Context' }).waitFor();
    await measure('context');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide the context' }).last().click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.locator('.inbox-row').first().waitFor();
    expect(wide).toEqual([]);
  });

  test('the skip link leads to the content, and a dialog gives the focus back', async () => {
    const { page } = await desk.open('/people');
    await page.locator('.people').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Ir para o conteúdo' }).press('Enter');
    await takesFocus(page.locator('#content'));
    const opener = page.getByRole('button', { name: 'Nova pessoa' });
    await opener.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await takesFocus(opener);
  });
});
