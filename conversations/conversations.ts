import { RecentMap } from '../basics/recent-map';
import { PlantaoError } from '../contracts/plantao-error';
import type { StoredActivity } from './activity';
import type { Conversation } from './conversation';
import type { ConversationStore } from './conversation-store';
import { eraseActivity, eraseConversation } from './erase-conversation';
import { createSettler } from './settle-activities';
import { type ConversationStart, openKeyOf, startConversation } from './start-conversation';
import { numberStep, type Step, type Transition } from './transition';

/** What a committed update did: both states, and the activities that it appended. */
export interface Commit {
  before: Conversation;
  conversation: Conversation;
  activities: StoredActivity[];
}

type CommitListener = (commit: Commit) => void;

function unknownConversation(): PlantaoError {
  return new PlantaoError('not-found', 'There is no such conversation.');
}

/** Reads and changes conversations. Every change is one conditional update on the document's version. */
export interface Conversations {
  /** The conversation as this instance last saw it, or as stored. */
  find(id: string): Promise<Conversation | null>;
  /** The conversation as stored now. */
  findFresh(id: string): Promise<Conversation | null>;
  /** As `find`. @throws PlantaoError `not-found` */
  get(id: string): Promise<Conversation>;
  /** As `findFresh`. @throws PlantaoError `not-found` */
  getFresh(id: string): Promise<Conversation>;
  findByThread(threadId: string): Promise<Conversation | null>;
  /** Starts a conversation, or answers with the one that the customer has open on that channel. */
  start(start: Omit<ConversationStart, 'number'>): Promise<Conversation>;
  /**
   * Runs a transition against the newest state until its update holds. Null: the transition left all as it was.
   * Further ones each run on what the one before made of the conversation, up to the first that leaves it as it
   * is, and one update stores them together.
   */
  apply(id: string, transition: Transition, ...further: Transition[]): Promise<Commit | null>;
  /** What a transition would make of the conversation as this instance knows it. Nothing is stored. */
  foresee(id: string, transition: Transition): Promise<Commit | null>;
  /** The thread's activities after a number, in order and without holes, up to the conversation's last. */
  read(conversation: Conversation, after: number, limit?: number): Promise<StoredActivity[]>;
  /**
   * Takes every word out of a closed conversation whose erasure has begun; what is done stays done, so that it may be
   * taken up anywhere. Commits are told of the one entry that is left.
   *
   * @throws PlantaoError `conflict` for one whose erasure has not begun
   */
  erase(id: string, remains: Parameters<typeof eraseConversation>[1]): Promise<void>;
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
  /** What else comes of every step, by the same update: clocks that begin, stop or are over with it. Pure. */
  follow?: (before: Conversation, decided: Step, now: Date) => Step;
  /** Told of a copy that failed; it is tried again by itself. */
  onFault: (error: unknown) => void;
  /** How many conversations are kept in memory. */
  cacheSize?: number;
}

const maxRetries = 50;
/** How many activities are erased by one write. */
const erasedAtOnce = 500;
/** How many conversations' leftovers are copied by one write: a start must not wait for a write each. */
const settledAtOnce = 100;

export function createConversations({
  store,
  now,
  follow = (_before, decided) => decided,
  onFault,
  cacheSize = 2_000,
}: Options): Conversations {
  const cache = new RecentMap<string, Conversation>(cacheSize);
  const listeners = new Set<CommitListener>();
  const settler = createSettler({ store, onFault });

  function remember(conversation: Conversation): void {
    const known = cache.get(conversation._id);
    if (known === undefined || known.version <= conversation.version)
      cache.set(conversation._id, conversation);
  }

  async function findFresh(id: string): Promise<Conversation | null> {
    const found = await store.load(id);
    if (found !== null) remember(found);
    return found;
  }

  /** What the transitions make of a conversation, up to the first that leaves it as it is. */
  function decide(before: Conversation, transitions: readonly Transition[]): Commit | null {
    const at = now();
    const activities: StoredActivity[] = [];
    let conversation = before;
    for (const transition of transitions) {
      const decided = transition(conversation, at);
      if (decided === null) break;
      const followed = follow(conversation, decided, at);
      const { next, appended } = numberStep(conversation, followed, settler.unsettled(conversation), at);
      conversation = next;
      activities.push(...appended);
    }
    return conversation === before ? null : { before, conversation, activities };
  }

  /** Whether somebody else has changed the conversation since; their state is then the one that is known. */
  async function isOutdated({ _id, version }: Conversation): Promise<boolean> {
    return ((await findFresh(_id))?.version ?? version) > version;
  }

  /**
   * Decides and stores. That nothing is to be done, or may be, is no update that fails where somebody else came
   * first: decided on a state from memory, it counts only while that is the stored one.
   */
  async function attempt(
    before: Conversation,
    transitions: readonly Transition[],
    isFromMemory: boolean,
  ): Promise<Commit | 'stale' | null> {
    let commit: Commit | null;
    try {
      commit = decide(before, transitions);
    } catch (refusal) {
      if (isFromMemory && (await isOutdated(before))) return 'stale';
      throw refusal;
    }
    if (commit === null) return isFromMemory && (await isOutdated(before)) ? 'stale' : null;
    const { conversation } = commit;
    if (!(await store.compareAndSet(before, conversation))) return 'stale';
    remember(conversation);
    settler.schedule(conversation);
    for (const listener of listeners) listener(commit);
    return commit;
  }

  async function getFresh(id: string): Promise<Conversation> {
    const found = await findFresh(id);
    if (found === null) throw unknownConversation();
    return found;
  }

  async function get(id: string): Promise<Conversation> {
    return cache.get(id) ?? getFresh(id);
  }

  async function read(conversation: Conversation, after: number, limit: number): Promise<StoredActivity[]> {
    const firstInTail = conversation.tail[0]?.seq ?? conversation.seq + 1;
    const upTo = Math.min(firstInTail - 1, conversation.seq);
    const copied = after < upTo ? await store.readActivities(conversation.threadId, after, upTo, limit) : [];
    return [...copied, ...conversation.tail.filter(({ seq }) => seq > after)].slice(0, limit);
  }

  /** The rows first: while the document has words, it is known that there is more to be done. */
  async function eraseActivities(conversation: Conversation): Promise<void> {
    let after = conversation.firstSeq;
    while (after < conversation.seq) {
      const erased = (await read(conversation, after, erasedAtOnce)).map(eraseActivity);
      // What is not copied yet gets its row now: a copy that another instance still holds comes too late.
      await store.insertActivities(erased);
      await store.replaceActivities(erased);
      after = erased.at(-1)?.seq ?? conversation.seq;
    }
  }

  return {
    async find(id) {
      return cache.get(id) ?? findFresh(id);
    },
    findFresh,
    get,
    getFresh,

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

    async apply(id, ...transitions) {
      for (let tries = 0; tries < maxRetries; tries += 1) {
        const known = cache.get(id);
        const before = known ?? (await getFresh(id));
        const outcome = await attempt(before, transitions, known !== undefined);
        if (outcome !== 'stale') return outcome;
        // The cached state may be this instance's own newer one by now; otherwise somebody else's is in the store.
        if ((cache.get(id)?.version ?? before.version) <= before.version) cache.delete(id);
      }
      throw new Error(`The conversation ${id} changed ${maxRetries} times while one update was tried.`);
    },

    foresee: async (id, transition) => decide(await get(id), [transition]),

    read: (conversation, after, limit = 10_000) => read(conversation, after, limit),

    async erase(id, remains) {
      for (let tries = 0; tries < maxRetries; tries += 1) {
        const before = await getFresh(id);
        const erasure = before.privacy?.erasure ?? null;
        if (erasure === 'done') return;
        if (erasure === null) throw new PlantaoError('conflict', 'Begin the erasure first.');
        await eraseActivities(before);
        const { next, appended } = eraseConversation(before, remains, now());
        if (!(await store.compareAndSet(before, next))) continue;
        cache.set(id, next);
        settler.schedule(next);
        for (const listener of listeners) listener({ before, conversation: next, activities: appended });
        return;
      }
      throw new Error(`The conversation ${id} changed ${maxRetries} times while it was erased.`);
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
      let batch: Conversation[] = [];
      for await (const conversation of store.findChanged(from, now())) {
        if (settler.unsettled(conversation).length === 0) continue;
        batch.push(conversation);
        if (batch.length < settledAtOnce) continue;
        await settler.settle(batch);
        batch = [];
      }
      await settler.settle(batch);
    },

    close: () => settler.close(),
  };
}
