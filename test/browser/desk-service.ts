import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type BuiltPages, buildPages } from '../support/build-pages';
import type { DirectLineClient } from '../support/direct-line-client';
import { describeInBrowser, openBrowser } from '../support/open-browser';
import { startTestService, type TestService } from '../support/start-test-service';
import { adminEmail, testPassword } from '../support/test-accounts';

export interface DeskLook {
  locale?: 'pt-BR' | 'en-GB';
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

interface Desk {
  page: Page;
  context: BrowserContext;
  /** Loads a page of the desk, and waits for what `ready` selects. */
  go(address: string, ready?: string): Promise<void>;
  /** For a page that must not be open for the rest of the test; the others are closed after it. */
  close(): Promise<void>;
}

/** Signs in as whom the e-mail names; as the administrator without one. */
type Visitor = DeskLook & { email?: string };

type Declare = (desk: DeskService) => void;

/**
 * Declares tests of the desk in Chromium, on a service of their own with the sample's articles and categories. What
 * they open is closed after each, and no page may have complained, whatever else the test looks at.
 */
export function describeDesk(name: string, declare: Declare): void {
  declareDesk(name, {}, declare);
}

/** The same, on a service without the sample. */
export function describeEmptyDesk(name: string, declare: Declare): void {
  declareDesk(name, { SAMPLE_DATA: 'off' }, declare);
}

function declareDesk(name: string, env: Record<string, string>, declare: Declare): void {
  describeInBrowser(name, () => {
    const desk = new DeskService();
    beforeAll(() => desk.start(env), 90_000);
    afterEach(() => desk.closePages());
    afterAll(() => desk.stop());
    declare(desk);
  });
}

/** The service, the desk's pages and a browser: what the desk's browser tests share. */
class DeskService {
  #pages: BuiltPages | undefined;
  #browser: Browser | undefined;
  #service: TestService | undefined;
  readonly #opened = new Set<BrowserContext>();
  readonly #faults: string[] = [];

  get service(): TestService {
    if (this.#service === undefined) throw new Error('The service is there from the first test on.');
    return this.#service;
  }

  async start(env: Record<string, string>): Promise<void> {
    [this.#pages, this.#browser] = await Promise.all([buildPages('desk'), openBrowser()]);
    this.#service = await startTestService({ pagesFolder: this.#pages.folder, env });
  }

  /** A browser of its own with the sign-in page. */
  async visit(look: DeskLook = {}): Promise<Desk> {
    if (this.#browser === undefined) throw new Error('The browser is there from the first test on.');
    const context = await openContext(this.#browser, look);
    this.#opened.add(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.#faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message.text())) this.#faults.push(message.text());
    });
    const go = async (address: string, ready = 'body') => {
      await page.goto(`${this.service.url}/desk${address}`);
      await page.locator(ready).first().waitFor();
    };
    await go('');
    return { page, context, go, close: () => this.#close(context) };
  }

  /** A browser of its own, signed in, where signing in leads to. */
  async signIn({ email, ...look }: Visitor = {}): Promise<Desk> {
    const desk = await this.visit(look);
    await signInDesk(desk.page, email);
    return desk;
  }

  /** A browser of its own, signed in, on a page of the desk. */
  async open(address: string, visitor?: Visitor): Promise<Desk> {
    const desk = await this.signIn(visitor);
    await desk.go(address);
    return desk;
  }

  /** A customer in the queue; `text` is what they say before they ask for a person. */
  async waitingCustomer(name: string, text?: string): Promise<DirectLineClient> {
    const customer = await this.service.customer({ name });
    if (text !== undefined) await customer.say(text);
    await customer.ask('quero falar com uma pessoa', 'queued');
    return customer;
  }

  /** A browser of its own on the conversation of a customer in the queue, who is claimed; `field` is for the reply. */
  async claim(name: string, visitor?: Visitor): Promise<Desk & { field: Locator }> {
    const desk = await this.signIn(visitor);
    await desk.page.getByRole('link', { name: new RegExp(name) }).click();
    await desk.page.getByRole('button', { name: 'Assumir' }).first().click();
    const field = desk.page.getByRole('textbox', { name: `Resposta para ${name}` });
    await field.waitFor();
    return { ...desk, field };
  }

  async closePages(): Promise<void> {
    await Promise.all([...this.#opened].map((context) => this.#close(context)));
    expect(this.#faults.splice(0)).toEqual([]);
  }

  async #close(context: BrowserContext): Promise<void> {
    this.#opened.delete(context);
    // A request that is under way while the page closes is no fault of the test that answers it.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.close();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#service?.stop();
    this.#pages?.remove();
  }
}

async function openContext(browser: Browser, look: DeskLook): Promise<BrowserContext> {
  const { locale = 'pt-BR', colorScheme = 'light', width = 1360, height = 800 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  // Lets a test cut the live connection, and keep it away, as a lost network does.
  await context.addInitScript({
    content: `
      window.sockets = [];
      const Real = window.WebSocket;
      window.WebSocket = class extends Real {
        constructor(address) {
          // Nothing is to be had there.
          super(window.held ? address.replace('/api/events', '/api/held') : address);
          window.sockets.push(this);
        }
      };
    `,
  });
  return context;
}

/** What the browser itself says of a request that a test has refused or cut. */
function isRefusal(text: string): boolean {
  return /^(Failed to load resource|WebSocket connection to|\w+: (Failed to fetch dynamically|Unable to preload))/.test(
    text,
  );
}

export async function signInDesk(page: Page, email = adminEmail): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(testPassword);
  await page.locator('button[type="submit"]').click();
  await page.locator('.nav').waitFor();
}

export async function cutSockets(page: Page): Promise<void> {
  await page.evaluate('for (const socket of window.sockets) socket.close();');
}

/** Has what happens from now on stay on its way to this desk. @returns what lets it through */
export async function holdBack({
  page,
  context,
}: Pick<Desk, 'page' | 'context'>): Promise<() => Promise<void>> {
  const way = '**/activities?*';
  await context.route(way, (route) => route.abort());
  await page.evaluate('window.held = true;');
  await cutSockets(page);
  return async () => {
    await context.unroute(way);
    await page.evaluate("window.held = false; window.dispatchEvent(new Event('online'));");
  };
}

/** Resolves when the element holds the focus: it may come with the next frame or answer. */
export function takesFocus(element: Locator): Promise<void> {
  return element.and(element.page().locator(':focus')).waitFor();
}

/** Whether the element holds the focus at this moment. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((here) => here.matches(':focus'));
}
