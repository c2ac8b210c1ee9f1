import type { IncomingActivity } from './activity';
import { backoffDelay } from './backoff';
import type { Clock } from './clock';
import type { ConversationToken } from './conversation-token';
import { DirectLineError } from './direct-line-error';
import type { DirectLineHttp } from './direct-line-http';
import { readActivitySet } from './read-activity';
import { parseJson } from './read-json';

/** What a person should know: `connecting` the first time, `reconnecting` later, `offline` when the device says so. */
export type ConnectionState = 'connecting' | 'online' | 'reconnecting' | 'offline';

/** A WebSocket, as far as the connection needs one. */
export interface Socket {
  send(data: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

interface ConnectionOptions {
  http: DirectLineHttp;
  token: ConversationToken;
  openSocket: (streamUrl: string) => Socket;
  clock: Clock;
  /** Gives 0 to 1. */
  random: () => number;
  /** The locale of a conversation that starts now. */
  locale: () => string;
  onActivities: (activities: IncomingActivity[]) => void;
  onState: (state: ConnectionState) => void;
}

const pingEveryMs = 20_000;
const steadyAfterMs = 5_000;
/** A stream that was silent this long may be dead without the browser knowing, after a sleep for instance. */
const doubtAfterMs = 25_000;
/** The server says something every 30 s, be it nothing: a stream without for so long is dead. */
const silentForMs = 75_000;
const openLimitMs = 8_000;
const pollEveryMs = 3_000;

/**
 * Keeps one Direct Line conversation open: reconnects with backoff and resumes from the last watermark, so that
 * nothing is missed. A cold start resumes without a watermark: the whole transcript comes again. Where a proxy
 * lets no WebSocket through, it asks every few seconds instead.
 */
export class Connection {
  private watermark: string | undefined;
  private socket: Socket | undefined;
  private attempt = 0;
  private heardAt = 0;
  private state: ConnectionState = 'connecting';
  private offline = false;
  private stopped = false;
  /** Bumped by every new try, so that what a former one still brings is ignored. */
  private epoch = 0;
  private cancelRetry = () => {};
  private cancelPing = () => {};
  private cancelWatch = () => {};

  constructor(private readonly options: ConnectionOptions) {}

  start(): void {
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.dropSocket();
    this.cancelRetry();
    this.options.token.stop();
  }

  /** The device has a network again, or the person looks at the chat again: try at once. */
  wake(): void {
    if (this.stopped) return;
    this.offline = false;
    if (this.state !== 'online') {
      this.attempt = 0;
      void this.connect();
    } else if (this.options.clock.now() - this.heardAt > doubtAfterMs) void this.catchUp();
  }

  /** Something else found no answer: see whether the stream still stands. */
  check(): void {
    if (this.state === 'online' && !this.stopped) void this.catchUp();
  }

  /** The device says that it has no network. */
  goOffline(): void {
    this.offline = true;
    this.cancelRetry();
    this.dropSocket();
    this.setState('offline');
  }

  /** Gives the conversation up and starts a new one. */
  restart(): void {
    this.watermark = undefined;
    this.options.token.forget();
    void this.connect();
  }

  private async connect(): Promise<void> {
    this.cancelRetry();
    this.dropSocket();
    const epoch = this.epoch;
    if (this.state === 'offline') this.setState('reconnecting');
    try {
      const streamUrl = await this.openStream();
      if (epoch === this.epoch && !this.stopped) this.listen(streamUrl, epoch);
    } catch (error) {
      if (epoch !== this.epoch) return;
      if (error instanceof DirectLineError && error.code === 'not-found' && this.options.token.started) {
        this.restart();
      } else this.retryLater(error instanceof DirectLineError ? error.retryAfterMs : 0);
    }
  }

  private openStream(): Promise<string> {
    const { http, locale, token: key } = this.options;
    return key.use(async (token, conversationId) => {
      if (!key.started) this.watermark = undefined;
      const opened = key.started
        ? await http.openStream(token, conversationId, this.watermark)
        : await http.startConversation(token, locale());
      key.started = true;
      key.replace(conversationId, opened.token);
      return opened.streamUrl;
    });
  }

  private listen(streamUrl: string, epoch: number): void {
    const { clock, openSocket } = this.options;
    const socket = openSocket(streamUrl);
    this.socket = socket;
    this.cancelWatch = clock.after(openLimitMs, () => void this.poll());
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.heardAt = clock.now();
      this.cancelWatch();
      this.cancelWatch = clock.after(steadyAfterMs, () => {
        this.attempt = 0;
      });
      this.setState('online');
      this.ping(socket);
    };
    socket.onmessage = ({ data }) => {
      this.heardAt = clock.now();
      if (epoch === this.epoch && typeof data === 'string' && data !== '') this.deliver(parseJson(data));
    };
    socket.onclose = () => {
      if (epoch !== this.epoch) return;
      if (opened) this.retryLater(0);
      else void this.poll();
    };
  }

  private deliver(frame: unknown): number {
    const { activities, watermark } = readActivitySet(frame);
    if (watermark !== undefined) this.watermark = watermark;
    if (activities.length > 0) this.options.onActivities(activities);
    return activities.length;
  }

  private async fetch(): Promise<unknown> {
    const { http, token } = this.options;
    return token.use((key, id) => http.fetchActivities(key, id, this.watermark));
  }

  /** The stream would not open though the server answers: ask once, and try again in a moment. */
  private async poll(): Promise<void> {
    this.dropSocket();
    const epoch = this.epoch;
    try {
      const set = await this.fetch();
      if (epoch !== this.epoch || this.stopped) return;
      this.deliver(set);
      this.setState('online');
      this.cancelRetry = this.options.clock.after(pollEveryMs, () => void this.connect());
    } catch {
      if (epoch === this.epoch) this.retryLater(0);
    }
  }

  /** Asks for what the stream may have kept from us; a stream that did is replaced. */
  private async catchUp(): Promise<void> {
    const epoch = this.epoch;
    this.heardAt = this.options.clock.now();
    try {
      const set = await this.fetch();
      if (epoch === this.epoch && this.deliver(set) > 0) void this.connect();
    } catch {
      if (epoch === this.epoch) void this.connect();
    }
  }

  private retryLater(atLeastMs: number): void {
    if (this.stopped || this.offline) return;
    this.dropSocket();
    if (this.state === 'online') this.setState('reconnecting');
    const delay = Math.max(atLeastMs, backoffDelay(this.attempt, this.options.random));
    this.attempt += 1;
    this.cancelRetry = this.options.clock.after(delay, () => void this.connect());
  }

  private ping(socket: Socket): void {
    this.cancelPing();
    this.cancelPing = this.options.clock.after(pingEveryMs, () => {
      if (this.options.clock.now() - this.heardAt > silentForMs) {
        void this.connect();
        return;
      }
      socket.send('');
      this.ping(socket);
    });
  }

  private dropSocket(): void {
    this.epoch += 1;
    this.cancelPing();
    this.cancelWatch();
    const socket = this.socket;
    this.socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private setState(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.onState(state);
  }
}
