import { startTestService, type TestService } from '../support/start-test-service';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

test('the company is named by its administrator, and everybody reads the name', async () => {
  const admin = await service.admin();
  const agent = await service.person({ name: 'Rafa' });
  expect((await agent.get('/api/session')).body).toMatchObject({ workspace: { name: 'Casa Aroeira' } });
  const put = (client: typeof admin, body: unknown) => client.call('PUT', '/api/settings/workspace', body);
  expect((await put(agent, { name: 'Minha' })).status).toBe(403);
  for (const body of [{ name: ' ' }, { name: 'x'.repeat(81) }, {}, { name: { $gt: '' } }]) {
    expect((await put(admin, body)).status).toBe(400);
  }
  expect((await put(admin, { name: ' Loja do Zé ' })).body).toEqual({ name: 'Loja do Zé' });
  expect((await agent.get('/api/session')).body).toMatchObject({ workspace: { name: 'Loja do Zé' } });
  expect(await (await fetch(`${service.url}/ajuda`)).text()).toContain('Central de ajuda · Loja do Zé');
  await service.restart();
  const again = await service.admin();
  expect((await again.get('/api/settings/workspace')).body).toEqual({ name: 'Loja do Zé' });
  expect((await again.get('/api/audit?target=workspace')).text).toContain('settings.changed');
});

test("the help centre's chat takes the company's name and colour", async () => {
  const admin = await service.admin();
  const put = (body: unknown) => admin.call('PUT', '/api/settings/workspace', body);
  for (const colour of ['red', '#12345', '#1234567', '"><script>']) {
    expect((await put({ name: 'Loja do Zé', colour })).status).toBe(400);
  }
  expect((await put({ name: 'Loja "do" Zé', colour: '#8A3b1c' })).status).toBe(200);
  for (const page of ['/ajuda', '/help', '/ajuda/nada']) {
    const html = await (await fetch(service.url + page)).text();
    expect(html).toContain('data-name="Loja &quot;do&quot; Zé" data-colour="#8A3b1c"></script>');
    expect(html).toMatch(
      /href="\/chat\?locale=[\w-]+&amp;name=Loja\+%22do%22\+Z%C3%A9&amp;colour=%238A3b1c"/,
    );
  }
  expect((await put({ name: 'Loja do Zé' })).body).toEqual({ name: 'Loja do Zé' });
  expect(await (await fetch(`${service.url}/ajuda`)).text()).not.toContain('data-colour');
});

test('an empty workspace goes by the name of the product', async () => {
  const empty = await startTestService({ env: { SAMPLE_DATA: 'off' } });
  expect((await (await empty.admin()).get('/api/settings/workspace')).body).toEqual({ name: 'Plantão' });
  await empty.stop();
});

test('a team is called by the name that it was given, also to customers', async () => {
  const admin = await service.admin();
  const rename = (key: string, name: string) => admin.call('PATCH', `/api/teams/${key}`, { name });
  expect((await rename('nenhuma', 'Nenhuma')).status).toBe(404);
  expect((await rename('trocas', ' ')).status).toBe(400);
  expect((await rename('trocas', 'Trocas e devoluções')).body).toEqual({
    key: 'trocas',
    name: 'Trocas e devoluções',
  });
  expect((await admin.get('/api/teams')).text).toContain('Trocas e devoluções');
  expect((await admin.get('/api/audit?target=trocas')).text).toContain('team.renamed');
  const agent = await service.person({ name: 'Rita', teams: ['atendimento', 'trocas'] });
  expect((await agent.call('PATCH', '/api/teams/trocas', { name: 'Minha' })).status).toBe(403);
  await agent.call('PUT', '/api/me/presence', { status: 'online' });
  const customer = await service.customer();
  await customer.until('greeting');
  await customer.ask('Falar com uma pessoa', 'queued');
  const address = `/api/conversations/${customer.conversationId}`;
  expect((await agent.post(`${address}/claim`)).status).toBe(200);
  expect((await agent.post(`${address}/transfer`, { teamId: 'trocas', reason: 'é troca' })).status).toBe(200);
  expect((await customer.until('transferred')).text).toContain('equipe de trocas e devoluções');
});
