import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import type { Locale } from '../../contracts/locale';
import { buildPages } from '../support/build-pages';
import type { HttpClient } from '../support/http-client';
import { openBrowser } from '../support/open-browser';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';

export interface Look {
  locale?: Locale;
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  reducedMotion?: 'reduce' | 'no-preference';
}

/** The service with a few articles, its pages, one agent and a browser: what the chat's browser tests share. */
export interface WidgetService {
  test: TestService;
  browser: Browser;
  admin: HttpClient;
  agent: StaffClient;
  /** A customer's browser of its own. Whatever its pages complain of is in `complaints`. */
  visit(look?: Look): Promise<Visitor>;
  stop(): Promise<void>;
}

interface Visitor {
  context: BrowserContext;
  page: Page;
  complaints: string[];
}

const articles = [
  {
    ...{ key: 'delivery-times', locale: 'pt-BR', title: 'Prazo de entrega', tags: ['delivery'] },
    questions: ['Qual o prazo de entrega?', 'Em quantos dias chega o meu pedido?'],
    answer:
      'Em **dias úteis**:\n\n| Região | Prazo |\n|---|--:|\n| Sudeste | 3 a 6 |\n| Norte | 8 a 15 |\n\n1. Abra [Meus pedidos](/pedidos)\n2. Veja https://rastreio.example',
  },
  {
    ...{ key: 'delivery-times', locale: 'en', title: 'Delivery times', tags: ['delivery'] },
    questions: ['What is the delivery time?', 'How many days does delivery take?'],
    answer: 'In **business days**: 3 to 6 in the Southeast.',
  },
  {
    ...{ key: 'pay-with-pix', locale: 'pt-BR', title: 'Pagar com Pix', tags: ['payment'] },
    questions: ['Como pago com Pix?', 'Tem desconto no Pix?'],
    answer: 'No Pix você paga **5% a menos**.',
  },
  {
    ...{ key: 'exchange-step-by-step', locale: 'pt-BR', title: 'Trocar um produto', tags: ['exchanges'] },
    questions: ['Como faço uma troca?', 'Quero trocar um produto'],
    answer: `Para **trocar um produto**:\n\n${Array.from({ length: 12 }, (_, at) => `${at + 1}. Passo que se lê com calma, antes de seguir para o próximo\n`).join('')}`,
  },
];

export async function startWidgetService(env: Record<string, string> = {}): Promise<WidgetService> {
  const pages = await buildPages('widget', 'loader', 'shop');
  const test = await startTestService({
    env: { SAMPLE_DATA: 'off', ABSENCE_WEB: 'off', ...env },
    pagesFolder: pages.folder,
  });
  const admin = await test.admin();
  const raw = articles.map((article) => JSON.stringify({ ...article, publish: true })).join('\n');
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const imported = await admin.call('POST', '/api/articles/import?dryRun=false', undefined, { raw, headers });
  if (imported.status !== 200) throw new Error(`The articles could not be imported: ${imported.text}`);
  const agent = await test.person({ name: 'Júlia Prado' });
  const browser = await openBrowser();

  return {
    test,
    browser,
    admin,
    agent,
    async visit({ locale = 'pt-BR', scheme = 'light', width = 400, height = 760, reducedMotion } = {}) {
      const context = await browser.newContext({
        locale,
        colorScheme: scheme,
        viewport: { width, height },
        reducedMotion: reducedMotion ?? 'no-preference',
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') complaints.push(line.text());
      });
      return { context, page, complaints };
    },
    async stop() {
      await browser.close();
      pages.remove();
      await test.stop();
    },
  };
}

/** The chat in a page or a frame, by what a person sees of it. */
export class ChatFace {
  readonly box: Locator;
  readonly bubbles: Locator;

  constructor(readonly root: Pick<Page, 'locator' | 'getByRole' | 'getByText'>) {
    this.box = root.locator('.composer textarea');
    this.bubbles = root.locator('.bubble');
  }

  async say(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Waits for a message that contains `text`. */
  async reads(text: string | RegExp): Promise<void> {
    await this.root.locator('.bubble, .event').filter({ hasText: text }).first().waitFor();
  }

  /** The texts of all bubbles, in order. */
  texts(): Promise<string[]> {
    return this.bubbles.allInnerTexts();
  }

  /** What stands under the customer's last message. */
  receipt(): Locator {
    return this.root.locator('.receipt');
  }
}

const listSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

/** Has the agent claim whoever is next in the queue; gives the conversation's id. */
export async function claimFirst(agent: StaffClient): Promise<string> {
  const queued = await eventually(
    async () => listSchema.parse((await agent.get('/api/conversations?view=queue')).body).items,
    (items) => items.length > 0,
  );
  const id = queued[0]?.id ?? '';
  await agent.call('PUT', '/api/me/presence', { status: 'online' });
  const claimed = await agent.post(`/api/conversations/${id}/claim`);
  if (claimed.status !== 200) throw new Error(`The agent could not claim: ${claimed.text}`);
  return id;
}

/** Has the customer ask for a person, and the agent claim them; gives the conversation's id. */
export async function bringAgent(chat: ChatFace, agent: StaffClient): Promise<string> {
  await chat.root.getByRole('button', { name: /Falar com uma pessoa|Talk to a person/ }).click();
  const id = await claimFirst(agent);
  await chat.root.locator('.event').filter({ hasText: 'Júlia' }).waitFor();
  return id;
}

/** Repeats `read` until it holds, or fails after half a minute with what it gave last. */
export async function eventually<Value>(
  read: () => Promise<Value>,
  holds: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`It did not come true in 30 s; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
