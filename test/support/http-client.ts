/** What an HTTP call answered. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed JSON body; undefined when there is none. */
  body: unknown;
}

interface Sent {
  headers?: Record<string, string>;
  /** Sent as it is; an object goes as JSON in `call`'s own argument. */
  raw?: string | Buffer;
}

/** A browser as far as the API is concerned: it keeps its session cookie and sends the header that changes need. */
export class HttpClient {
  cookie = '';

  constructor(
    readonly base: string,
    readonly extraHeaders: Record<string, string> = {},
  ) {}

  async call(method: string, address: string, body?: unknown, { headers, raw }: Sent = {}): Promise<Answer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.base + address, {
      method,
      ...(payload === undefined ? {} : { body: payload }),
      headers: {
        'X-Requested-With': 'plantao',
        ...(payload === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
        ...this.extraHeaders,
        ...headers,
      },
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  get(address: string): Promise<Answer> {
    return this.call('GET', address);
  }

  post(address: string, body?: unknown): Promise<Answer> {
    return this.call('POST', address, body);
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.post('/api/session', { email, password });
  }
}
