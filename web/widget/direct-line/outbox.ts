import { backoffDelay } from './backoff';
import type { Clock } from './clock';
import { DirectLineError } from './direct-line-error';

/** `waiting` for the connection or its turn, `sending`, `failed` until the person tries again. */
export type SendState = 'waiting' | 'sending' | 'failed';

export interface OutboxItem<Payload> {
  /** The sender's id for it; a retry keeps it, so that the server can drop a second delivery. */
  clientId: string;
  payload: Payload;
}

interface OutboxOptions<Payload> {
  clock: Clock;
  random: () => number;
  /** Sends one item; gives the server's id, or rejects with a {@link DirectLineError}. */
  send: (item: OutboxItem<Payload>) => Promise<string>;
  onState: (clientId: string, state: SendState) => void;
  onSent: (clientId: string, activityId: string) => void;
  /** What is not sent yet changed: keep it over a reload. */
  onChange: (items: readonly OutboxItem<Payload>[]) => void;
}

const mostTries = 5;

/**
 * What the customer said and the server does not have yet: one at a time and in order. A fault that may pass is
 * repeated with backoff while the connection stands, then shown as failed; without a connection everything
 * waits, however long that takes.
 */
export class Outbox<Payload> {
  private readonly items: OutboxItem<Payload>[] = [];
  private readonly failed = new Set<string>();
  private connected = false;
  private busy = false;
  private paused = false;
  private tries = 0;
  private cancelRetry = () => {};

  constructor(private readonly options: OutboxOptions<Payload>) {}

  add(item: OutboxItem<Payload>): void {
    this.items.push(item);
    this.options.onState(item.clientId, 'waiting');
    this.options.onChange(this.items);
    void this.work();
  }

  /** Tries a failed item again, after those that wait. */
  retry(clientId: string): void {
    const index = this.items.findIndex((item) => item.clientId === clientId);
    const [item] = index < 0 ? [] : this.items.splice(index, 1);
    if (item === undefined || !this.failed.delete(clientId)) return;
    this.add(item);
  }

  /** Drops an item that the person gave up, or that turned out to have arrived. */
  remove(clientId: string): void {
    const index = this.items.findIndex((item) => item.clientId === clientId);
    if (index < 0) return;
    this.items.splice(index, 1);
    this.failed.delete(clientId);
    this.options.onChange(this.items);
  }

  setConnected(connected: boolean): void {
    this.connected = connected;
    if (!connected) return;
    this.cancelRetry();
    this.paused = false;
    this.tries = 0;
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.busy || this.paused || !this.connected) return;
    const item = this.items.find((candidate) => !this.failed.has(candidate.clientId));
    if (item === undefined) return;
    this.busy = true;
    this.options.onState(item.clientId, 'sending');
    try {
      const activityId = await this.options.send(item);
      this.tries = 0;
      this.remove(item.clientId);
      this.options.onSent(item.clientId, activityId);
    } catch (error) {
      this.busy = false;
      if (this.handleFailure(item, error)) return;
    }
    this.busy = false;
    void this.work();
  }

  /** True when the worker has to pause. */
  private handleFailure(item: OutboxItem<Payload>, error: unknown): boolean {
    const passing = error instanceof DirectLineError && (error.code === 'network' || error.code === 'busy');
    this.tries += 1;
    // What turned out to have arrived meanwhile (its echo came) is nobody's failure.
    if (!this.items.includes(item)) this.tries = 0;
    else if (!passing || this.tries >= mostTries) {
      this.tries = 0;
      this.failed.add(item.clientId);
      this.options.onState(item.clientId, 'failed');
    } else {
      this.options.onState(item.clientId, 'waiting');
      const delay = Math.max(error.retryAfterMs, backoffDelay(this.tries - 1, this.options.random));
      this.paused = true;
      this.cancelRetry = this.options.clock.after(delay, () => {
        this.paused = false;
        void this.work();
      });
      return true;
    }
    return false;
  }
}
