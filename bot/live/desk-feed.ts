import { createRunner } from '../../basics/run-again';
import type { StoredActivity } from '../../conversations/activity';
import { type Conversation, isErased } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { isInTranscript } from '../../handoff/views/present-activity';
import type { DeskEventStore, SeenBefore, StoredDeskEntry } from './desk-event-store';
import { createPublisher } from './publish-activities';

/** How long a desk may be away and still resume, in milliseconds. */
const keepMs = 7 * 24 * 60 * 60 * 1000;
const pruneEveryMs = 60 * 60 * 1000;
/** How often leftovers of dead instances are looked for, and how far back: at the start, and later. Milliseconds. */
const leftoversEveryMs = 30_000;
const startWindowMs = 24 * 60 * 60 * 1000;
const leftoversWindowMs = 5 * 60 * 1000;
/** How many events are kept in memory for desks to be served from. */
const recentSize = 1_000;
const pageSize = 200;

/** What desks are told, each as its person reads it, with what decides who may hear it. */
export interface FeedEvent {
  cursor: number;
  conversation: Conversation;
  before: SeenBefore | null;
  /** Its place in the queue. */
  position: number | null;
  activity: StoredActivity;
}

/** A number of the feed; null where there is nothing to tell (erased, or not for the transcript). */
interface FeedSlot {
  cursor: number;
  event: FeedEvent | null;
}

/**
 * What happened in conversations, in one order for all desks and all instances. Everything is durable before a desk
 * hears of it; a desk resumes by the number of the last event that it saw.
 */
export interface DeskFeed {
  /** The number up to which this instance can serve. */
  readonly head: number;
  /** True when everything after the cursor is still there. */
  reaches(cursor: number): Promise<boolean>;
  read(after: number, limit?: number): Promise<FeedSlot[]>;
  /** Called when the head has moved. Listeners must not throw. */
  onMove(listener: () => void): () => void;
  /** Publishes what a dead instance appended to the conversation and left unpublished. */
  publishMissing(conversation: Conversation): Promise<void>;
  /** Looks for what other instances published. */
  poll(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  store: DeskEventStore;
  conversations: Conversations;
  positionOf: (conversation: Conversation) => Promise<number | null>;
  /** Conversations changed between two moments: what a dead instance left unpublished is among them. */
  findChanged: (from: Date, to: Date) => AsyncIterable<Conversation>;
  now: () => Date;
  onFault: (error: unknown) => void;
  /** How often the feed is looked at, whatever the change stream says, in milliseconds. */
  pollMs?: number;
}

export function createDeskFeed(options: Options): DeskFeed {
  const { store, conversations, positionOf, findChanged, now, onFault, pollMs = 2_000 } = options;
  const listeners = new Set<() => void>();
  let recent: FeedSlot[] = [];
  let head = 0;
  let prunedAt = 0;
  /** When leftovers were last looked for, and up to when the looking went through. */
  let triedAt = Number.NEGATIVE_INFINITY;
  let sweptTo: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopWatching: (() => Promise<void>) | null = null;
  let isClosed = false;

  async function materialise(entries: StoredDeskEntry[]): Promise<FeedSlot[]> {
    const told = new Map<number, FeedEvent>();
    for (const id of new Set(entries.map(({ conversationId }) => conversationId))) {
      const group = entries.filter(({ conversationId }) => conversationId === id);
      const numbers = group.map(({ seq }) => seq);
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      const known = await conversations.find(id);
      const conversation = known !== null && known.seq >= last ? known : await conversations.findFresh(id);
      if (conversation === null) continue;
      const position = await positionOf(conversation);
      const activities = await conversations.read(conversation, first - 1, last - first + 1);
      const bySeq = new Map(activities.map((activity) => [activity.seq, activity]));
      for (const { _id, seq, before } of group) {
        const activity = bySeq.get(seq);
        if (activity === undefined || !isInTranscript(activity)) continue;
        told.set(_id, { cursor: _id, conversation, before, position, activity });
      }
    }
    return entries.map(({ _id }) => ({ cursor: _id, event: told.get(_id) ?? null }));
  }

  /** What was said before an erasure is not told again: what is kept in memory is read anew, where its words are gone. */
  function heedErasure(conversation: Conversation): void {
    if (isErased(conversation)) recent = [];
  }

  const moving = createRunner(async () => {
    for (;;) {
      const slots = await materialise(await store.readAfter(head, pageSize));
      const last = slots.at(-1);
      if (last === undefined) return;
      for (const { event } of slots) if (event !== null) heedErasure(event.conversation);
      recent = [...recent, ...slots].slice(-recentSize);
      head = last.cursor;
      for (const listener of listeners) listener();
    }
  }, onFault);

  async function prune(): Promise<void> {
    const at = now().getTime();
    if (at - prunedAt < pruneEveryMs) return;
    prunedAt = at;
    await store.prune(new Date(at - keepMs));
  }

  const publisher = createPublisher({ store, conversations, onPublished: moving.wake, onFault });

  async function sweep(): Promise<void> {
    const at = now().getTime();
    if (at - triedAt < leftoversEveryMs) return;
    triedAt = at;
    const from = sweptTo === null ? at - startWindowMs : sweptTo - leftoversWindowMs;
    for await (const conversation of findChanged(new Date(from), new Date(at))) {
      if (isClosed) return;
      // Another instance may have erased it, and left no entry that would be told here.
      if (isErased(conversation)) conversations.forget(conversation._id);
      heedErasure(conversation);
      await publisher.publishMissing(conversation);
    }
    // Only now: what a database that was away kept from being found is looked for again.
    sweptTo = at;
  }

  const polling = createRunner(async () => {
    await publisher.run();
    await moving.run();
    await sweep();
    await prune();
  }, onFault);

  const stopListening = conversations.onCommit((commit) => {
    heedErasure(commit.conversation);
    publisher.onCommit(commit);
  });

  return {
    get head() {
      return head;
    },

    async reaches(cursor) {
      // Another instance may be ahead of what this one has read.
      if (cursor > head) await moving.run();
      if (cursor > head) return false;
      const first = await store.first();
      return first === null ? cursor === 0 : cursor >= first - 1;
    },

    async read(after, limit = pageSize) {
      const oldest = recent[0]?.cursor;
      if (oldest !== undefined && after >= oldest - 1) {
        const start = recent.findIndex(({ cursor }) => cursor > after);
        return start < 0 ? [] : recent.slice(start, start + limit);
      }
      const slots = await materialise(await store.readAfter(after, limit));
      return slots.filter(({ cursor }) => cursor <= head);
    },

    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    publishMissing: publisher.publishMissing,
    poll: polling.run,

    async start() {
      head = await store.last();
      stopWatching = store.watch(moving.wake);
      timer = setInterval(polling.wake, pollMs);
      timer.unref();
      polling.wake();
    },

    async close() {
      isClosed = true;
      stopListening();
      if (timer !== null) clearInterval(timer);
      await stopWatching?.();
      await polling.idle();
      await publisher.close();
      await moving.idle();
    },
  };
}
