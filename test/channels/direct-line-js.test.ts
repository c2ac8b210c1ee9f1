import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { z } from 'zod';
import { installBrowserGlobals } from '../support/browser-globals';
import { createFakeClock, type FakeClock } from '../support/fake-clock';
import { exeBytes, pdfBytes, pngBytes } from '../support/sample-files';
import { startTestService, type TestService } from '../support/start-test-service';

// Microsoft's own client, unchanged, on a page of another origin.
const shop = 'http://shop.example';

const dataSchema = z.object({ plantao: z.looseObject({ kind: z.string() }) });
const tokenSchema = z.object({ conversationId: z.string(), token: z.string(), resumeSecret: z.string() });

function kindOf(activity: Activity): string | undefined {
  return dataSchema.safeParse(activity.channelData).data?.plantao.kind;
}

function dataUrl(contentType: string, bytes: Buffer): string {
  return `data:${contentType};base64,${bytes.toString('base64')}`;
}

async function bytesOf(response: Response | undefined): Promise<Buffer | null> {
  return response === undefined ? null : Buffer.from(await response.arrayBuffer());
}

/** A page with the client: what it receives, and what it is told of the connection. */
class Page {
  readonly received: Activity[] = [];
  readonly statuses: ConnectionStatus[] = [];
  readonly line: DirectLine;
  readonly #waiting = new Set<() => void>();
  readonly #subscriptions: { unsubscribe(): void }[];

  constructor(options: ConstructorParameters<typeof DirectLine>[0]) {
    this.line = new DirectLine(options);
    this.#subscriptions = [
      this.line.connectionStatus$.subscribe((status) => {
        this.statuses.push(status);
        this.#wake();
      }),
      this.line.activity$.subscribe((activity) => {
        this.received.push(activity);
        this.#wake();
      }),
    ];
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }

  /** Resolves once something holds; jest's own limit ends the wait. */
  until<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  untilStatus(status: ConnectionStatus): Promise<true> {
    return this.until(() => this.statuses.at(-1) === status || undefined);
  }

  untilKind(kind: string, nth = 1): Promise<Activity> {
    return this.until(() => this.received.filter((activity) => kindOf(activity) === kind)[nth - 1]);
  }

  post(activity: Partial<Message>): Promise<string> {
    const whole: Message = { type: 'message', from: { id: 'me' }, text: '', ...activity };
    return new Promise((resolve, reject) => this.line.postActivity(whole).subscribe(resolve, reject));
  }

  leave(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.line.end();
  }
}

let service: TestService;
let clock: FakeClock;
let removeGlobals: () => void;
let pages: Page[] = [];

async function askForToken(kind: 'generate' | 'resume', body: object) {
  const response = await fetch(`${service.url}/v3/directline/tokens/${kind}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: shop },
    body: JSON.stringify(body),
  });
  return tokenSchema.parse(await response.json());
}

function generateToken(user?: { name: string }) {
  return askForToken('generate', { locale: 'pt-BR', ...(user === undefined ? {} : { user }) });
}

function openPage(options: ConstructorParameters<typeof DirectLine>[0]): Page {
  const quick = { random: () => -0.249 };
  const page = new Page({ domain: `${service.url}/v3/directline`, ...quick, ...options });
  pages.push(page);
  return page;
}

beforeAll(async () => {
  clock = createFakeClock();
  service = await startTestService({ clock });
  removeGlobals = installBrowserGlobals(shop);
});
afterEach(() => {
  for (const page of pages) page.leave();
  pages = [];
});
afterAll(async () => {
  removeGlobals();
  await service.stop();
});

describe('botframework-directlinejs', () => {
  it('starts, is greeted, asks and is answered, each activity once and with choices as plain texts', async () => {
    const page = openPage({ token: (await generateToken({ name: 'Ana Lima' })).token });
    await page.untilKind('greeting');
    expect(page.statuses.at(-1)).toBe(ConnectionStatus.Online);
    const id = await page.post({
      text: 'qual o prazo de entrega?',
      channelData: { clientActivityID: 'client-1' },
    });
    const answer = await page.untilKind('answer');
    expect(answer).toMatchObject({ replyToId: id });
    const echo = page.received.find((activity) => activity.id === id);
    expect(echo).toMatchObject({
      text: 'qual o prazo de entrega?',
      from: { id: expect.stringMatching(/^dl_/), role: 'user' },
      channelData: { clientActivityID: 'client-1' },
    });
    expect(answer).toMatchObject({
      suggestedActions: {
        actions: expect.arrayContaining([
          { type: 'imBack', title: expect.any(String), value: expect.any(String) },
        ]),
      },
    });
    const ids = page.received.flatMap((activity) => activity.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('drops its socket and resumes by its watermark, without loss or repeats', async () => {
    const token = await generateToken();
    // It waits this long between its tries while nobody answers.
    const page = openPage({ token: token.token, timeout: 2_000 });
    await page.untilKind('greeting');
    await page.post({ text: 'qual o prazo de entrega?' });
    await page.untilKind('answer');
    // A restart ends every socket; the address stays, as behind a load balancer.
    const port = new URL(service.url).port;
    await service.restart({ PORT: port });
    const other = openPage({
      token: token.token,
      conversationId: token.conversationId,
      watermark: '0',
      webSocket: false,
      pollingInterval: 200,
    });
    await other.post({ text: 'como rastreio meu pedido?' });
    await page.untilKind('answer', 2);
    await other.untilKind('answer', 2);
    const seen = (of: Page) => of.received.flatMap((activity) => activity.id ?? []);
    expect(seen(page)).toEqual([...new Set(seen(page))]);
    expect(seen(page)).toEqual([...seen(page)].sort());
    expect(seen(page)).toEqual(seen(other));
  });

  it('renews its token and goes on with the new one', async () => {
    const page = openPage({ token: (await generateToken()).token });
    await page.untilKind('greeting');
    const renewed = await new Promise<string>((resolve, reject) =>
      // biome-ignore lint/complexity/useLiteralKeys: private by its types; the client calls it every 15 minutes
      page.line['refreshToken']().subscribe(resolve, reject),
    );
    expect(renewed.split('.')).toHaveLength(3);
    // biome-ignore lint/complexity/useLiteralKeys: as above
    page.line['token'] = renewed;
    await page.post({ text: 'obrigada' });
    await page.untilKind('smalltalk');
  });

  it.each([
    ['reads a WebSocket', true],
    ['polls', false],
  ])('is told that its token ran out where it %s, and goes on with another', async (_how, webSocket) => {
    const { token, resumeSecret } = await generateToken();
    // Told so for the fifth time the client gives up: it asks seldom enough for a service that starts on a busy machine.
    const seldom = { pollingInterval: 1_000, timeout: 2_000, random: () => 0 };
    const page = openPage({ token, webSocket, ...seldom });
    await page.untilKind('greeting');
    // A page that slept through every renewal.
    clock.advance(31 * 60_000);
    const { token: fresh, conversationId } = await askForToken('resume', { secret: resumeSecret });
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(
      await (
        await fetch(`${service.url}/v3/directline/conversations/${conversationId}`, {
          headers: { Authorization: `Bearer ${fresh}` },
        })
      ).json(),
    );
    const expired = page.untilStatus(ConnectionStatus.ExpiredToken);
    if (webSocket) await service.restart({ PORT: new URL(service.url).port });
    await expired;
    page.line.reconnect({ conversationId, token: fresh, streamUrl });
    await page.untilStatus(ConnectionStatus.Online);
    await page.post({ text: 'obrigada' });
    await page.untilKind('smalltalk');
  });

  it('names its language when it starts, where the token names none', async () => {
    const { token } = await askForToken('generate', {});
    const page = openPage({ token, conversationStartProperties: { locale: 'en-US' } });
    expect(await page.untilKind('greeting')).toMatchObject({ locale: 'en' });
  });

  it('may send activities of any type', async () => {
    const page = openPage({ token: (await generateToken()).token });
    await page.untilKind('greeting');
    for (const type of ['messageUpdate', 'trace', 'webchat/join']) {
      const sent = Object.assign({ text: null, name: null }, { type });
      // Types of its own, and nulls for what is not said, are what the client's type does not allow.
      expect(await page.post(z.custom<Partial<Message>>().parse(sent))).not.toBe('retry');
    }
  });

  it('sends a picture and a PDF with a text, and finds them again', async () => {
    const page = openPage({ token: (await generateToken()).token });
    await page.untilKind('greeting');
    const id = await page.post({
      text: 'chegou assim',
      attachments: [
        { contentType: 'image/png', contentUrl: dataUrl('image/png', pngBytes), name: 'foto.png' },
        {
          contentType: 'application/pdf',
          contentUrl: dataUrl('application/pdf', pdfBytes),
          name: 'nota.pdf',
        },
      ],
    });
    const echo = await page.until(() => page.received.find((activity) => activity.id === id));
    expect(echo).toMatchObject({
      text: 'chegou assim',
      attachments: [
        { contentType: 'image/png', name: 'foto.png' },
        { contentType: 'application/pdf', name: 'nota.pdf' },
      ],
    });
    // A page of any origin finds them: the addresses are whole. A picture is shown by its thumbnail.
    const sent = z
      .object({
        attachments: z.array(z.object({ contentUrl: z.url(), thumbnailUrl: z.url().optional() })),
      })
      .parse(echo).attachments;
    expect(sent[0]?.thumbnailUrl).toBe(sent[0]?.contentUrl);
    expect(sent[1]).not.toHaveProperty('thumbnailUrl');
    const urls = sent.map(({ contentUrl }) => contentUrl);
    expect(urls.map((url) => new URL(url).origin)).toEqual([service.url, service.url]);
    const [picture, invoice] = await Promise.all(urls.map((url) => fetch(url)));
    expect(await bytesOf(picture)).toEqual(pngBytes);
    expect(picture?.headers.get('content-disposition')).toMatch(/^inline/);
    expect(await bytesOf(invoice)).toEqual(pdfBytes);
    expect(invoice?.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each([
    ['a program', 415, 'setup.exe', exeBytes],
    ['a program that calls itself a picture', 415, 'foto.png', exeBytes],
    ['HTML that calls itself a picture', 415, 'foto.png', Buffer.from('<script>alert(1)</script>')],
  ])('is refused %s, and nothing of it is kept', async (_name, status, name, bytes) => {
    const page = openPage({ token: (await generateToken()).token });
    await page.untilKind('greeting');
    const refused = page.post({
      text: 'veja',
      attachments: [{ contentType: 'image/png', contentUrl: dataUrl('image/png', bytes), name }],
    });
    await expect(refused).rejects.toMatchObject({ status });
    await page.post({ text: 'obrigada' });
    await page.untilKind('smalltalk');
    expect(page.received.filter((activity) => 'text' in activity && activity.text === 'veja')).toEqual([]);
  });

  it('is told when a person takes over, in the standard events, with nothing internal', async () => {
    const julia = await service.person({ name: 'Júlia Prado' });
    const page = openPage({ token: (await generateToken({ name: 'Ana Lima' })).token });
    await page.untilKind('greeting');
    await page.post({ text: 'quero falar com uma pessoa, pedido 12345678' });
    const nameOf = (activity: Activity) => (activity.type === 'event' ? activity.name : undefined);
    const find = (name: string) =>
      page.until(() => page.received.find((activity) => nameOf(activity) === name));
    const initiated = await find('handoff.initiate');
    expect(initiated).toMatchObject({
      value: { language: 'pt-BR', team: expect.any(String) },
      channelData: { plantao: { kind: 'handoff' } },
    });
    expect(
      Object.keys(z.object({ value: z.record(z.string(), z.unknown()) }).parse(initiated).value),
    ).toEqual(['language', 'team']);
    const { body } = await julia.get('/api/conversations?view=queue');
    const [waiting] = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(body).items;
    await julia.call('PUT', '/api/me/presence', { status: 'online' });
    await julia.post(`/api/conversations/${waiting?.id}/claim`);
    expect(await find('handoff.status')).toMatchObject({
      value: { state: 'accepted', message: 'Júlia Prado' },
    });
    // Clients stop showing that somebody writes when a message of the same sender comes.
    await julia.post(`/api/conversations/${waiting?.id}/typing`);
    const typing = await page.until(() => page.received.find(({ type }) => type === 'typing'));
    const text = 'Oi, Ana!\nQual é o <modelo>?';
    await julia.post(`/api/conversations/${waiting?.id}/messages`, { text, clientId: 'm1' });
    const message = await page.untilKind('agent-message');
    expect(typing.from).toEqual(message.from);
    expect(typing.channelData).toEqual({ plantao: { kind: 'typing' } });
    // A line's end and a tag are lost in Markdown as others read it, unless it is told.
    expect(message).toMatchObject({ text: 'Oi, Ana!  \nQual é o \\<modelo>?', textFormat: 'markdown' });
    await julia.post(`/api/conversations/${waiting?.id}/close`, { resolution: 'solved' });
    await page.until(() =>
      page.received.find(
        (activity) => activity.type === 'event' && JSON.stringify(activity.value).includes('completed'),
      ),
    );
  });
});
