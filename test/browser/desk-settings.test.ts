import type { Page } from 'playwright-core';
import { testPassword } from '../support/test-accounts';
import { describeEmptyDesk, hasFocus, takesFocus } from './desk-service';
import { findAccessibilityFaults } from './find-accessibility-faults';
import { untilStored } from './until-stored';

jest.setTimeout(60_000);

describeEmptyDesk("the settings' pages", (desk) => {
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
    const { page } = await desk.open('/hours');
    await page.getByRole('button', { name: 'Definir horários' }).click();
    await leaveTwice(page);
    await page.goBack();
    await page.getByRole('button', { name: 'Definir horários' }).click();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Horários salvos').waitFor();
    await page.getByRole('link', { name: 'Pessoas' }).click();
    await page.locator('.people').waitFor();
  });

  test('unsaved synonyms are not lost without a word, and closing the page is asked about as well', async () => {
    const { page } = await desk.open('/articles/synonyms');
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
  });

  test.each([
    ['a person', '/people', 'Nova pessoa', 'Nome'],
    ['a category', '/routes', 'Nova categoria', 'Nome'],
    ['a canned reply', '/articles/replies', 'Nova resposta', 'Título'],
  ])(
    'what was written of %s in a dialog is not lost by a key without a word',
    async (_, at, opener, field) => {
      const { page } = await desk.open(at);
      const form = page.getByRole('dialog', { name: opener });
      const asked = page.getByRole('dialog', { name: 'Sair sem salvar?' });
      await page.getByRole('button', { name: opener }).click();
      await form.waitFor();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });

      await page.getByRole('button', { name: opener }).click();
      const written = form.getByRole('textbox', { name: field }).first();
      await written.fill('Bolos e tortas');
      await page.keyboard.press('Escape');
      await takesFocus(asked.getByRole('button', { name: 'Continuar editando' }));
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await asked.waitFor({ state: 'detached' });
      await takesFocus(written);
      expect(await written.inputValue()).toBe('Bolos e tortas');
      await page.keyboard.press('Escape');
      await asked.getByRole('button', { name: 'Sair sem salvar' }).click();
      await form.waitFor({ state: 'detached' });
    },
  );

  test("what was written in a dialog is not lost by the browser's way back", async () => {
    const { page } = await desk.open('/people');
    await page.getByRole('link', { name: 'Categorias' }).click();
    await page.getByRole('button', { name: 'Nova categoria' }).click();
    const written = page.getByRole('dialog').getByRole('textbox', { name: 'Nome' });
    await written.fill('Bolos e tortas');
    await page.goBack();
    await page.getByRole('button', { name: 'Continuar editando' }).click();
    expect(await written.inputValue()).toBe('Bolos e tortas');
    await page.goBack();
    await page.getByRole('button', { name: 'Sair sem salvar' }).click();
    await page.locator('.people').waitFor();
  });

  test("the last administrator's role is not taken away, and that is said at the role", async () => {
    const { page } = await desk.open('/people');
    await page.getByRole('button', { name: /^Editar/ }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('checkbox', { name: 'Administrador' }).uncheck();
    await form.getByRole('checkbox', { name: 'Atendente' }).check();
    await form.getByRole('button', { name: 'Salvar' }).click();
    await form.getByRole('alert').filter({ hasText: 'Ninguém mais administra o Plantão.' }).waitFor();
    expect(await form.getByText('Já existe alguém com este e-mail.').count()).toBe(0);
  });

  test('a new password without the old one is refused at the field', async () => {
    const { page } = await desk.open('/people');
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Trocar a senha' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Nova senha', { exact: false }).first().fill('uma senha bem comprida');
    await form.getByRole('button', { name: 'Salvar' }).click();
    await takesFocus(form.getByLabel('Senha atual', { exact: false }).first());
    await form.getByText('Preencha este campo.').waitFor();
  });

  test('Esc while one signs in again closes nothing of what is below', async () => {
    const { page, context } = await desk.open('/routes');
    await page.getByRole('button', { name: 'Nova categoria' }).click();
    const form = page.getByRole('dialog', { name: 'Nova categoria' });
    await form.getByRole('textbox', { name: 'Nome' }).fill('Bolos e tortas');
    await form.getByRole('combobox', { name: 'Equipe' }).fill('Cozinha');
    await context.clearCookies();
    await form.getByRole('button', { name: 'Salvar' }).click();
    const again = page.getByRole('dialog', { name: 'Sua sessão terminou' });
    await takesFocus(again.locator('input[name="password"]'));
    await page.keyboard.press('Escape');
    await again.locator('input[name="password"]').fill(testPassword);
    await again.locator('button[type="submit"]').click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await form.getByRole('textbox', { name: 'Nome' }).inputValue()).toBe('Bolos e tortas');
  });

  test('a new holiday is not at fault before its fields were left', async () => {
    const { page } = await desk.open('/hours');
    await page.locator('.week-day, .empty-state').first().waitFor();
    const define = page.getByRole('button', { name: 'Definir horários' });
    if ((await define.count()) > 0) await define.click();
    await page.getByRole('button', { name: 'Adicionar feriado' }).click();
    const date = page.locator('.holiday input[type="date"]');
    const name = page.locator('.holiday').getByRole('textbox', { name: 'Nome' });
    await takesFocus(date);
    expect(await page.locator('.holiday-fault').count()).toBe(0);
    expect(await date.getAttribute('aria-invalid')).toBe('false');
    await name.focus();
    await page.getByText('Escolha a data.').waitFor();
    await date.fill('2027-01-01');
    await page.getByText('Dê um nome ao feriado.').waitFor();
    await name.fill('Ano-Novo');
    await page.locator('.holiday-fault').waitFor({ state: 'detached' });
  });

  test('a time that is none stays to be seen, and a save says what is wrong with it', async () => {
    const { page } = await desk.open('/hours');
    await page.locator('.week-day, .empty-state').first().waitFor();
    const define = page.getByRole('button', { name: 'Definir horários' });
    if ((await define.count()) > 0) await define.click();
    const opens = page.getByRole('textbox', { name: 'Segunda, abre, período 1' });
    await opens.fill('25:99');
    await opens.press('Enter');
    const fault = page.getByRole('alert').filter({ hasText: 'Escreva a hora como' });
    await fault.waitFor();
    await takesFocus(opens);
    expect(await opens.inputValue()).toBe('25:99');
    expect(await opens.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    await opens.fill('8');
    await fault.waitFor({ state: 'detached' });
    await opens.press('Tab');
    expect(await opens.inputValue()).toBe('08:00');
  });

  test('a period that overlaps another of its day says so under its fields, and is not saved', async () => {
    const { page } = await desk.open('/hours');
    await page.locator('.week-day, .empty-state').first().waitFor();
    const define = page.getByRole('button', { name: 'Definir horários' });
    if ((await define.count()) > 0) await define.click();
    await page.getByRole('button', { name: 'Adicionar período em Segunda' }).click();
    const opens = page.getByRole('textbox', { name: 'Segunda, abre, período 2' });
    const fault = page.getByRole('alert').filter({ hasText: 'Sobrepõe-se a outro período' });
    await opens.fill('17:30');
    await opens.press('Enter');
    await fault.waitFor();
    await takesFocus(opens);
    expect(await opens.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await opens.fill('18');
    await fault.waitFor({ state: 'detached' });
  });

  test('a save of what is not right says what is missing, and leads to it', async () => {
    const { page } = await desk.open('/hours');
    await page.locator('.week-day, .empty-state').first().waitFor();
    const define = page.getByRole('button', { name: 'Definir horários' });
    if ((await define.count()) > 0) await define.click();
    await page.getByRole('button', { name: 'Adicionar feriado' }).click();
    await page.locator('.holiday input[type="date"]').fill('2027-01-01');
    await page.locator('.holiday input[type="date"]').press('Enter');
    await page.getByText('Dê um nome ao feriado.').waitFor();
    await takesFocus(page.locator('.holiday').getByRole('textbox', { name: 'Nome' }));
  });

  test('whoever saves by the keyboard keeps the focus, and is told when there is nothing to save', async () => {
    const { page } = await desk.open('/callbacks');
    await page.getByRole('textbox', { name: /Antecedência/ }).fill('45');
    const save = page.getByRole('button', { name: 'Salvar', exact: true });
    await save.press('Enter');
    await page.getByText('Retornos salvos.').waitFor();
    await page.getByText('Não há mudanças para salvar.').waitFor();
    expect(await hasFocus(save)).toBe(true);
  });

  test("the company's name is asked for where it is missing, and so is what an empty form is tried with", async () => {
    const { page, go } = await desk.open('/people');
    await page.getByRole('button', { name: 'Empresa e equipes' }).click();
    const dialog = page.getByRole('dialog');
    const name = dialog.getByRole('textbox', { name: 'Nome da empresa' });
    await name.fill('');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Preencha este campo.').waitFor();
    await takesFocus(name);
    for (const [address, field] of [
      ['/articles/try', 'Pergunta'],
      ['/routes', 'Testar um texto'],
    ] as const) {
      await go(address, 'h1');
      await page.getByRole('button', { name: 'Testar', exact: true }).click();
      await page.getByText('Preencha este campo.').waitFor();
      await takesFocus(page.getByRole('textbox', { name: field, exact: true }));
    }
  });

  test('the commands lead to every page, and show the one that the arrows chose', async () => {
    const { page } = await desk.open('/callbacks');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    const options = page.getByRole('dialog').getByRole('option');
    await options.filter({ hasText: 'Ir para: Dados' }).waitFor();
    await page.keyboard.press('ArrowUp');
    const last = options.last();
    await last.and(page.locator('[aria-selected="true"]')).waitFor();
    const [list, chosen] = await Promise.all(
      [page.getByRole('listbox'), last].map((part) => part.boundingBox()),
    );
    const bottomOf = (box: typeof list) => (box === null || box === undefined ? 0 : box.y + box.height);
    expect(bottomOf(chosen)).toBeLessThanOrEqual(bottomOf(list) + 1);
  });

  test("the company's name and the sharing out: who saves second is shown the other's, and decides", async () => {
    const admin = await desk.service.admin();
    const { page } = await desk.open('/people');
    await page.getByRole('button', { name: 'Empresa e equipes' }).click();
    const company = page.getByRole('textbox', { name: 'Nome da empresa' });
    await company.fill('Casa Ipê');
    await admin.call('PUT', '/api/settings/workspace', { name: 'Casa Jacarandá' });
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    const others = page.getByRole('region', { name: 'Outra versão de “Nome da empresa”' });
    await others.getByText('Casa Jacarandá').waitFor();
    await takesFocus(others);
    expect(await company.inputValue()).toBe('Casa Ipê');
    await others.getByRole('button', { name: 'Salvar a minha por cima' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await untilStored(admin, '/api/settings/workspace', { name: 'Casa Ipê' });

    const sharing = page.getByRole('combobox', { name: 'Distribuição das conversas' });
    await admin.call('PUT', '/api/settings/assignment', { mode: 'automatic' });
    await admin.call('PUT', '/api/settings/assignment', { mode: 'manual' });
    await sharing.selectOption('automatic');
    const otherSharing = page.getByRole('region', { name: 'Outra versão de “Distribuição das conversas”' });
    await otherSharing.getByText('Cada pessoa assume da fila').waitFor();
    await otherSharing.getByRole('button', { name: 'Usar a outra versão' }).click();
    await otherSharing.waitFor({ state: 'detached' });
    expect(await sharing.inputValue()).toBe('manual');
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
    await sharing.selectOption('automatic');
    expect((await answered).status()).toBe(200);
    await untilStored(admin, '/api/settings/assignment', { mode: 'automatic' });
    await admin.call('PUT', '/api/settings/assignment', { mode: 'manual' });
    await sharing.selectOption('manual');
    await page.getByRole('combobox', { name: 'Distribuição das conversas', disabled: false }).waitFor();
    expect(await page.getByText('Outra versão').count()).toBe(0);
  });

  test('what is written while the hours are on their way stays in the form', async () => {
    const { page } = await desk.open('/hours');
    const opens = page.getByRole('textbox', { name: 'Segunda, abre, período 1' });
    await opens.fill('10h');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/settings/hours', async (route) => {
      if (route.request().method() === 'PUT') await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await opens.fill('11h');
    await opens.blur();
    release();
    await page.getByText('Horários salvos').waitFor();
    expect(await opens.inputValue()).toBe('11:00');
    await page.getByText('Há mudanças não salvas.').waitFor();
    await page.getByRole('button', { name: 'Salvar', exact: true }).click();
    await page.getByText('Não há mudanças para salvar.').waitFor();
    await untilStored(await desk.service.admin(), '/api/settings/hours', {
      week: { mon: [['11:00', '18:00']] },
    });
  });
});
