import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { TestService } from '../support/start-test-service';

const password = 'uma senha comprida';

export interface DeskOptions {
  email?: string;
  locale?: 'pt-BR' | 'en-GB';
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** What the page logged as an error, except for requests that were meant to be refused. */
  faults: string[];
  close(): Promise<void>;
}

/** A browser of its own with the desk's sign-in page. */
export async function openDesk(
  browser: Browser,
  service: TestService,
  options: DeskOptions = {},
): Promise<Desk> {
  const { locale = 'pt-BR', colorScheme = 'light', width = 1360, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  // Lets a test cut the live connection as a lost network does.
  await context.addInitScript({
    content: `
      window.sockets = [];
      const Real = window.WebSocket;
      window.WebSocket = class extends Real {
        constructor(address) {
          super(address);
          window.sockets.push(this);
        }
      };
    `,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text());
    }
  });
  await page.goto(`${service.url}/desk`);
  return { page, context, faults, close: () => context.close() };
}

/** Signs in as the administrator, or as whom the e-mail names. */
export async function signInDesk(page: Page, email = 'admin@example.com'): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.locator('.nav').waitFor();
}

export async function cutSockets(page: Page): Promise<void> {
  await page.evaluate('for (const socket of window.sockets) socket.close();');
}

/** Whether the element holds the focus. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((here) => here.matches(':focus'));
}
