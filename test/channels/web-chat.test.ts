import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { pngBytes } from '../support/sample-files';
import { startTestService, type TestService } from '../support/start-test-service';

// Microsoft's Web Chat as it is published, on a page of another origin: what any site may embed instead of our widget.
const bundle = path.join(__dirname, '../conformance/node_modules/botframework-webchat/dist/webchat.js');
const isInstalled = existsSync(bundle) || process.env.CI === 'true';

const shop = (directLine: string) => `<!doctype html>
<html lang="pt-BR"><meta charset="utf-8"><title>Loja</title>
<style>html, body, #chat { height: 100%; margin: 0; }</style>
<div id="chat"></div>
<script src="/webchat.js"></script>
<script>
  (async () => {
    const domain = ${JSON.stringify(directLine)};
    const answer = await fetch(domain + '/tokens/generate', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ locale: 'pt-BR', user: { name: 'Ana Lima' } }),
    });
    const { token } = await answer.json();
    window.WebChat.renderWebChat(
      { directLine: window.WebChat.createDirectLine({ domain, token }), locale: 'pt-BR' },
      document.getElementById('chat'),
    );
  })();
</script></html>`;

/** The shop's own server, which knows nothing of Plantão but its address. */
async function serveShop(directLine: () => string): Promise<Server> {
  const script = readFileSync(bundle);
  const server = createServer((request, response) => {
    const isScript = request.url === '/webchat.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : shop(directLine()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

if (!isInstalled) {
  process.stderr.write(
    "Left out (Web Chat): run npm ci --prefix test/conformance to have Microsoft's bundle.\n",
  );
}
const declare = isInstalled
  ? describeInBrowser
  : () => test('needs test/conformance installed', () => undefined);

declare("Microsoft's Web Chat", () => {
  let service: TestService;
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    service = await startTestService();
    server = await serveShop(() => `${service.url}/v3/directline`);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await service.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'pt-BR' });
    page.setDefaultTimeout(30_000);
    await page.goto(originOf(server));
  });
  afterEach(() => page.close());

  const bubbles = (text: string | RegExp) => page.locator('.webchat__bubble__content', { hasText: text });
  async function send(text: string): Promise<void> {
    await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
    await page.keyboard.press('Enter');
  }

  it('greets by name, answers a question, and shows it sent once', async () => {
    await bubbles(/Ana/).first().waitFor();
    await send('qual o prazo de entrega?');
    await bubbles(/Grande São Paulo/).waitFor();
    expect(await bubbles('qual o prazo de entrega?').count()).toBe(1);
    // What Web Chat writes under a message for as long as it is not sent, and when it failed.
    expect(await page.getByText(/Enviando|Falha no envio/).count()).toBe(0);
    // The article's Markdown is a table here as well.
    expect(await page.locator('.webchat__bubble__content table').count()).toBe(1);
  });

  it('shows the choices, and takes a tap for a typed text', async () => {
    await bubbles(/Ana/).first().waitFor();
    await page.locator('.webchat__suggested-action', { hasText: 'Falar com uma pessoa' }).click();
    await bubbles('Falar com uma pessoa').waitFor();
    await bubbles(/da fila/).waitFor();
  });

  it('sends a picture and shows it again', async () => {
    await bubbles(/Ana/).first().waitFor();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: pngBytes });
    // The paper clip's tick tells that the file was taken in: what is sent sooner goes without it.
    await page.locator('.webchat__attachment-icon--checked').waitFor();
    await page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    // Before it is sent, Web Chat shows a thumbnail of its own; what counts is the picture that came back.
    const fromService = JSON.stringify(`${service.url}/`);
    await page.waitForFunction(
      `[...document.images].some(({ src, naturalWidth }) => src.startsWith(${fromService}) && naturalWidth === 1)`,
    );
  });

  it('shows who joined, and what they write', async () => {
    const agent = await service.person({ name: 'Júlia Prado' });
    await bubbles(/Ana/).first().waitFor();
    await send('quero falar com uma pessoa');
    await bubbles(/da fila/).waitFor();
    const { body } = await agent.get('/api/conversations?view=queue');
    const { items } = z
      .object({ items: z.array(z.looseObject({ id: z.string(), number: z.number() })) })
      .parse(body);
    // The newest is this test's.
    const [mine] = [...items].sort((first, second) => second.number - first.number);
    await agent.call('PUT', '/api/me/presence', { status: 'online' });
    await agent.post(`/api/conversations/${mine?.id}/claim`);
    await bubbles(/Júlia/).first().waitFor();
    await agent.post(`/api/conversations/${mine?.id}/typing`);
    const dots = page.locator('.webchat__typing-indicator');
    await dots.waitFor();
    const text = '**Boa tarde**, Ana!\nQual é o <modelo>?';
    await agent.post(`/api/conversations/${mine?.id}/messages`, { text, clientId: 'm1' });
    await bubbles('Boa tarde, Ana!').waitFor();
    // Web Chat forgets a typing by itself after five seconds; the message ends it.
    await dots.waitFor({ state: 'detached', timeout: 3_000 });
    const shown = bubbles('Boa tarde, Ana!').last();
    expect(await shown.textContent()).toContain('Qual é o <modelo>?');
    expect(await shown.locator('strong').textContent()).toBe('Boa tarde');
    expect(await shown.locator('br').count()).toBe(1);
  });
});
