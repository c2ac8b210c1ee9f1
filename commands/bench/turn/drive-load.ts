import WebSocket from 'ws';
import * as z from 'zod';

const generated = z.object({ conversationId: z.string(), token: z.string() });
const started = z.object({ streamUrl: z.string() });
const frame = z.object({
  activities: z.array(
    z.looseObject({
      replyToId: z.string().optional(),
      channelData: z.looseObject({ plantao: z.looseObject({ kind: z.string() }).optional() }).optional(),
    }),
  ),
});

/** How long a turn may take before the bench gives up, in milliseconds. */
const patienceMs = 30_000;

/** One customer: asks, and waits for what answers the question. */
export interface Customer {
  /** The kind of the bot's first reply. */
  ask(text: string): Promise<string>;
  close(): void;
}

async function post(url: string, token: string | null, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

export async function openCustomer(base: string): Promise<Customer> {
  const api = `${base}/v3/directline`;
  const { conversationId, token } = generated.parse(
    await post(`${api}/tokens/generate`, null, { locale: 'pt-BR' }),
  );
  const { streamUrl } = started.parse(await post(`${api}/conversations`, token, {}));
  const socket = new WebSocket(streamUrl);
  let onReply: (kind: string) => void = () => undefined;
  socket.on('message', (data) => {
    const text = String(data);
    if (text === '') return;
    for (const { replyToId, channelData } of frame.parse(JSON.parse(text)).activities) {
      if (replyToId !== undefined) onReply(channelData?.plantao?.kind ?? 'other');
    }
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return {
    async ask(text) {
      let timer: NodeJS.Timeout | undefined;
      const replied = new Promise<string>((resolve, reject) => {
        onReply = resolve;
        timer = setTimeout(() => reject(new Error(`No reply to: ${text}`)), patienceMs);
      });
      try {
        await post(`${api}/conversations/${conversationId}/activities`, token, { type: 'message', text });
        return await replied;
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => socket.terminate(),
  };
}

/** Lets customers ask one question after the other, all at once. Gives how many replies were of which kind. */
export async function askInTurns(
  customers: readonly Customer[],
  questions: readonly string[],
  turns: number,
): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  let asked = 0;
  await Promise.all(
    customers.map(async (customer) => {
      while (asked < turns) {
        const question = questions[asked % questions.length] ?? '';
        asked += 1;
        const kind = await customer.ask(question);
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
    }),
  );
  return kinds;
}

/** Asks at a steady pace, whoever has been answered or not. Gives each turn's time, in milliseconds, sorted. */
export async function askAtPace(
  customers: readonly Customer[],
  questions: readonly string[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> {
  const turns: Promise<number>[] = [];
  const begin = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const wait = begin + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const customer = customers[at % customers.length];
    const sentAt = performance.now();
    const asked = customer?.ask(questions[at % questions.length] ?? '') ?? Promise.resolve('');
    turns.push(asked.then(() => performance.now() - sentAt));
  }
  return (await Promise.all(turns)).sort((first, second) => first - second);
}
