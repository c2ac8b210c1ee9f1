import WebSocket from 'ws';
import { z } from 'zod';
import { type PlantaoData, type PlantaoKind, plantaoDataSchema } from '../../contracts/activity';

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  name: z.string().optional(),
  value: z.unknown().optional(),
  from: z.looseObject({ id: z.string(), name: z.string().optional(), role: z.string().optional() }),
  attachments: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        contentType: z.string(),
        contentUrl: z.string().optional(),
      }),
    )
    .optional(),
  suggestedActions: z
    .looseObject({ actions: z.array(z.looseObject({ type: z.string(), value: z.string() })) })
    .optional(),
  channelData: z
    .looseObject({ plantao: z.optional(plantaoDataSchema), clientActivityID: z.string().optional() })
    .optional(),
});
/** A Direct Line activity as a customer's client reads it. */
export type ReceivedActivity = z.infer<typeof activitySchema>;

const frameSchema = z.object({ activities: z.array(activitySchema), watermark: z.string().optional() });
const startedSchema = z.looseObject({
  conversationId: z.string(),
  token: z.string(),
  streamUrl: z.string(),
});
const generatedSchema = z.looseObject({
  conversationId: z.string(),
  token: z.string(),
  resumeSecret: z.string(),
});

export interface CustomerOptions {
  name?: string;
  locale?: 'pt-BR' | 'en';
  /** Sent as the page's origin. */
  origin?: string;
}

type Wanted = PlantaoKind | ((activity: ReceivedActivity) => boolean);

/** How long something that should come may take before the test fails, in milliseconds. */
const patienceMs = 30_000;

async function readOk(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

export function kindOf({ channelData }: ReceivedActivity): PlantaoData['kind'] | undefined {
  return channelData?.plantao?.kind;
}

/** Whether it is a message of the bot's. */
export function isReply({ from, type }: ReceivedActivity): boolean {
  return from.role === 'bot' && type === 'message';
}

/** Whether the bot said it because of something that was said to it: what it begins with is no reply to anything. */
export function isReplyToWords(activity: ReceivedActivity): boolean {
  return isReply(activity) && kindOf(activity) !== 'greeting';
}

/** A customer with a browser: plain fetch and a WebSocket, nothing of ours. */
export class DirectLineClient {
  /** All that came over the WebSocket, in the order in which it came. */
  readonly received: ReceivedActivity[] = [];
  readonly conversationId: string;
  readonly resumeSecret: string;
  token: string;
  watermark = '';
  #streamUrl: string;
  #socket: WebSocket | null = null;
  /** How much of `received` was handed out by `until`. */
  #read = 0;
  readonly #wakes = new Set<() => void>();

  private constructor(
    readonly base: string,
    generated: z.infer<typeof generatedSchema>,
    started: z.infer<typeof startedSchema>,
  ) {
    this.conversationId = generated.conversationId;
    this.resumeSecret = generated.resumeSecret;
    this.token = started.token;
    this.#streamUrl = started.streamUrl;
  }

  /** Starts a conversation and opens its WebSocket. */
  static async open(
    base: string,
    { name, locale = 'pt-BR', origin }: CustomerOptions = {},
  ): Promise<DirectLineClient> {
    const headers = {
      'Content-Type': 'application/json',
      ...(origin === undefined ? {} : { Origin: origin }),
    };
    const generated = generatedSchema.parse(
      await readOk(
        await fetch(`${base}/v3/directline/tokens/generate`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ locale, ...(name === undefined ? {} : { user: { name } }) }),
        }),
      ),
    );
    const started = startedSchema.parse(
      await readOk(
        await fetch(`${base}/v3/directline/conversations`, {
          method: 'POST',
          headers: { ...headers, Authorization: `Bearer ${generated.token}` },
          body: '{}',
        }),
      ),
    );
    const client = new DirectLineClient(base, generated, started);
    await client.#connect();
    return client;
  }

  /** The conversation's address, or one under it such as `/activities`. */
  address(below = ''): string {
    return `${this.base}/v3/directline/conversations/${this.conversationId}${below}`;
  }

  /** Posts any activity and gives back the raw answer. */
  post(activity: object): Promise<Response> {
    return fetch(this.address('/activities'), {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
  }

  /** Says something and gives back the activity's id. The same `clientActivityId` again is the same message. */
  async say(text: string, clientActivityId?: string): Promise<string> {
    const channelData = clientActivityId === undefined ? {} : { clientActivityID: clientActivityId };
    const answer = await readOk(await this.post({ type: 'message', text, channelData }));
    return z.object({ id: z.string() }).parse(answer).id;
  }

  async type(): Promise<void> {
    await readOk(await this.post({ type: 'typing' }));
  }

  /** Answers the survey after the close. */
  async answerSurvey(score: number, comment?: string): Promise<void> {
    const value = { score, ...(comment === undefined ? {} : { comment }) };
    await readOk(await this.post({ type: 'event', name: 'plantao.survey', value }));
  }

  /** Sends files, with or without a text, and gives back the raw answer. */
  upload(
    files: { name: string; contentType: string; bytes: Uint8Array }[],
    text?: string,
  ): Promise<Response> {
    const form = new FormData();
    if (text !== undefined) {
      const activity = JSON.stringify({ type: 'message', text });
      form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }), 'blob');
    }
    for (const { name, contentType, bytes } of files) {
      form.append('file', new Blob([Buffer.from(bytes)], { type: contentType }), name);
    }
    return fetch(this.address('/upload'), {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}` },
      body: form,
    });
  }

  /** The next activity, after the last that was waited for, that is of this kind or fits; the ones between are passed over. */
  async until(wanted: Wanted): Promise<ReceivedActivity> {
    const fits =
      typeof wanted === 'string' ? (activity: ReceivedActivity) => kindOf(activity) === wanted : wanted;
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      while (this.#read < this.received.length) {
        const activity = this.received[this.#read];
        this.#read += 1;
        if (activity !== undefined && fits(activity)) return activity;
      }
      await this.#somethingCame(giveUpAt, typeof wanted === 'string' ? wanted : 'what was wanted');
    }
  }

  /** Says something and waits for an answer of this kind. */
  async ask(text: string, wanted: Wanted): Promise<ReceivedActivity> {
    await this.say(text);
    return this.until(wanted);
  }

  /** The transcript from the start (or after a number), read by GET: what a page shows that is loaded anew. */
  async readAll(after = 0): Promise<ReceivedActivity[]> {
    const response = await fetch(this.address(`/activities?watermark=${after}`), {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    return frameSchema.parse(await readOk(response)).activities;
  }

  /** Cuts the connection as a lost network does. What is said meanwhile comes by `reconnect`. */
  drop(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }

  /** Opens the WebSocket anew, from the last watermark that was seen. */
  async reconnect(base = this.base): Promise<void> {
    this.drop();
    const address = `${base}/v3/directline/conversations/${this.conversationId}?watermark=${this.watermark}`;
    const answer = await readOk(await fetch(address, { headers: { Authorization: `Bearer ${this.token}` } }));
    this.#streamUrl = startedSchema.parse(answer).streamUrl;
    await this.#connect();
  }

  /** Comes back after the token's end, as a page does that kept the resume secret. */
  async resume(base = this.base): Promise<void> {
    const answer = await readOk(
      await fetch(`${base}/v3/directline/tokens/resume`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ secret: this.resumeSecret }),
      }),
    );
    this.token = z.object({ token: z.string() }).parse(answer).token;
    await this.reconnect(base);
  }

  close(): void {
    this.drop();
  }

  #connect(): Promise<void> {
    const socket = new WebSocket(this.#streamUrl);
    this.#socket = socket;
    socket.on('message', (data) => {
      const text = String(data);
      if (text === '') return;
      const { activities, watermark } = frameSchema.parse(JSON.parse(text));
      this.received.push(...activities);
      this.watermark = watermark ?? this.watermark;
      for (const wake of this.#wakes) wake();
    });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
  }

  #somethingCame(giveUpAt: number, wanted: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.#wakes.delete(done);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#wakes.delete(done);
        const came = this.received
          .map((each) => `${kindOf(each) ?? each.type}: ${each.text ?? ''}`)
          .join('\n  ');
        reject(new Error(`Waited for ${wanted} in vain. There came:\n  ${came}`));
      }, giveUpAt - Date.now());
      this.#wakes.add(done);
    });
  }
}
