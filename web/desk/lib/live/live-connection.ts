import * as z from 'zod/mini';
import { type DeskEvent, deskEventSchema } from '../../../../contracts/desk-event';
import { backoff } from './backoff';

export type LiveStatus = 'connecting' | 'open' | 'reconnecting' | 'stopped';

/** What is used of a WebSocket. */
export interface Socket {
  send: (text: string) => void;
  close: () => void;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

interface LiveOptions {
  open: (cursor: string | null) => Socket;
  /** Runs `task` after `ms`; the answer cancels it. */
  schedule: (task: () => void, ms: number) => () => void;
  random: () => number;
  onEvent: (event: DeskEvent) => void;
  onStatus: (status: LiveStatus) => void;
  /** A connection was lost, or a try failed; `signedOut` where the server said that the session is over. */
  onFailure: (signedOut: boolean) => void;
}

/** How the server closes when the session is over. */
const sessionOver = 4401;
/** An open socket that has said nothing of itself for this long is taken for lost, in ms. */
const helloWithin = 10_000;
/** The server says something every 30 s, be it nothing: after so long without, the connection is dead, in ms. */
const silentFor = 75_000;

/**
 * The live feed. Resumes from the last cursor after any loss, so that nothing is missed or doubled; comes back by
 * itself with a growing wait, or at once when asked (`wake`).
 */
export class LiveConnection {
  private socket: Socket | null = null;
  private cancelWait: (() => void) | null = null;
  private cursor: string | null = null;
  private attempt = 0;
  private status: LiveStatus = 'stopped';
  private viewing: string | null = null;

  constructor(private readonly options: LiveOptions) {}

  start() {
    if (this.status === 'stopped') this.connect('connecting');
  }

  stop() {
    this.setStatus('stopped');
    this.drop();
  }

  /** Tries now instead of at the end of the wait, as when the network or the person comes back. */
  wake() {
    if (this.status !== 'reconnecting' || this.socket !== null) return;
    this.attempt = 0;
    this.connect('reconnecting');
  }

  /** Tells colleagues which conversation is in front of this agent; said again after each reconnection. */
  view(conversationId: string | null) {
    this.viewing = conversationId;
    if (this.status === 'open') this.sayViewing();
  }

  private sayViewing() {
    this.socket?.send(JSON.stringify({ type: 'viewing', conversationId: this.viewing }));
  }

  private setStatus(status: LiveStatus) {
    if (status === this.status) return;
    this.status = status;
    this.options.onStatus(status);
  }

  private drop() {
    this.cancelWait?.();
    this.cancelWait = null;
    const socket = this.socket;
    this.socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private connect(status: LiveStatus) {
    this.drop();
    this.setStatus(status);
    const socket = this.options.open(this.cursor);
    this.socket = socket;
    this.cancelWait = this.options.schedule(() => this.lost(), helloWithin);
    socket.onmessage = (message) => this.receive(message.data);
    socket.onclose = ({ code }) => this.lost(code === sessionOver);
  }

  private lost(signedOut = false) {
    this.drop();
    this.setStatus('reconnecting');
    this.options.onFailure(signedOut);
    const wait = backoff(this.attempt, this.options.random());
    this.attempt += 1;
    this.cancelWait = this.options.schedule(() => this.connect('reconnecting'), wait);
  }

  /** A network that went away without a word leaves a socket open on which nothing will ever come. */
  private watchSilence() {
    this.cancelWait?.();
    this.cancelWait = this.options.schedule(() => this.lost(), silentFor);
  }

  private receive(data: unknown) {
    if (this.status === 'open') this.watchSilence();
    const parsed = z.safeParse(deskEventSchema, parse(data));
    // A newer server may say things that this page does not know yet.
    if (!parsed.success) return;
    const event = parsed.data;
    this.cursor = event.cursor;
    if (event.type === 'hello') {
      this.watchSilence();
      this.attempt = 0;
      this.setStatus('open');
      if (this.viewing !== null) this.sayViewing();
    }
    this.options.onEvent(event);
  }
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
