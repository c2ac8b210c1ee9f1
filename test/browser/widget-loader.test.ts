import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeInBrowser } from '../support/open-browser';
import { ChatFace, eventually, startWidgetService, type WidgetService } from './widget-service';

describeInBrowser('the loader on a shop of another origin', () => {
  let world: WidgetService;
  let shop: Server;
  let shopUrl = '';

  beforeAll(async () => {
    world = await startWidgetService();
    const plantao = world.test.url;
    shop = createServer((_request, response) => {
      // As strict as a host page can be and still hold the chat: no inline styles, Trusted Types enforced.
      response.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; script-src ${plantao}; frame-src ${plantao}; require-trusted-types-for 'script'`,
      );
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="pt-BR"><title>Loja</title><h1>Loja</h1><button id="help">Ajuda</button>
        <script src="${plantao}/widget.js" data-name="Loja" data-colour="#8a3b1c" data-user-name="Ana"></script>`);
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    await new Promise((resolve) => shop.close(resolve));
  });

  async function openShop(width = 1000) {
    const visitor = await world.visit({ width, height: 760 });
    await visitor.page.goto(shopUrl);
    const launcher = visitor.page.locator('plantao-chat button');
    const frame = visitor.page.frameLocator('plantao-chat iframe');
    await launcher.waitFor();
    return { ...visitor, launcher, frame, chat: new ChatFace(frame) };
  }
  const focused = 'document.activeElement?.id || document.activeElement?.tagName';

  test('opens on the first click, closes on Esc, and gives the focus back', async () => {
    const { page, launcher, frame, chat, complaints, context } = await openShop();
    expect(await page.locator('plantao-chat iframe').count()).toBe(0);
    expect(await launcher.getAttribute('aria-label')).toBe('Abrir o atendimento');
    await launcher.click();
    await chat.bubbles.first().waitFor();
    await frame.locator('.composer textarea:focus').waitFor();
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await eventually(
      () => launcher.getAttribute('aria-expanded'),
      (open) => open === 'false',
    );
    expect(await page.evaluate(focused)).toBe('PLANTAO-CHAT');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('works on a page that was opened from the disk, whose origin has no name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plantao-page-'));
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      `<!doctype html><title>Loja</title><script src="${world.test.url}/widget.js"></script>`,
    );
    const { page, complaints, context } = await world.visit({ width: 1000, height: 760 });
    await page.goto(pathToFileURL(file).href);
    await page.locator('plantao-chat button').click();
    const chat = new ChatFace(page.frameLocator('plantao-chat iframe'));
    await chat.bubbles.first().waitFor();
    const before = await chat.bubbles.count();
    await chat.say('tem desconto no pix?');
    await eventually(
      () => chat.bubbles.count(),
      (count) => count >= before + 2,
    );
    expect(complaints).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true });
  });

  test('is opened and closed by the page itself, which then has its focus back', async () => {
    const { page, chat, context } = await openShop();
    await page.locator('#help').focus();
    await page.evaluate('Plantao.open()');
    await chat.bubbles.first().waitFor();
    await page.evaluate('Plantao.close()');
    expect(await page.evaluate(focused)).toBe('help');
    await page.evaluate('Plantao.toggle()');
    await eventually(
      () => page.locator('plantao-chat iframe').getAttribute('class'),
      (name) => name === '',
    );
    await context.close();
  });

  test("carries the unread count in the launcher's name, and puts the divider above the first of them", async () => {
    const { page, launcher, chat, context } = await openShop();
    await launcher.click();
    await chat.bubbles.first().waitFor();
    let release = () => {};
    const closed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/activities', async (route) => {
      await closed;
      await route.continue();
    });
    await chat.say('tem desconto no pix?');
    await page.keyboard.press('Escape');
    await eventually(
      () => launcher.getAttribute('aria-expanded'),
      (open) => open === 'false',
    );
    release();
    await eventually(
      () => launcher.getAttribute('aria-label'),
      (name) => name === 'Abrir o atendimento: 1 mensagem não lida',
    );
    await launcher.click();
    await chat.root.locator('.divider').waitFor();
    await eventually(
      () => launcher.locator('b').textContent(),
      (count) => count === '',
    );
    await context.close();
  });

  test('keeps the conversation on the host page, and takes it up on the next one without a click', async () => {
    const { page, launcher, chat, complaints, context } = await openShop();
    await launcher.click();
    await chat.bubbles.first().waitFor();
    await chat.say('tem desconto no pix?');
    await chat.reads('5% a menos');
    const kept = await page.evaluate('JSON.stringify(localStorage)');
    expect(kept).toContain('resumeSecret');
    await page.reload();
    await chat.reads('5% a menos');
    expect((await chat.texts()).filter((text) => text === 'tem desconto no pix?')).toHaveLength(1);
    expect(await page.evaluate(focused)).toBe('BODY');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('fills a phone, and can be minimised there', async () => {
    const { page, launcher, frame, chat, context } = await openShop(390);
    await launcher.click();
    await chat.bubbles.first().waitFor();
    const box = await page.locator('plantao-chat iframe').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 760 });
    await frame.getByRole('button', { name: 'Minimizar o chat' }).click();
    await launcher.waitFor({ state: 'visible' });
    await context.close();
  });

  test('takes no message from anyone but its frame', async () => {
    const { page, launcher, chat, context } = await openShop();
    await launcher.click();
    await chat.bubbles.first().waitFor();
    await page.evaluate(`postMessage({ plantao: 'unread', count: 9, locale: 'pt-BR' }, '*');
      postMessage({ plantao: 'save', session: { conversationId: 'forged' } }, '*');
      postMessage({ plantao: 'close' }, '*')`);
    await chat.say('tem desconto no pix?');
    await chat.reads('5% a menos');
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('forged');
    await context.close();
  });
});
