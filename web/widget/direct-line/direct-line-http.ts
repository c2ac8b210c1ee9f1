import { expectFrom, type PlaceNow, readTime } from '../transcript/derive-status';
import { DirectLineError, errorForStatus } from './direct-line-error';
import { readWait } from './read-activity';
import { type JsonObject, parseJson, readNumber, readObject, readString } from './read-json';

/** The answer of a call, whatever carried it. */
export interface HttpAnswer {
  status: number;
  /** The Retry-After header. */
  retryAfter: string | null;
  /** The Date header: the server's clock. */
  date: string | null;
  body: string;
}

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string | FormData;
  /** Told the part (0 to 1) that has left, while a body is on its way. */
  onProgress?: (part: number) => void;
}

/** Carries a request; rejects only when no answer came. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;

/** A token that opens one conversation. */
export interface TokenGrant {
  conversationId: string;
  token: string;
  expiresInMs: number;
  /** Opens the conversation again when the token is gone; absent where the server does not offer it. */
  resumeSecret?: string;
}

const root = '/v3/directline';

/** The calls of Direct Line 3.0 that the chat needs. Every failure is a {@link DirectLineError}. */
export class DirectLineHttp {
  /** How far the server's clock is ahead of this one, in milliseconds. */
  clockSkewMs = 0;

  constructor(
    private readonly transport: Transport,
    private readonly now: () => number,
  ) {}

  async generateToken(locale: string, userName: string | undefined): Promise<TokenGrant> {
    const user = userName === undefined ? {} : { user: { name: userName } };
    return readGrant(await this.call('POST', '/tokens/generate', undefined, { locale, ...user }));
  }

  async resumeToken(conversationId: string, secret: string): Promise<TokenGrant> {
    return readGrant(await this.call('POST', '/tokens/resume', undefined, { conversationId, secret }));
  }

  async refreshToken(token: string): Promise<TokenGrant> {
    return readGrant(await this.call('POST', '/tokens/refresh', token, {}));
  }

  /** Starts the token's conversation; gives the address of its stream. */
  async startConversation(token: string, locale: string): Promise<{ streamUrl: string; token?: string }> {
    return readStream(await this.call('POST', '/conversations', token, { locale }));
  }

  /** A fresh stream for a conversation that was started before; without `watermark` it replays everything. */
  async openStream(token: string, conversationId: string, watermark: string | undefined) {
    const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    const path = `/conversations/${encodeURIComponent(conversationId)}${query}`;
    return readStream(await this.call('GET', path, token));
  }

  /** What was said after `watermark`, as the raw activity set. */
  async fetchActivities(token: string, conversationId: string, watermark: string | undefined) {
    const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    return this.call('GET', `/conversations/${encodeURIComponent(conversationId)}/activities${query}`, token);
  }

  /** Where the customer stands in the queue now; null when they do not wait in it. */
  async fetchPlace(token: string, conversationId: string): Promise<PlaceNow | null> {
    const path = `/conversations/${encodeURIComponent(conversationId)}/place`;
    const { place } = await this.call('GET', path, token);
    return readPlace(place, this.now() + this.clockSkewMs);
  }

  /** Sends one activity; gives the id that the server gave it. */
  async postActivity(token: string, conversationId: string, activity: object): Promise<string> {
    const path = `/conversations/${encodeURIComponent(conversationId)}/activities`;
    return readString((await this.call('POST', path, token, activity)).id) ?? '';
  }

  /** Sends files with an activity that says what they are. */
  async upload(
    token: string,
    conversationId: string,
    activity: object,
    files: readonly File[],
    onProgress: (part: number) => void,
  ): Promise<string> {
    const form = new FormData();
    const type = 'application/vnd.microsoft.activity';
    form.append('activity', new Blob([JSON.stringify(activity)], { type }));
    for (const file of files) form.append('file', file, file.name);
    const path = `/conversations/${encodeURIComponent(conversationId)}/upload`;
    return readString((await this.call('POST', path, token, form, onProgress)).id) ?? '';
  }

  private async call(
    method: 'GET' | 'POST',
    path: string,
    token?: string,
    body?: object,
    onProgress?: (part: number) => void,
  ): Promise<JsonObject> {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.Authorization = `Bearer ${token}`;
    const request: HttpRequest = { method, path: root + path, headers, onProgress };
    if (body instanceof FormData) request.body = body;
    else if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(body);
    }
    let answer: HttpAnswer;
    try {
      answer = await this.transport(request);
    } catch {
      throw new DirectLineError('network', 0);
    }
    if (answer.status < 200 || answer.status >= 300) throw errorForStatus(answer.status, answer.retryAfter);
    const serverTime = Date.parse(answer.date ?? '');
    // The header has whole seconds: less than two is no difference.
    if (!Number.isNaN(serverTime)) {
      const skew = serverTime - this.now();
      this.clockSkewMs = Math.abs(skew) < 2000 ? 0 : skew;
    }
    return readObject(parseJson(answer.body));
  }
}

function readPlace(value: unknown, now: number): PlaceNow | null {
  const place = readObject(value);
  const position = readNumber(place.position);
  if (position === undefined) return null;
  return {
    position,
    withoutAgents: place.withoutAgents === true,
    ...expectFrom(readWait(place), now),
    opensAt: readTime(readString(place.opensAt)),
  };
}

function readGrant(body: JsonObject): TokenGrant {
  const conversationId = readString(body.conversationId);
  const token = readString(body.token);
  if (conversationId === undefined || token === undefined) throw new DirectLineError('busy', 200);
  const expiresInMs = (readNumber(body.expires_in) ?? 1800) * 1000;
  return { conversationId, token, expiresInMs, resumeSecret: readString(body.resumeSecret) };
}

function readStream(body: JsonObject): { streamUrl: string; token?: string } {
  const streamUrl = readString(body.streamUrl);
  if (streamUrl === undefined) throw new DirectLineError('busy', 200);
  return { streamUrl, token: readString(body.token) };
}
