import { describeEmptyDesk, signInDesk } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk('a desk that is shared', (desk) => {
  test('whoever signs in next finds nothing of what the one before wrote, and sends none of it', async () => {
    const [lia, rui] = [
      await desk.service.person({ name: 'Lia Prado' }),
      await desk.service.person({ name: 'Rui Castro', roles: ['supervisor'] }),
    ];
    const customer = await desk.waitingCustomer('Ana');
    const { page, context, field } = await desk.claim('Ana', { email: lia.email });
    await context.route('**/messages', (route) => route.abort());
    await field.fill('Já volto, palavra da Lia');
    await field.press('Control+Enter');
    await page.getByText('Já volto, palavra da Lia').waitFor();
    await field.fill('rascunho da Lia');
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Plantão' }).waitFor();
    await context.unroute('**/messages');
    await signInDesk(page, rui.email);
    await page.goto(`${desk.service.url}/desk/inbox/open/${await conversationOf('Ana')}`);
    await page.getByRole('region', { name: /Ana/ }).waitFor();
    const asked = page.waitForResponse((answer) => answer.url().includes('/activities'));
    await page.reload();
    await asked;
    await page.getByRole('heading', { name: /Ana/ }).waitFor();
    expect(await page.getByText('palavra da Lia').count()).toBe(0);
    expect(await page.getByText('rascunho da Lia').count()).toBe(0);
    // When Lia comes back, hers goes out.
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Sair' }).click();
    await page.getByRole('heading', { name: 'Entrar no Plantão' }).waitFor();
    await signInDesk(page, lia.email);
    expect((await customer.until('agent-message')).text).toBe('Já volto, palavra da Lia');
  });

  test('what is set in one tab holds in the others', async () => {
    const { page, context } = await desk.signIn();
    const other = await context.newPage();
    await other.goto(page.url());
    for (const one of [page, other]) {
      await one.getByRole('button', { name: /Minha conta/ }).click();
      await one.getByRole('menuitem', { name: 'Preferências' }).click();
    }
    const sound = (at: typeof page) => at.getByRole('switch', { name: /Som/ });
    await sound(page).uncheck();
    await other.getByRole('switch', { name: /Atalhos/ }).uncheck();
    await page.reload();
    await page.getByRole('button', { name: /Minha conta/ }).click();
    await page.getByRole('menuitem', { name: 'Preferências' }).click();
    expect(await sound(page).isChecked()).toBe(false);
    expect(await sound(other).isChecked()).toBe(false);
  });

  test('who signs in in another tab has the page of the first one as well, with nothing of theirs', async () => {
    const [ivo, eva] = [
      await desk.service.person({ name: 'Ivo Luz' }),
      await desk.service.person({ name: 'Eva Melo' }),
    ];
    const customer = await desk.waitingCustomer('Caio');
    const { page, context, field } = await desk.claim('Caio', { email: ivo.email });
    await context.route('**/messages', (route) => route.abort());
    await field.fill('Palavra do Ivo');
    await field.press('Control+Enter');
    await page.getByText('Palavra do Ivo').waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: /Minha conta/ }).click();
    await other.getByRole('menuitem', { name: 'Sair' }).click();
    await page.getByRole('dialog', { name: 'Sua sessão terminou' }).waitFor();
    await context.unroute('**/messages');
    await signInDesk(other, eva.email);
    await page.bringToFront();
    await page.getByRole('dialog', { name: 'Sua sessão terminou' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Minha conta: Eva Melo' }).waitFor();
    const admin = await desk.service.admin();
    const path = `/api/conversations/${await conversationOf('Caio')}/activities?after=0`;
    expect((await admin.get(path)).text).not.toContain('Palavra do Ivo');
    customer.close();
  });

  async function conversationOf(name: string): Promise<string> {
    const admin = await desk.service.admin();
    const list = (await admin.get('/api/conversations?view=open')).body as {
      items: { id: string; customer: { name: string | null } }[];
    };
    return list.items.find(({ customer }) => customer.name === name)?.id ?? '';
  }
});
