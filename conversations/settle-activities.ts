import { RecentMap } from '../basics/recent-map';
import type { StoredActivity } from './activity';
import type { Conversation } from './conversation';
import type { ConversationStore } from './conversation-store';

/** How long copying waits for more to copy with it, in milliseconds: many turns' questions and answers go together. */
const gatherMs = 100;
const retryMs = 1_000;
const maxKnown = 10_000;

/**
 * Copies activities from the tail of their conversation, where they became durable, to the collection that keeps
 * them all. The tail holds on to them until a later update of an instance that knows them to be copied.
 */
export function createSettler({
  store,
  onFault,
}: {
  store: ConversationStore;
  onFault: (error: unknown) => void;
}) {
  /** By conversation: the last number known to be copied. */
  const copied = new RecentMap<string, number>(maxKnown);
  const waiting = new Map<string, Conversation>();
  let timer: NodeJS.Timeout | null = null;
  let copying: Promise<void> = Promise.resolve();

  function unsettled(conversation: Conversation): StoredActivity[] {
    const upTo = copied.get(conversation._id) ?? -1;
    return conversation.tail.filter(({ seq }) => seq > upTo);
  }

  function markCopied(conversation: Conversation): void {
    const last = conversation.tail.at(-1);
    if (last !== undefined) copied.set(conversation._id, last.seq);
  }

  async function copyAll(batch: Conversation[]): Promise<void> {
    try {
      await store.insertActivities(batch.flatMap(unsettled));
      batch.forEach(markCopied);
    } catch (error) {
      onFault(error);
      for (const conversation of batch) {
        if (!waiting.has(conversation._id)) waiting.set(conversation._id, conversation);
      }
      arm(retryMs);
    }
  }

  function flush(): void {
    timer = null;
    const batch = [...waiting.values()];
    waiting.clear();
    copying = copying.then(() => copyAll(batch));
  }

  function arm(delay: number): void {
    if (timer !== null) return;
    timer = setTimeout(flush, delay);
    timer.unref();
  }

  return {
    unsettled,
    /** Copies the conversation's tail soon, together with others. */
    schedule(conversation: Conversation): void {
      waiting.set(conversation._id, conversation);
      arm(gatherMs);
    },
    /** Copies the conversations' tails now. */
    async settle(batch: readonly Conversation[]): Promise<void> {
      await store.insertActivities(batch.flatMap(unsettled));
      batch.forEach(markCopied);
    },
    /** Copies what waits, and no more. */
    async close(): Promise<void> {
      if (timer !== null) clearTimeout(timer);
      flush();
      await copying;
    },
  };
}
