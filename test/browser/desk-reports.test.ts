import { describeEmptyDesk } from './desk-service';

jest.setTimeout(60_000);

describeEmptyDesk("the supervisors' figures", (desk) => {
  test('are those of the period, each beside the period before, as bars and as a table', async () => {
    const admin = await desk.service.admin();
    await admin.call('PUT', '/api/settings/assignment', { mode: 'manual' });
    const sol = await desk.service.person({ name: 'Sol Reis', roles: ['supervisor'] });
    await sol.call('PUT', '/api/me/presence', { status: 'online' });
    const customer = await desk.waitingCustomer('Bruno');
    await desk.waitingCustomer('Clara');
    const path = `/api/conversations/${customer.conversationId}`;
    await sol.post(`${path}/claim`);
    await sol.post(`${path}/messages`, { text: 'Resolvido, Bruno!', clientId: 'r1' });
    await sol.post(`${path}/close`, { resolution: 'solved' });

    const { page } = await desk.signIn({ email: sol.email });
    await page.getByRole('link', { name: 'Relatórios' }).click();
    const figure = async (name: string) => page.getByRole('region', { name, exact: true }).textContent();
    await page.getByRole('region', { name: 'Conversas', exact: true }).getByText('antes: 0').waitFor();
    expect(await figure('Conversas')).toMatch(/^Conversas2.*2 foram para uma pessoa.*antes: 0/);
    expect(await figure('Encerradas só com a assistente')).toMatch(/0%1 conversa · antes: sem dados/);
    expect(await figure('Espera por uma pessoa')).toMatch(/\d s9 em cada 10: até \d+ s1 conversa/);
    expect(await figure('Resolvidas pela equipe')).toMatch(/^Resolvidas pela equipe1/);
    await page.getByRole('img', { name: /^Conversas por dia: mais em .+, com 2$/ }).waitFor();
    await page.getByRole('button', { name: 'Ver como tabela' }).first().click();
    const today = new Intl.DateTimeFormat('pt-BR', { timeZone: 'America/Sao_Paulo' }).format(new Date());
    await page.getByRole('row', { name: `${today} 2` }).waitFor();

    const agents = page.getByRole('region', { name: 'Por atendente' });
    await agents.getByRole('row', { name: /^Sol Reis 1 1 1 \d+ s \d+ s –$/ }).waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Baixar conversas (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('conversations.csv');

    // A link opens the same period; one without conversations says so, and dates the wrong way round as well.
    await page.getByLabel('Período').selectOption('Ontem');
    await page.getByText('Nenhuma conversa neste período').waitFor();
    await page.reload();
    await page.getByText('Nenhuma conversa neste período').waitFor();
    await page.getByLabel('Período').selectOption('Outras datas');
    await page.getByLabel('Até').fill('2020-01-01');
    await page.getByText('A primeira data vem antes da segunda.').waitFor();
    await page.getByLabel('De', { exact: true }).fill('2019-12-31');
    await page.getByText(/^31\/12\/2019 a 01\/01\/2020, comparado com 29\/12\/2019 a 30\/12\/2019/).waitFor();
  });

  test('are not for agents', async () => {
    const rafa = await desk.service.person({ name: 'Rafa Nunes' });
    const { page, go } = await desk.signIn({ email: rafa.email });
    await page.getByRole('link', { name: 'Conversas' }).waitFor();
    expect(await page.getByRole('link', { name: 'Relatórios' }).count()).toBe(0);
    await go('/reports');
    await page.getByText('Seu perfil não dá acesso a esta página.').waitFor();
  });
});
