import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { buildPages } from '../support/build-pages';
import { describeInBrowser } from '../support/open-browser';
import { findAccessibilityFaults } from './find-accessibility-faults';
import { bringAgent, ChatFace, type Look, startWidgetService, type WidgetService } from './widget-service';

/** How far the page is wider than its window, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}

const looks: Look[] = [
  { locale: 'pt-BR', scheme: 'light' },
  { locale: 'en', scheme: 'dark', width: 1100 },
];

describeInBrowser("the customer's pages", () => {
  let world: WidgetService;

  beforeAll(async () => {
    world = await startWidgetService({ ABSENCE_WEB: '2s,60s,120s' });
  }, 60_000);
  afterAll(() => world?.stop());

  test('the checker finds the faults of a page that has some', async () => {
    const { page, context } = await world.visit();
    await page.setContent(
      '<html><body><img src="x"><p style="color:#aaa;background:#fff">pálido</p></body></html>',
    );
    const faults = (await findAccessibilityFaults(page)).map((fault) => fault.split(':')[0]);
    expect(faults).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang']));
    await context.close();
  });

  test.each(looks)('the chat is without fault, from the greeting to the rating: %j', async (look) => {
    const { page, context } = await world.visit(look);
    const english = look.locale === 'en';
    await page.goto(`${world.test.url}/chat`);
    const chat = new ChatFace(page);
    await chat.bubbles.first().waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await chat.say(english ? 'how many days does delivery take?' : 'qual o prazo de entrega?');
    await chat.reads(english ? 'business days' : 'dias úteis');
    await page.locator('.strip.warn').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const id = await bringAgent(chat, world.agent);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await world.agent.post(`/api/conversations/${id}/close`, { resolution: 'solved' });
    await page.locator('.scores label').last().click();
    await page.locator('.comment').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      ['#8a3b1c', '#ffd400'].map((colour) => ({ scheme, colour })),
    ),
  )("the shop's colour reaches all of the chat, and can be read: %j", async ({ scheme, colour }) => {
    const { page, context } = await world.visit({ scheme });
    await page.goto(`${world.test.url}/chat?colour=${encodeURIComponent(colour)}`);
    const chat = new ChatFace(page);
    await chat.say('qual o prazo de entrega?');
    await page.locator('.bubble a').first().waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const id = await bringAgent(chat, world.agent);
    await world.agent.post(`/api/conversations/${id}/close`, { resolution: 'solved' });
    await page.locator('.scores label').last().click();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const used = await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => {
      const { color, backgroundColor, borderTopColor, outlineColor } = getComputedStyle(element);
      return [color, backgroundColor, borderTopColor, outlineColor];
    })`);
    expect(used).toEqual(expect.arrayContaining([expect.stringContaining('rgb')]));
    for (const blue of ['rgb(11, 92, 173)', 'rgb(125, 184, 245)']) expect(used).not.toContain(blue);
    await context.close();
  });

  test.each(looks)('the shop and the help centre are without fault: %j', async (look) => {
    const { page, complaints, context } = await world.visit(look);
    const english = look.locale === 'en';
    const help = english ? '/help' : '/ajuda';
    for (const address of [english ? '/?lang=en' : '/', help, `${help}/delivery-times`, `${help}?q=xyz`]) {
      await page.goto(world.test.url + address);
      await page.locator('plantao-chat button').waitFor();
      expect([address, await findAccessibilityFaults(page)]).toEqual([address, []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('everything fits a window of 320 pixels', async () => {
    const { page, context } = await world.visit({ width: 320, height: 600 });
    for (const address of ['/', '/chat', '/ajuda', '/ajuda/delivery-times', '/help?q=delivery']) {
      await page.goto(world.test.url + address);
      if (address === '/chat') await new ChatFace(page).bubbles.first().waitFor();
      expect([address, await overflow(page)]).toEqual([address, 0]);
    }
    await context.close();
  });

  test.each(['/ajuda', '/help'])("the help centre's name keeps to a line on a phone: %s", async (address) => {
    const { page, context } = await world.visit({ width: 390 });
    await page.goto(world.test.url + address);
    const name = await page.locator('header.top .name').boundingBox();
    const links = await page.locator('header.top a:not(.name)').all();
    const boxes = await Promise.all(links.map((link) => link.boundingBox()));
    expect(name?.height).toBe(44);
    for (const box of boxes) expect([box?.height, box?.y]).toEqual([44, 8 + 44]);
    await context.close();
  });

  test('the help centre works without scripts', async () => {
    const context = await world.browser.newContext({ javaScriptEnabled: false, locale: 'pt-BR' });
    const page = await context.newPage();
    await page.goto(`${world.test.url}/ajuda`);
    await page.locator('input[name=q]').fill('quanto tempo demora a entrega');
    await page.keyboard.press('Enter');
    await page.locator('.articles a', { hasText: 'Prazo de entrega' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Prazo de entrega');
    await context.close();
  });

  test('on paper the talk is whole, and dark on light', async () => {
    const { page, context } = await world.visit({ scheme: 'dark', height: 300 });
    await page.goto(`${world.test.url}/chat`);
    const chat = new ChatFace(page);
    await chat.say('qual o prazo de entrega?');
    await chat.reads('dias úteis');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const left = await page.locator('.transcript').evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(left).toBeLessThanOrEqual(1);
    expect(await page.locator('.composer').isVisible()).toBe(false);
    const ground = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.evaluate<string>(ground)).toBe('rgb(255, 255, 255)');
    await context.close();
  });

  test('nothing moves for who asked for less motion, and every control is large enough to touch', async () => {
    const { page, context } = await world.visit({ reducedMotion: 'reduce', width: 360 });
    await page.goto(`${world.test.url}/chat`);
    const chat = new ChatFace(page);
    await chat.bubbles.first().waitFor();
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    for (const control of await page.locator('button:visible, textarea:visible').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate("getComputedStyle(document.querySelector('textarea')).fontSize")).toBe('16px');
    await context.close();
  });
});

test('the first open stays within its budget of bytes', async () => {
  const pages = await buildPages('widget', 'loader');
  const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
  const folder = path.join(pages.folder, 'widget');
  const first = readdirSync(folder).filter((name) => name.startsWith('index'));
  const sizeOf = (pattern: RegExp) =>
    first
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + packed(path.join(folder, name)), 0);
  expect(packed(path.join(pages.folder, 'loader/widget.js'))).toBeLessThan(5 * 1024);
  expect(sizeOf(/\.js$/)).toBeLessThan(25 * 1024);
  expect(sizeOf(/./)).toBeLessThan(30 * 1024);
  pages.remove();
});
