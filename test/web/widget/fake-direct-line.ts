import type { Socket } from '../../../web/widget/direct-line/connection';
import type { HttpAnswer, HttpRequest, Transport } from '../../../web/widget/direct-line/direct-line-http';

interface FakeConversation {
  id: string;
  log: object[];
  seenClientIds: Map<string, string>;
}

/** A socket that a test opens, feeds and cuts. */
interface FakeSocket extends Socket {
  url: string;
  opened: boolean;
  closed: boolean;
  open(): void;
  frame(value: unknown): void;
  cut(): void;
}

/** The other end of the protocol, in memory: what the widget's client may count on, and every way it may fail. */
export function createFakeDirectLine() {
  const conversations = new Map<string, FakeConversation>();
  const tokens = new Map<string, string>();
  const sockets: FakeSocket[] = [];
  const requests: HttpRequest[] = [];
  const faults: (HttpAnswer | 'no-answer' | 'answer-lost')[] = [];
  let counter = 0;
  let place: object | null = null;

  const answer = (status: number, body: object, retryAfter: string | null = null): HttpAnswer => ({
    status,
    retryAfter,
    date: null,
    body: JSON.stringify(body),
  });

  function grant(id: string) {
    counter += 1;
    const token = `token-${counter}`;
    tokens.set(token, id);
    return { conversationId: id, token, expires_in: 1800, resumeSecret: `secret-${id}` };
  }

  function append(conversation: FakeConversation, activity: object): string {
    const id = `${conversation.id}|${conversation.log.length + 1}`;
    const stored = { id, timestamp: new Date(0).toISOString(), ...activity };
    conversation.log.push(stored);
    for (const socket of sockets) {
      if (socket.opened && !socket.closed && socket.url.includes(conversation.id)) {
        socket.frame({ activities: [stored], watermark: String(conversation.log.length) });
      }
    }
    return id;
  }

  function serve(request: HttpRequest): HttpAnswer {
    const body: Record<string, unknown> = typeof request.body === 'string' ? JSON.parse(request.body) : {};
    const path = request.path.replace('/v3/directline', '');
    if (path === '/tokens/generate') {
      counter += 1;
      const id = `conv${counter}`;
      conversations.set(id, { id, log: [], seenClientIds: new Map() });
      return answer(200, grant(id));
    }
    if (path === '/tokens/resume') {
      const id = String(body.conversationId);
      const known = conversations.has(id) && body.secret === `secret-${id}`;
      return known ? answer(200, grant(id)) : answer(404, {});
    }
    const id = tokens.get(request.headers.Authorization?.slice(7) ?? '');
    if (id === undefined) return answer(401, {});
    const conversation = conversations.get(id);
    if (conversation === undefined) return answer(404, {});
    const watermark = new URL(path, 'http://x').searchParams.get('watermark') ?? '';
    if (path.endsWith('/place')) return answer(200, { place });
    if (path === '/tokens/refresh') return answer(200, grant(id));
    if (path.includes('/activities') && request.method === 'GET') {
      const activities = conversation.log.slice(Number(watermark));
      return answer(200, { activities, watermark: String(conversation.log.length) });
    }
    if (path.endsWith('/activities')) {
      const data = body.channelData as { clientActivityID?: string } | undefined;
      const clientId = data?.clientActivityID ?? '';
      const seen = conversation.seenClientIds.get(clientId);
      if (seen !== undefined) return answer(200, { id: seen });
      const given = append(conversation, { ...body, from: { role: 'user' } });
      conversation.seenClientIds.set(clientId, given);
      return answer(200, { id: given });
    }
    return answer(200, { conversationId: id, streamUrl: `ws://x/stream/${id}?watermark=${watermark}` });
  }

  const transport: Transport = async (request) => {
    requests.push(request);
    const fault = faults.shift();
    if (fault === 'no-answer') throw new Error('no answer');
    if (fault === 'answer-lost') {
      serve(request);
      throw new Error('the answer got lost');
    }
    return fault ?? serve(request);
  };

  function openSocket(url: string): FakeSocket {
    const socket: FakeSocket = {
      url,
      opened: false,
      closed: false,
      onopen: null,
      onmessage: null,
      onclose: null,
      send: () => {},
      close() {
        socket.closed = true;
      },
      frame: (value) =>
        socket.onmessage?.({ data: typeof value === 'string' ? value : JSON.stringify(value) }),
      open() {
        socket.onopen?.();
        // As the server does: what is said from here on comes behind what was missed, never before.
        socket.opened = true;
        const [, id, watermark] = /stream\/([^?]+)\?watermark=(.*)$/.exec(url) ?? [];
        const log = conversations.get(id ?? '')?.log ?? [];
        const missed = log.slice(Number(watermark));
        if (missed.length > 0) socket.frame({ activities: missed, watermark: String(log.length) });
      },
      cut() {
        socket.closed = true;
        socket.onclose?.();
      },
    };
    sockets.push(socket);
    return socket;
  }

  return {
    transport,
    openSocket,
    requests,
    sockets,
    answer,
    /** The next calls fail in these ways, in turn. */
    fail: (...ways: (HttpAnswer | 'no-answer' | 'answer-lost')[]) => void faults.push(...ways),
    /** Where the customer stands in the queue from now on. */
    setPlace: (next: object | null) => {
      place = next;
    },
    expireTokens: () => tokens.clear(),
    forget: (id: string) => conversations.delete(id),
    /** What the bot or an agent says. */
    say(id: string, text: string, plantao?: object, locale?: string) {
      const conversation = conversations.get(id);
      if (conversation === undefined) throw new Error(`There is no conversation ${id}.`);
      const channelData = plantao === undefined ? {} : { plantao };
      const from = { name: 'Lia', role: 'bot' };
      return append(conversation, { type: 'message', text, from, locale, channelData });
    },
    logOf: (id: string) => conversations.get(id)?.log ?? [],
    conversationIds: () => [...conversations.keys()],
    lastSocket() {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error('No socket was opened.');
      return socket;
    },
    paths: () => requests.map(({ method, path }) => `${method} ${path.replace('/v3/directline', '')}`),
  };
}
