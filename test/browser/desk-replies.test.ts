import type { Page } from 'playwright-core';
import { describeDesk, hasFocus, takesFocus } from './desk-service';
import { findAccessibilityFaults } from './find-accessibility-faults';
import { untilStored } from './until-stored';

jest.setTimeout(120_000);

const optionsOf = (page: Page) =>
  page.getByRole('listbox', { name: 'Respostas prontas' }).getByRole('option');

describeDesk('canned replies', (desk) => {
  test('are found and put in by keyboard, and nothing leaves with a gap', async () => {
    const customer = await desk.waitingCustomer('Ana Lima', 'meu pedido 48213 não chegou');
    const { page, field } = await desk.claim('Ana Lima');
    await field.focus();
    await page.keyboard.type('/saudação');
    await optionsOf(page).first().waitFor();
    expect(await optionsOf(page).allTextContents()).toEqual([expect.stringContaining('Saudação')]);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toMatch(/^Oi, Ana! Aqui é .+, da Casa Aroeira\./);
    expect(await hasFocus(field)).toBe(true);

    await page.keyboard.press('Control+a');
    await page.keyboard.type('e/ou /');
    await optionsOf(page).nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await optionsOf(page).nth(1).and(page.locator('[aria-selected="true"]')).waitFor();
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await optionsOf(page).nth(1).getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await optionsOf(page).last().and(page.locator('[aria-selected="true"]')).waitFor();
    await page.keyboard.press('Escape');
    await optionsOf(page).first().waitFor({ state: 'detached' });
    expect(await hasFocus(field)).toBe(true);
    // It stays shut where it was left, and opens again for the next one.
    await page.keyboard.type('atr');
    expect(await optionsOf(page).count()).toBe(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('/atraso');
    await optionsOf(page).first().waitFor();
    await page.keyboard.press('Enter');
    const selected = () =>
      field.evaluate((here: { value: string; selectionStart: number; selectionEnd: number }) =>
        here.value.slice(here.selectionStart, here.selectionEnd),
      );
    expect(await selected()).toBe('{{nova data}}');

    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Não foi enviada. Preencha antes:').waitFor();
    expect(await selected()).toBe('{{nova data}}');
    expect((await customer.readAll()).some(({ text }) => text?.includes('{{'))).toBe(false);
    await page.keyboard.type('27/11 e {{hora}}');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(await selected()).toBe('{{hora}}');
    await page.keyboard.type('às 10h');
    // No gap is left: Tab leaves the field as everywhere.
    await page.keyboard.press('Tab');
    expect(await hasFocus(field)).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+Enter');
    expect((await customer.until('agent-message')).text).toContain('a nova previsão é 27/11 e às 10h.');
  });

  test('who asks for what was told is warned, and has it one click away', async () => {
    const customer = await desk.waitingCustomer('Eva Dias', 'meu pedido 48213 não chegou');
    const { page, field } = await desk.claim('Eva Dias');
    await field.fill('Me passa o número do pedido, por favor: ');
    const strip = page.getByRole('status').filter({ hasText: 'O cliente já informou:' });
    await strip.waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await strip.getByRole('button', { name: 'Pôr na resposta: Número do pedido 48213' }).click();
    expect(await field.inputValue()).toBe('Me passa o número do pedido, por favor: 48213');
    await strip.waitFor({ state: 'detached' });
    // It warns, and holds nothing up.
    await field.fill('Qual é o número do pedido?');
    await strip.waitFor();
    await page.keyboard.press('Control+Enter');
    expect((await customer.until('agent-message')).text).toBe('Qual é o número do pedido?');
    await strip.waitFor({ state: 'detached' });
  });

  test('undo takes one out again, notes have none, and another language is said', async () => {
    const customer = await desk.service.customer({ name: 'Bob Ray', locale: 'en' });
    await customer.ask('I want to talk to a person', 'queued');
    const { page, field } = await desk.claim('Bob Ray');
    await field.focus();
    await page.keyboard.type('well, /oi');
    await optionsOf(page).first().waitFor();
    await optionsOf(page).first().click();
    expect(await field.inputValue()).toMatch(/^well, Hi Bob! This is /);
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toMatch(/^well, \/?/);
    expect(await field.inputValue()).not.toContain('Hi Bob');
    await page.getByRole('tab', { name: 'Nota interna' }).click();
    await page.getByRole('textbox', { name: /Nota interna/ }).fill('');
    await page.keyboard.type('/oi');
    expect(await optionsOf(page).count()).toBe(0);
  });

  test.each([
    ['light', 'pt-BR'],
    ['dark', 'en-GB'],
  ] as const)(
    'the list, the gaps and the page have no fault that axe finds (%s, %s)',
    async (colorScheme, locale) => {
      const name = `Caso ${colorScheme}`;
      await desk.waitingCustomer(name);
      const { page, go } = await desk.signIn({ colorScheme, locale });
      await page.getByRole('link', { name: new RegExp(name) }).click();
      await page.locator('.no-reply').waitFor();
      await page.keyboard.press('a');
      const field = page.locator('.composer-field');
      await takesFocus(field);
      await page.keyboard.type('/');
      await page.getByRole('option').nth(3).waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.keyboard.type('foto');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type('zz');
      await page.locator('.reply-none').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('{{prazo}}');
      await page.keyboard.press('Control+Enter');
      await page.locator('.composer [role="alert"]').waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await go('/articles/replies', '.reply-row');
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.locator('.reply-row').first().click();
      await page.getByRole('dialog').waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
    },
  );

  test('an editor writes one, faults are said, and a colleague’s change is not lost', async () => {
    const editor = await desk.service.person({ name: 'Caio', roles: ['editor'] });
    const { page } = await desk.open('/articles/replies', { email: editor.email });
    await page.getByRole('button', { name: 'Nova resposta' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Escreva a resposta em pelo menos um dos idiomas.').waitFor();
    await dialog.getByRole('textbox', { name: /Atalho/ }).fill('oi');
    await dialog.getByRole('textbox', { name: /Título/ }).fill('Frete grátis');
    await dialog
      .getByRole('textbox', { name: 'Texto em português' })
      .fill('É grátis até {{data}}, {{primeiro nome}}.');
    await dialog.getByText('Quem atende preenche: data.').waitFor();
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Já existe uma resposta com este atalho.').waitFor();
    await dialog.getByRole('textbox', { name: /Atalho/ }).fill('frete');
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('button', { name: /\/frete/ }).waitFor();

    await page.getByRole('button', { name: /\/frete/ }).click();
    await dialog.getByRole('textbox', { name: /Título/ }).fill('Frete');
    const admin = await desk.service.admin();
    const address = '/api/settings/canned-replies';
    const stored = (await admin.get(address)).body as { shortcut: string; title: string }[];
    await admin.call(
      'PUT',
      address,
      stored.map((reply) => (reply.shortcut === 'frete' ? { ...reply, title: 'Frete de graça' } : reply)),
    );
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await dialog.getByText('Outra pessoa mudou esta resposta').waitFor();
    await dialog.getByText('Frete de graça').waitFor();
    await dialog.getByRole('button', { name: 'Salvar a minha por cima' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilStored(
      admin,
      address,
      stored.map((reply) => (reply.shortcut === 'frete' ? { ...reply, title: 'Frete' } : reply)),
    );
  });

  test('an agent reads the page and changes nothing', async () => {
    const agent = await desk.service.person({ name: 'Nina' });
    const { page } = await desk.open('/articles/replies', { email: agent.email });
    await page.locator('.reply-row').first().waitFor();
    expect(await page.getByRole('button', { name: 'Nova resposta' }).count()).toBe(0);
    expect(await page.locator('button.reply-row').count()).toBe(0);
  });
});
