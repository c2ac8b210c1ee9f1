import type { Store } from '../../lib/store';
import { createStore } from '../../lib/store';

type SendState = 'sending' | 'waiting' | 'failed' | 'newer';

/** Words on their way: shown at once, and gone from here when the transcript has them. */
export interface Outgoing {
  clientId: string;
  conversationId: string;
  mode: 'reply' | 'note';
  text: string;
  /** ISO 8601. */
  at: string;
  /** The last number that the writer had seen. */
  afterSeq: number;
  state: SendState;
  /** Send although somebody else wrote meanwhile. */
  force: boolean;
  /** Articles whose text the reply carries. */
  articleIds?: string[] | undefined;
}

/** How a try ended. `later`: no answer came; the same words with the same id will be tried again. */
export type SendResult = 'sent' | 'later' | 'failed' | 'newer';

interface OutboxOptions {
  send: (entry: Outgoing) => Promise<SendResult>;
  newId: () => string;
  now: () => Date;
  schedule: (task: () => void, ms: number) => unknown;
  /** What a former page of this tab left unsent. */
  restored?: Outgoing[];
}

const waitBeforeRetry = 4_000;

/**
 * Sends in the order of writing, one at a time in each conversation, so that the customer reads what was meant. A
 * retry keeps its id, so that the server takes it for the same message.
 */
export class Outbox {
  readonly entries: Store<readonly Outgoing[]>;
  private readonly busy = new Set<string>();

  constructor(private readonly options: OutboxOptions) {
    const restored = (options.restored ?? []).map((entry) =>
      entry.state === 'sending' ? { ...entry, state: 'waiting' as const } : entry,
    );
    this.entries = createStore<readonly Outgoing[]>(restored);
  }

  add(wish: Pick<Outgoing, 'conversationId' | 'mode' | 'text' | 'afterSeq' | 'articleIds'>) {
    const entry: Outgoing = {
      ...wish,
      clientId: this.options.newId(),
      at: this.options.now().toISOString(),
      state: 'waiting',
      force: false,
    };
    this.entries.set((before) => [...before, entry]);
    void this.next(wish.conversationId);
  }

  /** Tries again what failed; with `force`, although somebody else wrote meanwhile. */
  retry(clientId: string, force = false) {
    this.change(clientId, (entry) => ({ ...entry, state: 'waiting', force: entry.force || force }));
    const entry = this.entries.get().find((one) => one.clientId === clientId);
    if (entry !== undefined) void this.next(entry.conversationId);
  }

  /** The transcript has it, or the writer no longer wants it. */
  drop(clientId: string) {
    const entry = this.entries.get().find((one) => one.clientId === clientId);
    if (entry === undefined) return;
    this.entries.set((before) => before.filter((one) => one.clientId !== clientId));
    void this.next(entry.conversationId);
  }

  /** The connection is back: everything that waits is tried now. */
  wake() {
    for (const id of new Set(this.entries.get().map((entry) => entry.conversationId))) void this.next(id);
  }

  private change(clientId: string, update: (entry: Outgoing) => Outgoing) {
    this.entries.set((before) => before.map((one) => (one.clientId === clientId ? update(one) : one)));
  }

  private async next(conversationId: string) {
    if (this.busy.has(conversationId)) return;
    const entry = this.entries.get().find((one) => one.conversationId === conversationId);
    // What failed holds back what was written after it, until somebody decides.
    if (entry === undefined || entry.state !== 'waiting') return;
    this.busy.add(conversationId);
    this.change(entry.clientId, (one) => ({ ...one, state: 'sending' }));
    const result = await this.options.send({ ...entry, state: 'sending' });
    this.busy.delete(conversationId);
    if (result === 'sent') return this.drop(entry.clientId);
    const state = result === 'later' ? 'waiting' : result;
    this.change(entry.clientId, (one) => ({ ...one, state }));
    if (result === 'later') this.options.schedule(() => void this.next(conversationId), waitBeforeRetry);
  }
}
