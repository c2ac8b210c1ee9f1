import { describeInBrowser } from '../support/open-browser';
import { untilStored } from './until-stored';
import {
  bringAgent,
  ChatFace,
  claimFirst,
  eventually,
  startWidgetService,
  type WidgetService,
} from './widget-service';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeInBrowser('the chat in Chromium', () => {
  let world: WidgetService;

  beforeAll(async () => {
    world = await startWidgetService();
  }, 60_000);
  afterAll(() => world?.stop());

  async function openChat(look: Parameters<WidgetService['visit']>[0] = {}) {
    const visitor = await world.visit(look);
    await visitor.page.goto(`${world.test.url}/chat`);
    const chat = new ChatFace(visitor.page);
    await chat.bubbles.first().waitFor();
    return { ...visitor, chat };
  }

  async function agentSays(id: string, text: string): Promise<void> {
    const clientId = `${id}-${text}`;
    const { status } = await world.agent.post(`/api/conversations/${id}/messages`, { text, clientId });
    expect(status).toBe(200);
  }

  test('answers in Markdown, in the language of the page, without a complaint of the browser', async () => {
    const { page, chat, complaints, context } = await openChat();
    await chat.say('qual o prazo de entrega?');
    await page.locator('.bubble table').waitFor();
    const link = page.locator('.bubble a').last();
    expect(await link.getAttribute('href')).toBe('https://rastreio.example');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await chat.receipt().filter({ hasText: 'Lida' }).waitFor();
    const english = await openChat({ locale: 'en' });
    await english.chat.say('how many days does delivery take?');
    await english.chat.reads('business days');
    expect([...complaints, ...english.complaints]).toEqual([]);
    await Promise.all([context.close(), english.context.close()]);
  });

  test('shows HTML and Markdown that a customer writes as they wrote it', async () => {
    const { page, chat, complaints, context } = await openChat();
    const text = '<img src=x onerror=alert(1)> **oi** <script>alert(2)</script>';
    await chat.say(text);
    await chat.reads(text);
    expect(await page.locator('.bubble img, .bubble script, .bubble strong').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('tells the place in the queue as soon as somebody is there, though it was told before', async () => {
    await world.agent.call('PUT', '/api/me/presence', { status: 'offline' });
    const { page, chat, complaints, context } = await openChat();
    await chat.say('quero falar com uma pessoa');
    const strip = page.locator('.strip p');
    await strip.filter({ hasText: 'Você está na fila.' }).waitFor();
    await world.agent.call('PUT', '/api/me/presence', { status: 'online' });
    // Asked every 15 seconds.
    const named = strip.filter({ hasText: 'próxima pessoa da fila' });
    await named.waitFor({ timeout: 30_000 });
    const id = await claimFirst(world.agent);
    await named.waitFor({ state: 'detached' });
    await world.agent.post(`/api/conversations/${id}/close`, { resolution: 'solved' });
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  test('brings a person, and asks for a rating after the close', async () => {
    const { page, chat, complaints, context } = await openChat();
    const id = await bringAgent(chat, world.agent);
    await agentSays(id, 'Oi, já estou vendo.');
    await chat.reads('já estou vendo');
    await page.locator('.heading p', { hasText: 'Júlia' }).waitFor();
    await chat.say('obrigada');
    // Were the close first, the thanks would be what is said to the survey, which then goes.
    await untilStored(world.agent, `/api/conversations/${id}`, { lastMessage: { text: 'obrigada' } });
    await world.agent.post(`/api/conversations/${id}/close`, { resolution: 'solved' });
    const sent = page.waitForRequest((request) => request.postData()?.includes('plantao.survey') ?? false);
    await page.locator('.scores label', { hasText: /^9$/ }).click();
    await page.locator('.comment textarea').fill('Rápida');
    await page.getByRole('button', { name: 'Enviar avaliação' }).click();
    expect(JSON.parse((await sent).postData() ?? '')).toMatchObject({
      value: { score: 9, comment: 'Rápida' },
    });
    await page.getByText('Obrigado por avaliar!').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('loses and doubles nothing while the network is away', async () => {
    const { page, chat, context } = await openChat();
    const id = await bringAgent(chat, world.agent);
    await context.setOffline(true);
    await page.locator('.bar', { hasText: 'sem internet' }).waitFor();
    await chat.say('primeira sem rede');
    await chat.say('segunda sem rede');
    await agentSays(id, 'perdida no caminho');
    await context.setOffline(false);
    await chat.reads('perdida no caminho');
    await eventually(
      () => page.locator('.message.unsent').count(),
      (count) => count === 0,
    );
    const texts = (await chat.texts()).filter((text) => /rede|caminho/.test(text));
    expect(texts).toEqual(['perdida no caminho', 'primeira sem rede', 'segunda sem rede']);
    await context.close();
  });

  test('repeats what a server in trouble did not take, and offers to repeat what it refused', async () => {
    const { page, chat, context } = await openChat();
    let calls = 0;
    await page.route('**/activities', async (route) => {
      if (!route.request().postData()?.includes('insistente')) return route.continue();
      calls += 1;
      return calls <= 2 ? route.fulfill({ status: 503, body: '{}' }) : route.continue();
    });
    await chat.say('insistente');
    await eventually(
      () => page.locator('.message.unsent').count(),
      (count) => count === 0 && calls === 3,
    );
    expect((await chat.texts()).filter((text) => text === 'insistente')).toHaveLength(1);

    let refused = true;
    await page.route('**/activities', async (route) => {
      if (!route.request().postData()?.includes('recusada')) return route.fallback();
      return refused ? route.fulfill({ status: 400, body: '{}' }) : route.continue();
    });
    await chat.say('recusada');
    await page.locator('.failure', { hasText: 'Não foi enviada.' }).waitFor();
    refused = false;
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.locator('.failure').waitFor({ state: 'detached' });
    expect((await chat.texts()).filter((text) => text === 'recusada')).toHaveLength(1);
    await context.close();
  });

  test('comes back after a reload with the conversation and the draft', async () => {
    const { page, chat, context } = await openChat();
    await chat.say('tem desconto no pix?');
    await chat.reads('5% a menos');
    await chat.box.fill('e no cartão');
    await page.reload();
    await chat.reads('5% a menos');
    expect(await chat.box.inputValue()).toBe('e no cartão');
    expect((await chat.texts()).filter((text) => text === 'tem desconto no pix?')).toHaveLength(1);
    await context.close();
  });

  test('sends pictures with a preview, and says why it does not send other files', async () => {
    const { page, chat, complaints, context } = await openChat();
    const picker = page.locator('input[type=file]');
    await picker.setInputFiles({ name: 'nota.exe', mimeType: 'application/x-msdownload', buffer: picture });
    await page.locator('.fault', { hasText: 'nota.exe não pode ser enviado' }).waitFor();
    await picker.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: picture });
    await page.locator('.tray img').waitFor();
    await chat.say('veja a foto');
    await page.locator('.customer a.attachment img').waitFor();
    await page.reload();
    const image = page.locator('.customer a.attachment img');
    await image.waitFor();
    await eventually(
      () => image.evaluate((element) => Reflect.get(element, 'naturalWidth') ?? 0),
      (width) => width === 1,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('never moves what someone reads above, and counts what came below', async () => {
    const { page, chat, context } = await openChat({ height: 500 });
    const id = await bringAgent(chat, world.agent);
    for (let line = 1; line <= 12; line += 1) await agentSays(id, `linha ${line}`);
    await chat.reads('linha 12');
    const place = page.locator('.transcript');
    await place.evaluate((element) => element.scrollTo(0, 60));
    await page.locator('.jump').waitFor();
    await agentSays(id, 'chegou enquanto lia');
    await page.getByRole('button', { name: '1 mensagem nova' }).waitFor();
    expect(await place.evaluate((element) => element.scrollTop)).toBe(60);
    await page.locator('.divider', { hasText: 'Mensagens novas' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '1 mensagem nova' }).press('Enter');
    await page.locator('.jump').waitFor({ state: 'detached' });
    expect(await place.evaluate((element) => element.matches(':focus'))).toBe(true);
    await context.close();
  });

  test.each([
    { width: 390, height: 640 },
    { width: 1100, height: 560 },
  ])('shows a long answer from its first line: %j', async (look) => {
    const { page, chat, context } = await openChat(look);
    const place = page.locator('.transcript');
    const sight = async () => {
      const [window, answer] = await Promise.all([place.boundingBox(), chat.bubbles.last().boundingBox()]);
      if (window === null || answer === null) throw new Error('There is no answer to look at.');
      return { line: answer.y - window.y, below: answer.y + answer.height - window.y - window.height };
    };
    await chat.say('tem desconto no pix?');
    await chat.reads('5% a menos');
    await chat.say('como faço uma troca?');
    await page.locator('.bubble ol').waitFor();
    await page.getByRole('button', { name: 'Ir para o fim da conversa' }).waitFor();
    const { line, below } = await sight();
    expect(line).toBeGreaterThanOrEqual(0);
    expect(line).toBeLessThan(60);
    expect(below).toBeGreaterThan(0);
    expect(await page.locator('.divider').count()).toBe(0);
    const top = await place.evaluate((element) => element.scrollTop);
    await page.setViewportSize({ width: look.width, height: look.height - 30 });
    await page.locator('.jump').waitFor();
    expect(await place.evaluate((element) => element.scrollTop)).toBe(top);
    await page.locator('.jump').click();
    await page.locator('.jump').waitFor({ state: 'detached' });
    expect((await sight()).line).toBeLessThan(0);
    await chat.say('obrigada!');
    await eventually(sight, ({ below: rest }) => rest < 0);
    await context.close();
  });

  test('speaks what others say once, in plain words, and falls silent', async () => {
    const { page, chat, context } = await openChat();
    await chat.say('tem desconto no pix?');
    const voice = page.locator('[data-announcer]');
    await voice.getByText('Lia disse: No Pix você paga 5% a menos.').waitFor({ state: 'attached' });
    expect(await page.locator('.transcript[aria-live], .transcript [aria-live]').count()).toBe(0);
    await eventually(
      () => voice.locator('p').count(),
      (count) => count === 0,
    );
    await context.close();
  });
});
