import { PlantaoError } from '../contracts/plantao-error';
import type { StoredActivity } from './activity';
import { type Conversation, type ConversationStart, openKeyOf, startConversation } from './conversation';
import type { ConversationStore } from './conversation-store';
import { createSettler } from './settle-activities';
import { numberStep, type Transition } from './transition';

/** What a committed update did: both states, and the activities that it appended. */
export interface Commit {
  before: Conversation;
  conversation: Conversation;
  activities: StoredActivity[];
}

export type CommitListener = (commit: Commit) => void;

function unknownConversation(): PlantaoError {
  return new PlantaoError('not-found', 'There is no such conversation.');
}

/** Reads and changes conversations. Every change is one conditional update on the document's version. */
export interface Conversations {
  /** The conversation as this instance last saw it, or as stored. */
  find(id: string): Promise<Conversation | null>;
  /** The conversation as stored now. */
  findFresh(id: string): Promise<Conversation | null>;
  findByThread(threadId: string): Promise<Conversation | null>;
  /** Starts a conversation, or answers with the one that the customer has open on that channel. */
  start(start: Omit<ConversationStart, 'number'>): Promise<Conversation>;
  /** Runs a transition against the newest state until its update holds. Null: the transition left all as it was. */
  apply(id: string, transition: Transition): Promise<Commit | null>;
  /** The thread's activities after a number, in order and without holes, up to the conversation's last. */
  read(conversation: Conversation, after: number, limit?: number): Promise<StoredActivity[]>;
  /** Called after each commit of this instance. Listeners must not throw. */
  onCommit(listener: CommitListener): () => void;
  /** Forgets what is cached of a conversation, because another instance changed it. */
  forget(id: string): void;
  /** Forgets it if what is cached ends before `seq`. */
  forgetOlder(id: string, seq: number): void;
  /** Copies what dead instances left in the tails of conversations changed since `from`. */
  settleLeftovers(from: Date): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  store: ConversationStore;
  now: () => Date;
  /** Told of a copy that failed; it is tried again by itself. */
  onFault: (error: unknown) => void;
  /** How many conversations are kept in memory. */
  cacheSize?: number;
}

const maxRetries = 50;

export function createConversations({ store, now, onFault, cacheSize = 2_000 }: Options): Conversations {
  const cache = new Map<string, Conversation>();
  const listeners = new Set<CommitListener>();
  const settler = createSettler({ store, onFault });

  function remember(conversation: Conversation): void {
    const known = cache.get(conversation._id);
    if (known !== undefined && known.version > conversation.version) return;
    cache.delete(conversation._id);
    cache.set(conversation._id, conversation);
    if (cache.size > cacheSize) {
      const oldest = cache.keys().next().value;
      if (oldest !== undefined) cache.delete(oldest);
    }
  }

  async function findFresh(id: string): Promise<Conversation | null> {
    const found = await store.load(id);
    if (found !== null) remember(found);
    return found;
  }

  async function attempt(before: Conversation, transition: Transition): Promise<Commit | 'stale' | null> {
    const at = now();
    const decided = transition(before, at);
    if (decided === null) return null;
    const { next, appended } = numberStep(before, decided, settler.unsettled(before), at);
    if (!(await store.compareAndSet(before, next))) return 'stale';
    remember(next);
    settler.schedule(next);
    const commit: Commit = { before, conversation: next, activities: appended };
    for (const listener of listeners) listener(commit);
    return commit;
  }

  return {
    async find(id) {
      return cache.get(id) ?? findFresh(id);
    },
    findFresh,

    async findByThread(threadId) {
      const known = cache.get(threadId);
      if (known !== undefined && known.supersededBy === null) return known;
      const found = await store.loadByThread(threadId);
      if (found !== null) remember(found);
      return found;
    },

    async start(start) {
      const conversation = startConversation({ ...start, number: await store.nextNumber() }, now());
      if (await store.insert(conversation)) {
        remember(conversation);
        return conversation;
      }
      const open = await store.loadOpenByKey(openKeyOf(start.channel, start.customer.id));
      if (open !== null) return open;
      const same = await store.load(start.id);
      if (same !== null) return same;
      throw unknownConversation();
    },

    async apply(id, transition) {
      let known = cache.get(id) ?? null;
      for (let tries = 0; tries < maxRetries; tries += 1) {
        const before = known ?? (await findFresh(id));
        if (before === null) throw unknownConversation();
        const outcome = await attempt(before, transition);
        if (outcome !== 'stale') return outcome;
        // The cached state may be this instance's own newer one by now; otherwise somebody else's is in the store.
        const newer = cache.get(id);
        known = newer !== undefined && newer.version > before.version ? newer : null;
      }
      throw new Error(`The conversation ${id} changed ${maxRetries} times while one update was tried.`);
    },

    async read(conversation, after, limit = 10_000) {
      const firstInTail = conversation.tail[0]?.seq ?? conversation.seq + 1;
      const upTo = Math.min(firstInTail - 1, conversation.seq);
      const copied =
        after < upTo ? await store.readActivities(conversation.threadId, after, upTo, limit) : [];
      return [...copied, ...conversation.tail.filter(({ seq }) => seq > after)].slice(0, limit);
    },

    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    forget(id) {
      cache.delete(id);
    },

    forgetOlder(id, seq) {
      if ((cache.get(id)?.seq ?? seq) < seq) cache.delete(id);
    },

    async settleLeftovers(from) {
      for await (const conversation of store.findChanged(from, now())) {
        if (settler.unsettled(conversation).length > 0) await settler.settle(conversation);
      }
    },

    close: () => settler.close(),
  };
}
