import { describeEmptyDesk, takesFocus } from './desk-service';
import { untilStored } from './until-stored';

jest.setTimeout(90_000);

describeEmptyDesk('the editor and the settings', (desk) => {
  test('an article is written, tried, published with its difference, found by a customer, and withdrawn', async () => {
    const { page } = await desk.open('/articles');
    await page.getByText('Ainda não há artigos').waitFor();
    await page.getByRole('button', { name: 'Novo artigo' }).click();
    await page.getByRole('textbox', { name: /^Título/ }).fill('Prazo de entrega');
    await page.locator('.cm-content').click();
    await page.keyboard.type('O prazo é de **cinco dias úteis**.');
    await page.locator('.preview strong', { hasText: 'cinco dias úteis' }).waitFor();
    await page.getByRole('button', { name: 'Adicionar pergunta' }).click();
    await page.getByRole('textbox', { name: 'Pergunta 1' }).fill('quando chega meu pedido?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('chega em quantos dias?');
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await page.getByRole('button', { name: 'Publicar…' }).waitFor();

    await page.getByRole('textbox', { name: 'Pergunta', exact: true }).fill('chega em quantos dias?');
    await page.getByRole('button', { name: 'Testar' }).click();
    const results = page.locator('.try-result');
    await results.nth(0).getByText('este artigo').waitFor();
    await results.nth(1).getByText('Nenhum artigo parecido.').waitFor();

    await page.getByRole('button', { name: 'Publicar…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publicar', exact: true }).click();
    await page.locator('.editor-head .badge', { hasText: 'Publicado' }).waitFor();
    const customer = await desk.service.customer();
    expect((await customer.ask('chega em quantos dias?', 'answer')).text).toContain('cinco dias úteis');

    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Sábado não conta.');
    await page.getByText(/^Salvo às \d\d:\d\d$/).waitFor();
    await page.getByText('Mudanças não publicadas').waitFor();
    await page.getByRole('button', { name: 'Publicar…' }).click();
    await page.locator('.diff-added', { hasText: 'Sábado não conta.' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Retirar do ar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirar', exact: true }).click();
    await page.locator('.editor-head .badge', { hasText: 'Retirado' }).waitFor();
  });

  test('an article without its title or its answer says so at their fields, and leads to the first', async () => {
    const { page } = await desk.open('/articles/new');
    const title = page.getByRole('textbox', { name: /^Título/ });
    const answer = page.locator('.cm-content');
    await answer.waitFor();
    expect(await answer.getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await takesFocus(title);
    expect(await page.getByText('Preencha este campo.').count()).toBe(2);
    await title.fill('Prazo');
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await takesFocus(answer);
    const fault = page.getByText('Preencha este campo.');
    expect(await answer.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    await page.keyboard.type('Cinco dias.');
    await fault.waitFor({ state: 'detached' });
    expect(await answer.getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('button', { name: 'Criar rascunho' }).click();
    await page.getByRole('button', { name: 'Publicar…' }).waitFor();
    await title.fill('');
    await page.getByText('Preencha este campo.').waitFor();
    await page.getByRole('heading', { name: 'Prazo', exact: true }).waitFor();
  });

  test('two editors: the second is asked, and nobody is written over in silence', async () => {
    const admin = await desk.service.admin();
    const made = await admin.post('/api/articles', { locale: 'pt-BR', title: 'Troca', answer: 'Sete dias.' });
    const { id, revision } = made.body as { id: string; revision: number };
    const { page } = await desk.open(`/articles/${id}`);
    await page.locator('.cm-content').waitFor();
    const theirs = { title: 'Troca', answer: 'Trinta dias.', questions: [], tags: [], revision };
    expect((await admin.call('PUT', `/api/articles/${id}`, theirs)).status).toBe(200);
    await page.getByRole('textbox', { name: /^Título/ }).fill('Troca e devolução');
    await page.getByText(/salvou outra versão/).waitFor();
    await page.getByRole('button', { name: 'Ver a diferença' }).click();
    await page.locator('.diff-removed', { hasText: 'Trinta dias.' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Salvar a minha por cima' }).click();
    await page.getByText(/^Salvo às \d\d:\d\d$/).waitFor();
    await untilStored(admin, `/api/articles/${id}`, { title: 'Troca e devolução', answer: 'Sete dias.' });
  });

  test('an import shows every faulty line, and then does it all', async () => {
    const { page } = await desk.open('/articles/import');
    const line = (key: string, title: string) =>
      JSON.stringify({ key, locale: 'pt-BR', title, questions: [], answer: 'Um texto.', publish: true });
    const file = (text: string) => ({
      name: 'artigos.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(text),
    });
    const field = page.locator('input[type="file"]');
    await field.setInputFiles(file(`${line('um', 'Um')}\n${line('dois', '')}\n{"quebrada"\n`));
    await page.getByText('2 linhas com erro').waitFor();
    expect(await page.locator('.table tbody td:first-child').allTextContents()).toEqual(['2', '3']);
    await page.getByText('title: Preencha este campo.').waitFor();
    await page.getByText('Não é um objeto JSON.').waitFor();
    expect(await page.getByRole('button', { name: 'Importar' }).count()).toBe(0);
    await field.setInputFiles(file(`${line('um', 'Um')}\n${line('dois', 'Dois')}\n`));
    await page.getByText('2 artigos novos').waitFor();
    await page.getByRole('button', { name: 'Importar' }).click();
    await page.locator('.strip-ok').getByText('Importação concluída.').waitFor();
    await page.getByRole('link', { name: 'Artigos' }).first().click();
    await page.getByText('Dois', { exact: true }).waitFor();
  });

  test('people, hours and categories are kept', async () => {
    const { page, go } = await desk.open('/people');
    await page.getByRole('button', { name: 'Nova pessoa' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name="name"]').fill('Rafael Souza');
    await dialog.locator('input[name="email"]').fill('rafael@example.com');
    await dialog.locator('input[name="password"]').fill('uma senha comprida');
    await dialog.getByLabel('Equipes').fill('Pós-venda');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('row', { name: /Rafael Souza.*Pós-venda/ }).waitFor();
    await page.getByRole('button', { name: 'Desativar' }).click();
    await dialog.getByRole('button', { name: 'Desativar' }).click();
    await page.getByRole('row', { name: /Rafael Souza.*Desativada/ }).waitFor();

    await page.getByRole('button', { name: 'Empresa e equipes' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Nome da equipe pos-venda' }).inputValue()).toBe(
      'Pós-venda',
    );
    await dialog.getByRole('textbox', { name: 'Nome da empresa' }).fill('Loja do Zé');
    await dialog.getByRole('textbox', { name: 'Nome da equipe pos-venda' }).fill('Pós-venda e garantia');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('row', { name: /Rafael Souza.*Pós-venda e garantia/ }).waitFor();
    // Whoever is edited has their teams by name, too.
    await page.getByRole('button', { name: 'Editar Rafael Souza' }).click();
    await dialog.getByText('Pós-venda e garantia', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const giveUpAt = Date.now() + 30_000;
    while (!(await page.title()).endsWith('· Loja do Zé')) expect(Date.now()).toBeLessThan(giveUpAt);

    await go('/hours');
    await page.getByRole('button', { name: 'Definir horários' }).click();
    await page.getByRole('textbox', { name: 'Segunda, abre, período 1' }).fill('8h');
    await page.getByRole('textbox', { name: 'Segunda, fecha, período 1' }).fill('7');
    await page.getByRole('button', { name: 'Adicionar feriado' }).click();
    await page.getByText('O fim precisa vir depois do começo.').waitFor();
    await page.getByRole('textbox', { name: 'Segunda, fecha, período 1' }).fill('17');
    await page.locator('input[type="date"]').fill('2026-12-25');
    await page.getByRole('textbox', { name: /^Nome/ }).fill('Natal');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Horários salvos.').waitFor();
    const admin = await desk.service.admin();
    await untilStored(admin, '/api/settings/hours', {
      week: { mon: [['08:00', '17:00']], sun: [] },
      holidays: [{ date: '2026-12-25', name: 'Natal' }],
    });

    const seen = (await admin.get('/api/settings/hours')).body as { week: Record<string, unknown> };
    const others = { ...seen, week: { ...seen.week, tue: [['10:00', '16:00']] }, holidays: [] };
    await admin.call('PUT', '/api/settings/hours', others);
    const opens = page.getByRole('textbox', { name: 'Segunda, abre, período 1' });
    await opens.fill('7h');
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    const otherVersion = page.getByRole('region', { name: 'Outra versão dos horários' });
    await otherVersion.getByText('10:00 até 16:00').waitFor();
    await otherVersion.getByText('− 25/12/2026 Natal (Fechado)').waitFor();
    await takesFocus(otherVersion);
    expect(await opens.inputValue()).toBe('07:00');
    await otherVersion.getByRole('button', { name: 'Usar a outra versão' }).click();
    await otherVersion.waitFor({ state: 'detached' });
    expect(await opens.inputValue()).toBe('08:00');
    await opens.fill('6h');
    await opens.press('Enter');
    await untilStored(admin, '/api/settings/hours', {
      week: { mon: [['06:00', '17:00']], tue: [['10:00', '16:00']] },
      holidays: [],
    });

    await go('/routes');
    await page.getByRole('button', { name: 'Nova categoria' }).click();
    await dialog.locator('input[name="name"]').fill('Entrega atrasada');
    expect(await dialog.locator('input[name="key"]').inputValue()).toBe('entrega-atrasada');
    await dialog.locator('input[name="team"]').fill('pós-venda e Garantia');
    await dialog
      .getByRole('textbox', { name: /Exemplos/ })
      .fill('cadê meu pedido\nnão chegou\n\ncadê meu pedido');
    await dialog.getByText('2 exemplos').waitFor();
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('button', { name: /Entrega atrasada.*Poucos exemplos/ }).waitFor();
    await page.getByRole('button', { name: /Entrega atrasada.*Equipe Pós-venda e garantia/ }).waitFor();
    await untilStored(admin, '/api/settings/routes', [{ key: 'entrega-atrasada', team: 'pos-venda' }]);
    await page.getByText('Com uma categoria só').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Entrega atrasada$/ })
      .waitFor();
  });

  test('of two editors of categories, each keeps theirs; of the same category, the second decides', async () => {
    const admin = await desk.service.admin();
    const address = '/api/settings/routes';
    const category = (key: string, name: string, team = 'geral') => ({
      key,
      name,
      team,
      priority: 'normal',
      examples: [`quero ${key}`],
    });
    await admin.call('PUT', address, [category('troca', 'Trocas'), category('frete', 'Frete')]);
    const { page } = await desk.open('/routes');
    const dialog = page.getByRole('dialog');
    const open = (name: string) => page.locator('.category-row', { hasText: name }).click();

    await open('Trocas');
    await dialog.locator('input[name="name"]').fill('Troca e devolução');
    await admin.call('PUT', address, [category('troca', 'Trocas'), category('frete', 'Frete', 'logistica')]);
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const both = [category('troca', 'Troca e devolução'), category('frete', 'Frete', 'logistica')];
    await untilStored(admin, address, both);

    await open('Frete');
    await dialog.locator('input[name="name"]').fill('Frete grátis');
    await admin.call('PUT', address, [both[0], category('frete', 'Frete', 'entregas')]);
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Outra pessoa mudou esta categoria').waitFor();
    await dialog
      .getByRole('definition')
      .filter({ hasText: /entregas/i })
      .waitFor();
    expect(await dialog.locator('input[name="name"]').inputValue()).toBe('Frete grátis');
    await dialog.getByRole('button', { name: 'Salvar a minha por cima' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilStored(admin, address, [both[0], category('frete', 'Frete grátis', 'logistica')]);

    await open('Frete grátis');
    await admin.call('PUT', address, [both[0]]);
    await dialog.locator('input[name="name"]').fill('Frete pago');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Outra pessoa removeu esta categoria').waitFor();
    await dialog.getByRole('button', { name: 'Deixar removida' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilStored(admin, address, [both[0]]);
  });
});
